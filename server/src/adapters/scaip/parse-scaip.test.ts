import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeAnswer, composeDialectAnswer } from './compose-scaip.ts';
import { MAX_BODY_BYTES, parseScaip } from './parse-scaip.ts';
import type { ScaipAnswer } from './scaip-message.ts';

describe('a SCAIP body', () => {
  it('gets the defaults for all that may be left out', () => {
    expect(parseScaip(Buffer.from('<mrq><ref>1</ref><cid>9</cid><dty>3</dty></mrq>'))).toEqual({
      kind: 'request',
      request: {
        dialect: 'mrq',
        given: new Set(['ref', 'cid', 'dty']),
        ref: '1',
        cid: '9',
        messageType: 'ME',
        deviceType: '0003',
        deviceId: null,
        deviceComponent: null,
        statusCode: '0010',
        locationCode: null,
        locationValue: '',
        priority: 0,
        wantsCallback: false,
        voicePaths: [{ scheme: 'sip', address: '' }],
        mediaRequest: 0,
        messagesToCome: 0,
        statusText: '',
        deviceText: '',
        locationText: '',
        infoText: '',
      },
    });
  });

  it('means the same in whatever order its elements come', () => {
    const elements = [
      '<ref>1</ref>',
      '<cid> 9</cid>',
      '<dty>5</dty>',
      '<mty>ME</mty>',
      '<stc>9</stc>',
      '<lco>11</lco>',
    ];
    const first = parseScaip(Buffer.from(`<mrq>${elements.join('')}</mrq>`));
    fc.assert(
      fc.property(fc.shuffledSubarray(elements, { minLength: elements.length }), (shuffled) => {
        expect(parseScaip(Buffer.from(`<mrq>${shuffled.join('\n')}</mrq>`))).toEqual(first);
      }),
    );
  });

  it('over 64 kB is too long', () => {
    expect(parseScaip(Buffer.alloc(MAX_BODY_BYTES + 1, ' '))).toMatchObject({ snu: 1, reason: 'too-long' });
    const [head, filling] = ['<mrq><ref>77A</ref>', '<ite>x</ite>'.repeat(6_000)];
    expect(parseScaip(Buffer.from(head + filling))).toMatchObject({ reason: 'too-long', ref: '77A' });
  });

  it('with root scaip is read only where that is asked for', () => {
    const body = Buffer.from('<scaip><ref>1</ref><cid>9</cid><dty>3</dty></scaip>');
    expect(parseScaip(body)).toMatchObject({ snu: 2, reason: 'unknown-root', ref: '1' });
    expect(parseScaip(body, ['mrq', 'scaip'])).toMatchObject({
      kind: 'request',
      request: { dialect: 'scaip', cid: '9' },
    });
    const answer: ScaipAnswer = { ref: '1', snu: 6 };
    expect(parseScaip(Buffer.from(composeDialectAnswer(answer)), ['mrq', 'scaip'])).toEqual({
      kind: 'answer',
      answer: { ...answer, ste: '', mre: 0, cre: 61, tnu: [''] },
    });
  });

  it('full of blanks is read once over, not again for each blank', () => {
    const blanks = ' '.repeat(60_000);
    const body = Buffer.from(`<mrq>${blanks}<ref>1</ref><cid>9</cid><dty>3</dty></mrq>${blanks}x`);
    for (let copy = 0; copy < 20; copy++) {
      expect(parseScaip(body.subarray(0, 60_000))).toMatchObject({ kind: 'refusal', snu: 2 });
      expect(parseScaip(Buffer.concat([body.subarray(60_000, 65_000), Buffer.from('x')]))).toMatchObject({ snu: 2 });
    }
  });

  it('never makes the reader throw', () => {
    const whole = Buffer.from('<mrq><ref>1</ref><cid>9</cid><dty>3</dty><lte>&amp;&#65;<![CDATA[x]]></lte></mrq>');
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void parseScaip(Buffer.from(bytes))));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(whole);
        changed[at] = byte;
        expect(['request', 'refusal']).toContain(parseScaip(changed).kind);
      }),
      { numRuns: 1000 },
    );
  });

  it('that we compose is read back as what was meant', () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((value) => value.replace(/[\p{Cc}\ufffe\uffff]/gu, '').trim());
    const answer: fc.Arbitrary<ScaipAnswer> = fc.record({
      ref: fc.stringMatching(/^[A-Za-z0-9]{1,16}$/),
      snu: fc.integer({ min: 0, max: 7 }),
      ste: text,
      mre: fc.constantFrom(0, 1, 2, 3),
      cre: fc.constantFrom(61, 62),
      tnu: fc.array(text, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(answer, (given) => {
        expect(parseScaip(Buffer.from(composeAnswer(given)))).toEqual({ kind: 'answer', answer: given });
      }),
    );
  });

  it('in its smallest form is what has been seen in the field', () => {
    expect(composeAnswer({ ref: '00020486', snu: 0 })).toBe(
      '<mrs><ref>00020486</ref><snu>0</snu><cve>01.00</cve></mrs>',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignalAnswer } from '../../modules/alarms/core/incoming-signal.ts';
import { MessageParts } from './join-parts.ts';
import { parseScaip } from './parse-scaip.ts';
import type { ScaipRequest } from './scaip-message.ts';
import { manualTimers } from './timers.ts';

const STORED: SignalAnswer = { outcome: 'stored', voice: { call: '+4770000000' } };

function read(body: string): ScaipRequest {
  const kind = body.includes('<dty>') ? '' : '<dty>3</dty>';
  const reading = parseScaip(Buffer.from(`<mrq><ref>R1</ref><cid>900</cid>${kind}${body}</mrq>`));
  if (reading.kind !== 'request') throw new Error('no request');
  return reading.request;
}

function start() {
  let now = 0;
  const timers = manualTimers();
  const missing: ScaipRequest[] = [];
  const parts = new MessageParts({ now: () => now, timers, onPartsMissing: (request) => missing.push(request) });
  const take = async (body: string, answer: SignalAnswer = STORED) => {
    const part = await parts.take('900', read(body), body, 10);
    return { ...part, voice: part.settle(answer) };
  };
  const advance = (milliseconds: number): void => {
    now += milliseconds;
    timers.advance(milliseconds);
  };
  return { parts, take, advance, missing, timers };
}

describe('the parts of one message', () => {
  it('ring with the first, and the last completes it and earns the call', async () => {
    const { take, missing, advance, timers } = start();
    const first = await take('<stc>10</stc><ame>2</ame>');
    expect(first).toMatchObject({ as: { kind: 'alarm', alarmKind: 'press' }, isLast: false });
    expect(await take('<lte>kitchen</lte><ame>1</ame>')).toMatchObject({ as: { kind: 'info' }, isLast: false });
    const last = await take('<dte>pendant 2</dte><crd>gsm:</crd>');
    expect(last).toMatchObject({ as: { kind: 'info' }, isLast: true, voice: { call: '+4770000000' } });
    expect(last.request).toMatchObject({ locationText: 'kitchen', deviceText: 'pendant 2', statusCode: '0010' });
    expect(last.request.voicePaths).toEqual([{ scheme: 'gsm', address: '' }]);
    expect(timers.waiting).toBe(0);
    advance(10_000);
    expect(missing).toEqual([]);
  });

  it('that come the last one first ring once', async () => {
    const { take, missing, advance } = start();
    expect(await take('<dte>b</dte>')).toMatchObject({ as: { kind: 'alarm' }, isLast: true });
    expect(await take('<lte>a</lte><ame>1</ame>')).toMatchObject({ as: { kind: 'info' }, isLast: false });
    advance(10_000);
    expect(missing).toEqual([]);
  });

  it('of which the last is lost are missed after ten seconds, and the alarm has rung', async () => {
    const { take, missing, advance, parts } = start();
    expect((await take('<ame>1</ame>')).as.kind).toBe('alarm');
    advance(9_999);
    expect(missing).toEqual([]);
    advance(1);
    expect(missing).toMatchObject([{ ref: 'R1', cid: '900' }]);
    expect((await take('<dte>late</dte>')).as.kind).toBe('alarm');
    expect(parts.size).toBe(1);
  });

  it('of which one in the middle is lost are missed too', async () => {
    const { take, missing, advance } = start();
    for (const body of ['<ame>2</ame>', '<dte>end</dte>']) await take(body);
    advance(10_000);
    expect(missing).toHaveLength(1);
  });

  it('ring again when a later one is graver, and only then', async () => {
    const { take } = start();
    expect((await take('<ame>3</ame>')).as).toEqual({ kind: 'alarm', alarmKind: 'press' });
    expect((await take('<lte>kitchen</lte><ame>2</ame>')).as.kind).toBe('info');
    expect((await take('<dty>23</dty><ame>1</ame>')).as).toEqual({ kind: 'alarm', alarmKind: 'fire' });
    expect((await take('<stc>102</stc>')).as.kind).toBe('info');
  });

  it('ring with the second when the first was no alarm by itself', async () => {
    const { take } = start();
    expect((await take('<mty>IN</mty><ame>1</ame>')).as.kind).toBe('info');
    expect((await take('<mty>ME</mty>')).as).toEqual({ kind: 'alarm', alarmKind: 'press' });
  });

  it.each(['busy', 'not-treated'] as const)('ring with the second when the first was %s', async (outcome) => {
    const { take } = start();
    await take('<ame>1</ame>', { outcome });
    expect((await take('<dte>b</dte>')).as.kind).toBe('alarm');
  });

  it('mean when sent again what they meant', async () => {
    const { take } = start();
    for (const _copy of [1, 2]) expect((await take('<ame>1</ame>')).as.kind).toBe('alarm');
    for (const _copy of [1, 2])
      expect(await take('<dte>b</dte>')).toMatchObject({ as: { kind: 'info' }, isLast: true });
  });

  it('wait for nothing when they are whole: two under one reference both ring', async () => {
    const { take } = start();
    expect((await take('<stc>10</stc>')).as.kind).toBe('alarm');
    expect((await take('<stc>9</stc>')).as.kind).toBe('alarm');
    expect((await take('<mty>PI</mty>')).as.kind).toBe('heartbeat');
  });

  it('are forgotten in time, however many there were', async () => {
    const { parts, advance } = start();
    for (let no = 0; no < 500; no++) (await parts.take(`${no}`, read('<ame>1</ame>'), 'x', 10)).settle(STORED);
    expect(parts.size).toBe(500);
    advance(10_000);
    (await parts.take('last', read(''), 'x', 10)).settle(STORED);
    expect(parts.size).toBe(1);
  });

  it('in any order, lost and doubled at will: what comes first rings, and the same kind never twice', async () => {
    const bodies = [
      '<stc>10</stc><ame>3</ame>',
      '<lte>a</lte><ame>2</ame>',
      '<dte>b</dte><ame>1</ame>',
      '<ite>c</ite>',
    ];
    const arrival = fc.record({ which: fc.nat(3), outcome: fc.constantFrom('stored' as const, 'busy' as const) });
    await fc.assert(
      fc.asyncProperty(fc.array(arrival, { minLength: 1, maxLength: 12 }), async (arrivals) => {
        const { take } = start();
        const fresh = new Set<string>();
        let hasRung = false;
        let wholes = 0;
        for (const { which, outcome } of arrivals) {
          const body = bodies[which] ?? '';
          const isNew = !fresh.has(body);
          fresh.add(body);
          const part = await take(body, outcome === 'stored' ? STORED : { outcome });
          // Until an alarm has been stored, everything that comes is one.
          if (!hasRung) expect(part.as.kind).toBe('alarm');
          else if (isNew && (which !== 3 || fresh.size > 1)) expect(part.as.kind).toBe('info');
          if (part.as.kind === 'alarm' && outcome === 'stored') hasRung = true;
          if (which === 3) wholes++;
        }
        expect(hasRung || arrivals.every(({ outcome }) => outcome === 'busy') || wholes === 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNameAddress, parseSipUri, parseVia, stampVia } from './sip-fields.ts';
import { parseSipMessage, readHeader, type SipRequest, writeSipMessage } from './sip-message.ts';

const lines = [
  'MESSAGE sip:alarm@192.0.2.1 SIP/2.0',
  'Via: SIP/2.0/UDP 198.51.100.7;branch=z9hG',
  'From: <sip:9@192.0.2.1>;tag=1',
  'To: <sip:alarm@192.0.2.1>',
  'Call-ID: a',
  'CSeq: 7 MESSAGE',
];

function read(text: string): SipRequest {
  const { message } = parseSipMessage(Buffer.from(text, 'latin1'));
  if (message?.kind !== 'request') throw new Error('no request was read');
  return message;
}

describe('a SIP message', () => {
  it('is the same after it was written and read again', () => {
    const value = fc.string({ unit: 'grapheme-ascii', maxLength: 40 }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), fc.uint8Array({ maxLength: 300 }), (values, body) => {
        const message: SipRequest = {
          kind: 'request',
          method: 'MESSAGE',
          uri: 'sip:a@b',
          headers: [
            ...read(`${lines.join('\r\n')}\r\n\r\n`).headers,
            ...values.map((text) => ({ name: 'x-any', value: text })),
          ],
          body: Buffer.from(body),
        };
        const reading = parseSipMessage(writeSipMessage(message));
        expect(reading).toMatchObject({ fault: null, contentLength: body.length });
        const headers = reading.message?.headers.filter(({ name }) => name !== 'content-length');
        expect({ ...reading.message, headers }).toEqual(message);
      }),
    );
  });

  it('never makes the reader throw, whatever the bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => void parseSipMessage(Buffer.from(bytes))));
    const whole = Buffer.from(`${lines.join('\r\n')}\r\nContent-Length: 3\r\n\r\nabc`);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(whole);
        changed[at] = byte;
        parseSipMessage(changed);
      }),
      { numRuns: 1000 },
    );
  });

  it('cannot carry a line break from one header into another', () => {
    const message = read(`${lines.join('\r\n')}\r\nX-A: one\rInjected: two\r\n\r\n`);
    expect(readHeader(message, 'x-a')).toBe('one Injected: two');
    expect(readHeader(message, 'injected')).toBeUndefined();
  });

  it('echoes bytes beyond ASCII as they came', () => {
    const name = Buffer.from('"Åse à" <sip:9@192.0.2.1>', 'utf8');
    const bytes = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\nX-Name: `), name, Buffer.from('\r\n\r\n')]);
    const { message } = parseSipMessage(bytes);
    expect(message !== null && writeSipMessage(message).includes(name)).toBe(true);
  });

  it('with two different lengths is a fault', () => {
    const bytes = Buffer.from(`${lines.join('\r\n')}\r\nContent-Length: 1\r\nl: 2\r\n\r\nab`);
    expect(parseSipMessage(bytes)).toMatchObject({ fault: { status: 400 } });
  });
});

describe('the parts of a header', () => {
  it.each([
    ['<sip:9@a.example>;tag=x', 'sip:9@a.example', 'x'],
    ['sip:9@a.example;tag=x', 'sip:9@a.example', 'x'],
    ['"A, <b> \\" c" <sip:9@a.example;transport=tcp>;q=1; TAG = y', 'sip:9@a.example;transport=tcp', 'y'],
    ['<sip:9@a.example>, <sip:8@a.example>;tag=z', 'sip:9@a.example', null],
  ])('address %s', (value, uri, tag) => {
    expect(parseNameAddress(value)).toEqual({ uri, tag });
  });

  it.each(['', '<sip:9@a', '<>', '<sip:9@a b>', 'sip:"9"@a'])('no address: %s', (value) => {
    expect(parseNameAddress(value)).toBeNull();
  });

  it.each([
    ['sip:9@A.example', '9', 'a.example', null],
    ['sips:+47%3170:secret@[2001:db8::1]:5061;x=y', '+47170', '2001:db8::1', 5061],
    ['sip:a.example:5066', '', 'a.example', 5066],
    ['tel:+4770000000;phone-context=x', '+4770000000', '', null],
  ])('URI %s', (uri, user, host, port) => {
    expect(parseSipUri(uri)).toMatchObject({ user, host, port });
  });

  it.each(['http://a', 'sip:', 'sip:a@b@c d', '*'])('no SIP URI: %s', (uri) => {
    expect(parseSipUri(uri)).toBeNull();
  });

  it('Via says where the request came from, in its first entry only', () => {
    const value = 'SIP/2.0/UDP 10.0.0.2:5060;rport;branch=z9hG4bK1, SIP/2.0/TCP 10.0.0.1;branch=z9hG4bK2';
    expect(stampVia(value, '192.0.2.9', 4000)).toBe(
      'SIP/2.0/UDP 10.0.0.2:5060;rport=4000;branch=z9hG4bK1;received=192.0.2.9, SIP/2.0/TCP 10.0.0.1;branch=z9hG4bK2',
    );
    expect(parseVia(value)).toEqual({ host: '10.0.0.2', port: 5060, branch: 'z9hG4bK1', asksForPort: true });
    expect(stampVia('SIP/2.0/UDP 192.0.2.9;branch=x', '192.0.2.9', 5060)).toBe('SIP/2.0/UDP 192.0.2.9;branch=x');
  });
});

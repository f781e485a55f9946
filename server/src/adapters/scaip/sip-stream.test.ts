import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SipStream, type StreamEvent } from './sip-stream.ts';

function message(callId: string, body: string): string {
  return [
    'MESSAGE sip:alarm@192.0.2.1 SIP/2.0',
    'Via: SIP/2.0/TCP 198.51.100.7;branch=z9hG4bK1',
    'From: <sip:9@192.0.2.1>;tag=1',
    'To: <sip:alarm@192.0.2.1>',
    `Call-ID: ${callId}`,
    'CSeq: 7 MESSAGE',
    `l: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

function bodies(events: readonly StreamEvent[]): string[] {
  return events.map((event) => (event.kind === 'message' ? String(event.reading.message?.body) : event.kind));
}

const two = Buffer.from(`${message('a', '<one/>\r\n\r\n')}\r\n\r\n${message('b', 'två')}`);

describe('a stream of SIP messages', () => {
  it('is cut in the same way wherever the bytes are split', () => {
    for (let at = 0; at <= two.length; at++) {
      const stream = new SipStream();
      const events = [...stream.push(two.subarray(0, at)), ...stream.push(two.subarray(at))];
      expect(bodies(events)).toEqual(['<one/>\r\n\r\n', 'ping', 'två']);
      expect(stream.isInsideMessage).toBe(false);
    }
  });

  it('is cut in the same way byte by byte, and in any other pieces', () => {
    const stream = new SipStream();
    expect(bodies([...two].flatMap((byte) => stream.push(Buffer.from([byte]))))).toHaveLength(3);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), (sizes) => {
        const pieces = new SipStream();
        const events: StreamEvent[] = [];
        for (let at = 0, turn = 0; at < two.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          events.push(...pieces.push(two.subarray(at, at + size)));
          at += size;
        }
        expect(bodies(events)).toEqual(['<one/>\r\n\r\n', 'ping', 'två']);
      }),
    );
  });

  it('carries thousands of messages through one buffer', () => {
    const stream = new SipStream();
    const chunk = Buffer.from(message('a', 'x'.repeat(700)).repeat(50));
    for (let round = 0; round < 40; round++) {
      const cut = (round * 977) % chunk.length;
      const events = [...stream.push(chunk.subarray(0, cut)), ...stream.push(chunk.subarray(cut))];
      expect(bodies(events)).toEqual(Array(50).fill('x'.repeat(700)));
    }
  });

  it('answers a double line end as a keep-alive and passes over a single one', () => {
    expect(bodies(new SipStream().push(Buffer.from('\r\n\r\n\r\n')))).toEqual(['ping']);
  });

  it.each([
    ['no length', message('a', '').replace(/l: 0\r\n/, ''), 400],
    ['too long a body', message('a', '').replace('l: 0', 'l: 120000'), 413],
    ['endless headers', `MESSAGE sip:a SIP/2.0\r\n${'X-Y: z\r\n'.repeat(3000)}`, 413],
    ['something else', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ])('is broken by %s, and stays so', (_name, text, status) => {
    const stream = new SipStream();
    expect(stream.push(Buffer.from(text))).toMatchObject([{ kind: 'broken', status }]);
    expect(stream.push(two)).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (chunks) => {
        const stream = new SipStream();
        for (const chunk of chunks) stream.push(Buffer.from(chunk));
      }),
    );
  });
});

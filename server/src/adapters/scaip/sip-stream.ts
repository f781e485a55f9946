import { findHeadEnd, MAX_MESSAGE_BYTES, parseSipHead, type SipReading } from './sip-message.ts';

/** What a connection yields, in order. After `broken` the connection must be closed: its framing is lost. */
export type StreamEvent =
  | { readonly kind: 'message'; readonly reading: SipReading }
  /** a double CRLF between messages (RFC 5626 section 3.5.1): answer with one CRLF */
  | { readonly kind: 'ping' }
  /** `reading` is what can still be answered before closing, if anything */
  | { readonly kind: 'broken'; readonly status: 400 | 413; readonly reason: string; readonly reading: SipReading };

const MAX_HEAD_BYTES = 16 * 1024;
/** Somewhat more than is taken: a body that is too long is read to its end, so that its sender can be told so. */
const MAX_STREAMED_BYTES = MAX_MESSAGE_BYTES + 32 * 1024;
const NOTHING: SipReading = { message: null };

/** Cuts a TCP (or TLS) byte stream into SIP messages by Content-Length (RFC 3261 section 18.3). */
export class SipStream {
  private bytes = Buffer.alloc(2048);
  private start = 0;
  private end = 0;
  private scanned = 0;
  private blankLines = 0;
  private head: { reading: SipReading & { message: object }; bodyAt: number; length: number } | null = null;
  private isBroken = false;

  /** True while a message has begun and has not ended. */
  get isInsideMessage(): boolean {
    return this.end > this.start;
  }

  /** Takes the next bytes, however they were split, and gives back what they completed. */
  push(chunk: Buffer): StreamEvent[] {
    const events: StreamEvent[] = [];
    if (this.isBroken) return events;
    this.append(chunk);
    for (;;) {
      const event = this.head === null ? this.readHead() : this.readBody();
      if (event === 'more-needed') break;
      if (event === 'continue') continue;
      events.push(event);
      if (event.kind === 'broken') {
        this.isBroken = true;
        break;
      }
    }
    if (this.start === this.end) this.rewind();
    return events;
  }

  private readHead(): StreamEvent | 'more-needed' | 'continue' {
    const blank = this.skipBlankLines();
    if (blank !== null) return blank;
    if (this.start === this.end) return 'more-needed';
    const view = this.bytes.subarray(this.start, this.end);
    const found = findHeadEnd(view, this.scanned);
    const headLength = found?.head ?? view.length;
    if (headLength > MAX_HEAD_BYTES) return broken(413, 'Headers Too Large', NOTHING);
    if (found === null) {
      this.scanned = Math.max(0, view.length - 3);
      return 'more-needed';
    }
    const reading = parseSipHead(view.subarray(0, found.head));
    if (reading.message === null) return broken(400, 'Bad Request', NOTHING);
    if (reading.contentLength === null) return broken(400, 'Missing Content-Length', reading);
    if (found.body + reading.contentLength > MAX_STREAMED_BYTES)
      return broken(413, 'Request Entity Too Large', reading);
    this.head = { reading, bodyAt: found.body, length: reading.contentLength };
    return 'continue';
  }

  private readBody(): StreamEvent | 'more-needed' {
    if (this.head === null) return 'more-needed';
    const { reading, bodyAt, length } = this.head;
    if (this.end - this.start < bodyAt + length) return 'more-needed';
    // Copied, because the buffer is used again for what comes next.
    const body = Buffer.from(this.bytes.subarray(this.start + bodyAt, this.start + bodyAt + length));
    this.start += bodyAt + length;
    this.head = null;
    this.scanned = 0;
    this.blankLines = 0;
    return { kind: 'message', reading: { ...reading, message: { ...reading.message, body } } };
  }

  private skipBlankLines(): StreamEvent | null {
    while (this.start < this.end) {
      const byte = this.bytes[this.start];
      if (byte === 13) {
        // A lone CR at the end may be half a CRLF: it is skipped, and the LF after it counts the line.
        this.start++;
      } else if (byte === 10) {
        this.start++;
        this.blankLines++;
        if (this.blankLines === 2) {
          this.blankLines = 0;
          return { kind: 'ping' };
        }
      } else break;
    }
    return null;
  }

  private append(chunk: Buffer): void {
    if (this.end + chunk.length > this.bytes.length) {
      const used = this.end - this.start;
      const grown =
        used + chunk.length > this.bytes.length
          ? Buffer.alloc(2 * (used + chunk.length))
          : Buffer.alloc(this.bytes.length);
      this.bytes.copy(grown, 0, this.start, this.end);
      this.bytes = grown;
      this.start = 0;
      this.end = used;
    }
    chunk.copy(this.bytes, this.end);
    this.end += chunk.length;
  }

  private rewind(): void {
    this.start = 0;
    this.end = 0;
    this.scanned = 0;
    if (this.bytes.length > 16_384) this.bytes = Buffer.alloc(2048);
  }
}

function broken(status: 400 | 413, reason: string, reading: SipReading): StreamEvent {
  return { kind: 'broken', status, reason, reading };
}

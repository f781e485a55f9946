/**
 * SIP messages as bytes and as values (RFC 3261 section 7), as tolerant as real alarm units need.
 * Headers are read and written as ISO-8859-1, so that every byte that is echoed leaves as it came.
 */

/** Largest message we read, in bytes; also the limit of a UDP datagram. */
export const MAX_MESSAGE_BYTES = 64 * 1024;

/** One header line; `name` is the long form in lower case, `value` is unfolded and trimmed. */
export interface SipHeader {
  readonly name: string;
  readonly value: string;
}

export interface SipRequest {
  readonly kind: 'request';
  readonly method: string;
  readonly uri: string;
  readonly headers: readonly SipHeader[];
  readonly body: Buffer;
}

export interface SipResponse {
  readonly kind: 'response';
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly SipHeader[];
  readonly body: Buffer;
}

export type SipMessage = SipRequest | SipResponse;

/** Why a readable message cannot be served; `reason` is for the status line and holds no data of the sender. */
export interface SipFault {
  readonly status: 400 | 505;
  readonly reason: string;
}

/** What came out of reading: a message (perhaps with a fault to answer), or nothing that can be answered. */
export type SipReading =
  | { readonly message: SipMessage; readonly contentLength: number | null; readonly fault: SipFault | null }
  | { readonly message: null };

const NO_BODY = Buffer.alloc(0);

const COMPACT_FORMS: Readonly<Record<string, string>> = {
  v: 'via',
  f: 'from',
  t: 'to',
  i: 'call-id',
  m: 'contact',
  c: 'content-type',
  l: 'content-length',
  e: 'content-encoding',
  k: 'supported',
  s: 'subject',
};

const WRITTEN_NAMES: Readonly<Record<string, string>> = {
  via: 'Via',
  from: 'From',
  to: 'To',
  'call-id': 'Call-ID',
  cseq: 'CSeq',
  'content-type': 'Content-Type',
  'max-forwards': 'Max-Forwards',
  'www-authenticate': 'WWW-Authenticate',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL_CHARACTER = /[\x00-\x08\x0a-\x1f\x7f]/g;

const NEEDED_HEADERS = ['via', 'from', 'to', 'call-id', 'cseq'] as const;

/** Value of the first header of that name (long form, lower case). */
export function readHeader(message: SipMessage, name: string): string | undefined {
  for (const header of message.headers) if (header.name === name) return header.value;
  return undefined;
}

/** Reads one datagram. A body shorter than Content-Length is a fault; bytes beyond it are dropped. Never throws. */
export function parseSipMessage(bytes: Buffer): SipReading {
  let start = 0;
  while (bytes[start] === 13 || bytes[start] === 10) start++;
  const end = findHeadEnd(bytes, start);
  const reading = parseSipHead(bytes.subarray(start, end?.head ?? bytes.length));
  if (reading.message === null) return reading;
  const body = end === null ? NO_BODY : bytes.subarray(end.body);
  const length = reading.contentLength ?? body.length;
  if (length > body.length) {
    return { ...reading, fault: reading.fault ?? { status: 400, reason: 'Content-Length Exceeds Body' } };
  }
  return { ...reading, message: { ...reading.message, body: body.subarray(0, length) } };
}

/** Reads the start line and headers, without a body. Never throws. */
export function parseSipHead(bytes: Buffer): SipReading {
  let text = bytes.toString('latin1');
  if (text.includes('\n ') || text.includes('\n\t')) text = text.replace(/\r?\n[ \t]+/g, ' ');
  const lines = text.split('\n');
  const headers: SipHeader[] = [];
  for (let index = 1; index < lines.length; index++) {
    const header = parseHeaderLine(lines[index] ?? '');
    if (header !== null) headers.push(header);
  }
  const message = parseStartLine(cleanValue(lines[0] ?? ''), headers);
  if (message === null) return { message: null };
  const length = readContentLength(headers);
  return {
    message: message.value,
    contentLength: length === 'unreadable' ? null : length,
    fault: findFault(message.value, message.version, length === 'unreadable'),
  };
}

/** Where the blank line is: `head` is the end of the headers, `body` the first byte after; null when not there yet. */
export function findHeadEnd(bytes: Buffer, from: number): { readonly head: number; readonly body: number } | null {
  for (let at = bytes.indexOf(10, from); at !== -1; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return { head: at, body: at + 2 };
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return { head: at, body: at + 3 };
  }
  return null;
}

/** Bytes to send. Content-Length is counted here, whatever the headers say. */
export function writeSipMessage(message: SipMessage): Buffer {
  let head =
    message.kind === 'request'
      ? `${message.method} ${message.uri} SIP/2.0\r\n`
      : `SIP/2.0 ${message.status} ${message.reason}\r\n`;
  for (const { name, value } of message.headers) {
    if (name !== 'content-length') head += `${writtenName(name)}: ${value}\r\n`;
  }
  head += `Content-Length: ${message.body.length}\r\n\r\n`;
  if (message.body.length === 0) return Buffer.from(head, 'latin1');
  return Buffer.concat([Buffer.from(head, 'latin1'), message.body]);
}

function parseHeaderLine(line: string): SipHeader | null {
  const colon = line.indexOf(':');
  if (colon < 1) return null;
  const given = line.slice(0, colon).trim().toLowerCase();
  if (!/^[a-z0-9\-.!%*_+`'~]+$/.test(given)) return null;
  return { name: COMPACT_FORMS[given] ?? given, value: cleanValue(line.slice(colon + 1)) };
}

/** A control character could split a header that we echo, so it becomes a space. Only ASCII blanks are trimmed. */
function cleanValue(value: string): string {
  const clean = value.replace(CONTROL_CHARACTER, ' ');
  // By hand: a pattern for the end would go over a long run of blanks again for each of them.
  let start = 0;
  while (clean[start] === ' ' || clean[start] === '\t') start++;
  let end = clean.length;
  while (end > start && (clean[end - 1] === ' ' || clean[end - 1] === '\t')) end--;
  return clean.slice(start, end);
}

function parseStartLine(line: string, headers: SipHeader[]): { value: SipMessage; version: string } | null {
  const answer = /^SIP\/(\d+\.\d+)[ \t]+(\d{3})(?:[ \t]+(.*))?$/i.exec(line);
  if (answer !== null) {
    const [, version = '', status = '', reason = ''] = answer;
    return { value: { kind: 'response', status: Number(status), reason, headers, body: NO_BODY }, version };
  }
  const request = /^([A-Za-z0-9\-.!%*_+`'~]+)[ \t]+([^ \t]+)[ \t]+SIP\/(\d+\.\d+)$/i.exec(line);
  if (request === null) return null;
  const [, method = '', uri = '', version = ''] = request;
  return { value: { kind: 'request', method, uri, headers, body: NO_BODY }, version };
}

function readContentLength(headers: readonly SipHeader[]): number | null | 'unreadable' {
  let length: number | null = null;
  for (const { name, value } of headers) {
    if (name !== 'content-length') continue;
    if (!/^\d{1,9}$/.test(value)) return 'unreadable';
    if (length !== null && length !== Number(value)) return 'unreadable';
    length = Number(value);
  }
  return length;
}

function findFault(message: SipMessage, version: string, lengthUnreadable: boolean): SipFault | null {
  if (version !== '2.0') return { status: 505, reason: 'Version Not Supported' };
  for (const name of NEEDED_HEADERS) {
    if (!readHeader(message, name)) return { status: 400, reason: `Missing ${writtenName(name)}` };
  }
  if (lengthUnreadable) return { status: 400, reason: 'Unreadable Content-Length' };
  const sequence = /^\d{1,10}[ \t]+(\S+)$/.exec(readHeader(message, 'cseq') ?? '');
  if (sequence === null) return { status: 400, reason: 'Unreadable CSeq' };
  if (message.kind === 'request' && sequence[1] !== message.method) return { status: 400, reason: 'CSeq Mismatch' };
  return null;
}

function writtenName(name: string): string {
  return (
    WRITTEN_NAMES[name] ??
    name.replace(/(^|-)([a-z])/g, (_match, dash: string, letter: string) => dash + letter.toUpperCase())
  );
}

import { parseNameAddress, parseSipUri, parseVia, stampVia } from './sip-fields.ts';
import { readHeader, type SipHeader, type SipRequest, writeSipMessage } from './sip-message.ts';
import type { SipFlow } from './sip-transport.ts';

/** What a request is answered with; a value, so that a retransmission can be given it again. */
export interface SipReply {
  readonly status: number;
  readonly reason: string;
  readonly headers?: readonly SipHeader[];
  readonly body?: { readonly type: string; readonly text: string };
}

/** Addresses of a new request that goes back to whoever sent this one. */
export interface ReverseAddresses {
  readonly uri: string;
  /** own identity, without a tag */
  readonly from: string;
  readonly to: string;
  readonly callId: string;
}

const ECHOED = new Set(['from', 'call-id', 'cseq']);
const NO_BODY = Buffer.alloc(0);

/** The bytes of an answer (RFC 3261 section 8.2.6). The To tag is ours unless the request was inside a dialogue. */
export function writeReply(request: SipRequest, flow: SipFlow, reply: SipReply, toTag: string): Buffer {
  const headers: SipHeader[] = [];
  let isTop = true;
  for (const header of request.headers) {
    if (header.name === 'via') {
      const value = isTop ? stampVia(header.value, flow.remoteAddress, flow.remotePort) : header.value;
      headers.push({ name: 'via', value });
      isTop = false;
    } else if (header.name === 'to') {
      const hasTag = parseNameAddress(header.value)?.tag != null;
      headers.push({ name: 'to', value: hasTag ? header.value : `${header.value};tag=${toTag}` });
    } else if (ECHOED.has(header.name)) headers.push(header);
  }
  if (reply.headers) headers.push(...reply.headers);
  if (reply.body) headers.push({ name: 'content-type', value: reply.body.type });
  const body = reply.body ? Buffer.from(reply.body.text, 'utf8') : NO_BODY;
  return writeSipMessage({ kind: 'response', status: reply.status, reason: reply.reason, headers, body });
}

/**
 * The port that a UDP answer goes to. RFC 3261 section 18.2.2 says the one in Via; but a sender whose Via names
 * another host stands behind address translation, and only the port it sent from leads back to it (RFC 3581).
 */
export function findReplyPort(request: SipRequest, flow: SipFlow): number {
  const via = parseVia(readHeader(request, 'via') ?? '');
  if (via === null || via.asksForPort || via.host !== flow.remoteAddress) return flow.remotePort;
  return via.port ?? 5060;
}

/** How to address a request of ours to the sender of this one; null when it left no usable address. */
export function reverseAddresses(request: SipRequest): ReverseAddresses | null {
  const from = parseNameAddress(readHeader(request, 'from') ?? '');
  const to = parseNameAddress(readHeader(request, 'to') ?? '');
  const contact = parseNameAddress(readHeader(request, 'contact') ?? '');
  const callId = readHeader(request, 'call-id');
  if (from === null || to === null || callId === undefined) return null;
  const uri = contact !== null && parseSipUri(contact.uri) !== null ? contact.uri : from.uri;
  return { uri, from: `<${to.uri}>`, to: readHeader(request, 'from') ?? '', callId };
}

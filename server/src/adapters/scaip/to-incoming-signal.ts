import { hash } from 'node:crypto';
import type { IncomingSignal } from '../../modules/alarms/index.ts';
import { classifySignal, type SignalClass } from './classify-signal.ts';
import type { ScaipRequest } from './scaip-message.ts';
import { parseNameAddress, parseSipUri } from './sip-fields.ts';
import { readHeader, type SipRequest } from './sip-message.ts';

const MAX_TEXT = 128;
const MAX_SENDER = 128;

/**
 * Joins what the transport and the body say into what `alarms` takes. Pure.
 * @param as what it is, where more than this message says so
 */
export function toIncomingSignal(
  request: ScaipRequest,
  sip: SipRequest,
  received: { readonly id: string; readonly at: Date },
  as: SignalClass = classifySignal(request),
): IncomingSignal {
  return {
    id: received.id,
    receivedAt: received.at,
    sender: findSender(sip),
    receiverAddress: findReceiverAddress(sip),
    cid: request.cid,
    ref: request.ref,
    did: request.deviceId,
    ...as,
    deviceType: request.deviceType,
    statusCode: request.statusCode,
    locationCode: request.locationCode,
    voice: findVoice(request),
    bodyHash: hashOf(sip.body),
    text: [request.statusText, request.deviceText, request.locationText, request.infoText]
      .filter((part) => part !== '')
      .join(' · ')
      .slice(0, MAX_TEXT)
      .toWellFormed(),
  };
}

/** What tells a resend from something new. */
export function hashOf(body: Buffer): string {
  return hash('sha256', body, 'hex');
}

/** The user part of From; its host when there is none; empty when From cannot be read. */
export function findSender(sip: SipRequest): string {
  const uri = parseSipUri(parseNameAddress(readHeader(sip, 'from') ?? '')?.uri ?? '');
  return (uri?.user || uri?.host || '').slice(0, MAX_SENDER);
}

/** The host the device believes it has called: To, because a proxy on the way may rewrite the request URI. */
export function findReceiverAddress(sip: SipRequest): string {
  const to = parseSipUri(parseNameAddress(readHeader(sip, 'to') ?? '')?.uri ?? '');
  return to?.host || parseSipUri(sip.uri)?.host || '';
}

/** Any way to speak wins over `no-voice:`; a way we do not know is taken for SIP, the default. */
function findVoice(request: ScaipRequest): IncomingSignal['voice'] {
  const speaking = request.voicePaths.filter((path) => path.scheme !== 'no-voice');
  if (speaking.length === 0 || request.mediaRequest === 4) return 'none';
  if (request.wantsCallback) return 'callback';
  return speaking[0]?.scheme === 'gsm' || speaking[0]?.scheme === 'tel' ? 'gsm' : 'sip';
}

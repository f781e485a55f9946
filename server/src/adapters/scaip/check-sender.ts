import type { SeenSender, SenderProfile, Senders } from '../../modules/devices/index.ts';
import type { DigestGuard } from './digest-guard.ts';
import type { SipRequest } from './sip-message.ts';
import type { SipReply } from './sip-replies.ts';
import type { SipFlow } from './sip-transport.ts';

/**
 * Something about a sender that a technician should look at. None of it takes an alarm away:
 * it sends under another name than the device's · its proof is wrong · it proved to be another device
 * · a part of its message that was announced has not come · it speaks a dialect that its profile does not name.
 */
export type SenderMark = 'sender-mismatch' | 'proof-wrong' | 'proof-of-another' | 'parts-missing' | 'dialect-unknown';

/** What is known of a sender when its message has come. */
export interface CheckedSender {
  readonly profile: SenderProfile;
  /** 401, when it must prove who it is and has not */
  readonly challenge: SipReply | null;
  readonly marks: readonly SenderMark[];
}

/** Who sends: its profile, whether it must prove more, and what is odd. */
export function checkSender(
  sip: SipRequest,
  flow: SipFlow,
  seen: SeenSender,
  { senders, guard }: { readonly senders: Senders; readonly guard: DigestGuard },
): CheckedSender {
  const profile = senders.profileOf(seen);
  const demanded = senders.loginDemandedOf(seen);
  const finding = guard.check(sip, (username) => senders.loginNamed(username));
  const marks: SenderMark[] = [];
  if (finding.kind === 'wrong') marks.push('proof-wrong');
  const proven = finding.kind === 'proven' ? finding.login : null;
  const isGateway = proven !== null && proven.cid === null;
  const isProven = isGateway || (proven !== null && proven.cid === seen.cid);
  if (proven !== null && !isProven && seen.cid !== null) marks.push('proof-of-another');
  // The login that is demanded, not just any: another device's proof opens nothing here.
  const isEnough = demanded === null || proven?.username === demanded.username;
  const challenge = isEnough ? null : guard.challenge(demanded, finding.kind === 'stale');
  const names = [seen.sender, flow.certifiedAs];
  if (challenge === null && seen.cid !== null && !isProven && !names.includes(seen.cid)) marks.push('sender-mismatch');
  return { profile, challenge, marks };
}

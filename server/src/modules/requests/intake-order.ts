import type { IntakeReason } from '@tunet/contract';

const gravest: readonly IntakeReason[] = [
  'hospital-ready',
  'cannot-wait',
  'promise-passed',
  'preliminary-due',
  'promise-near',
  'not-taken',
  'in-work',
];

export interface Waiting {
  readonly promisedOn: string;
  readonly receivedAt: Date;
  readonly isTaken: boolean;
  /** Somebody is to pick the true reason, before a letter says that nobody has. */
  readonly isPreliminaryDue: boolean;
  /** She is ready to leave the hospital, and it has no answer. */
  readonly doesHospitalWait: boolean;
  /** One who visits her has marked that her changed need cannot wait, and nobody has the case. */
  readonly cannotWait?: boolean;
}

/**
 * What happens if nobody acts, as a fact of dates; nothing here weighs a person against another.
 * @param nearUntil the last day on which a promise is near
 */
export function reasonOf(waiting: Waiting, today: string, nearUntil: string): IntakeReason {
  if (waiting.doesHospitalWait) return 'hospital-ready';
  if (waiting.cannotWait) return 'cannot-wait';
  if (waiting.promisedOn < today) return 'promise-passed';
  if (waiting.isPreliminaryDue) return 'preliminary-due';
  if (waiting.promisedOn <= nearUntil) return 'promise-near';
  return waiting.isTaken ? 'in-work' : 'not-taken';
}

/** Gravest reason first; among equals one that nobody has by name, then the one who has waited longest. */
export function byWhatHappens(
  a: { readonly reason: IntakeReason; readonly receivedAt: string; readonly isOwnerless?: boolean },
  b: { readonly reason: IntakeReason; readonly receivedAt: string; readonly isOwnerless?: boolean },
): number {
  const graver = gravest.indexOf(a.reason) - gravest.indexOf(b.reason);
  if (graver !== 0) return graver;
  if (a.isOwnerless !== b.isOwnerless) return a.isOwnerless ? -1 : 1;
  return a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0;
}

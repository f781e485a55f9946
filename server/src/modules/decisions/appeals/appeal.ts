import type { AppealState } from '@tunet/contract';

const ways: Readonly<Record<AppealState, readonly AppealState[]>> = {
  received: ['looked-at'],
  // It goes to the municipality first; only what it does not change goes on (forvaltningsloven § 33; förvaltningslagen 38–46 §§).
  'looked-at': ['changed', 'sent-on'],
  changed: [],
  'sent-on': ['answered'],
  answered: [],
};

/** What may be done with an appeal that stands there. */
export function mayBecome(state: AppealState): AppealState[] {
  return [...ways[state]];
}

/** The municipality owes something: its clock runs. */
export function isWaiting(state: AppealState): boolean {
  return state === 'received' || state === 'looked-at';
}

import type { StateCaseState, StateTaskKind } from '@tunet/contract';

/** Who says that a case has come further. */
export type StepBy = 'person' | 'staff' | 'state' | 'clock';

/** What only the state says. */
export const stateWords = [
  'under-treatment',
  'granted',
  'partly',
  'refused',
  'dropped',
  'approved',
  'rejected',
  'shipping',
] as const satisfies readonly StateCaseState[];
export type StateWord = (typeof stateWords)[number];

/** Steps that are taken here. What the state says is not in it: its word holds as long as the case lies with it (`mirror`). */
const ours: Readonly<Record<StateCaseState, Partial<Record<StepBy, readonly StateCaseState[]>>>> = {
  'waiting-for-person': { person: ['ready', 'deleted'], staff: ['deleted'], clock: ['expired'] },
  expired: { staff: ['waiting-for-person', 'deleted'] },
  deleted: {},
  ready: { staff: ['deleted'], clock: ['sent'] },
  sent: {},
  'under-treatment': {},
  granted: { staff: ['received'] },
  partly: { staff: ['received'] },
  approved: { staff: ['received'] },
  refused: {},
  dropped: {},
  rejected: {},
  shipping: { staff: ['received'] },
  received: { staff: ['in-use'] },
  'in-use': {},
  stopped: {},
};

/** Whether a step can be taken from here by the one who takes it. */
export function maySay(from: StateCaseState, by: StepBy, to: StateCaseState): boolean {
  return ours[from][by]?.includes(to) ?? false;
}

/** Places where the case lies with the state. A refusal may be looked at again: an appeal is the state's to decide. */
const withState: readonly StateCaseState[] = ['sent', ...stateWords];

export interface Mirrored {
  readonly state: StateCaseState;
  /** Instant of the newest word from the state. */
  readonly mirroredAt: Date | null;
}

/**
 * What a word from the state does. Words may skip steps and come in any order: the newest by its own instant holds, an older one is
 * kept and moves nothing, and one about a case that does not lie with the state is kept for a person to look at.
 */
export function mirror(
  now: Mirrored,
  word: { readonly state: StateWord; readonly at: Date },
): 'yes' | 'late' | 'not-possible' {
  if (!withState.includes(now.state)) return 'not-possible';
  if (now.mirroredAt !== null && word.at <= now.mirroredAt) return 'late';
  return 'yes';
}

/** What somebody has to do when a case has come to a state. */
export function tasksAt(state: StateCaseState, has: { readonly meanwhileLoan: boolean }): readonly StateTaskKind[] {
  switch (state) {
    case 'expired':
      return ['ask-again'];
    case 'partly':
    case 'refused':
    case 'rejected':
      return ['help-on'];
    case 'dropped':
      return ['look'];
    case 'received':
      return ['deliver', 'adapt', 'train', ...(has.meanwhileLoan ? (['swap-back'] as const) : [])];
    default:
      return [];
  }
}

/** What must be done before it counts as in use: it stands with her, fits her, and somebody has shown her. */
export const beforeUse: readonly StateTaskKind[] = ['deliver', 'adapt', 'train'];

/** Days from the start of the time to say yes until she is reminded, the first and the second time. */
export function reminderDays(confirmDays: number): readonly [number, number] {
  return [Math.floor(confirmDays / 2), Math.max(confirmDays - 2, 1)];
}

/** No more to be waited for from anybody. */
export function isAtEnd(state: StateCaseState): boolean {
  return ['deleted', 'refused', 'dropped', 'rejected', 'in-use', 'stopped'].includes(state);
}

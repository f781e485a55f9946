import type { IncomingMessage, StayState } from '@tunet/contract';

/** Messages about a stay in hospital, as far as they say where it stands. */
export type StayMessage = Extract<
  IncomingMessage,
  {
    kind:
      | 'admitted'
      | 'early-information'
      | 'change'
      | 'ready'
      | 'not-ready'
      | 'planning'
      | 'discharged'
      | 'admission-cancelled'
      | 'died'
      | 'discharge-report';
  }
>;
export type StayMessageKind = StayMessage['kind'];

/** What the newest message of a kind says, with the sender's own instant and number. */
export interface StayFact {
  readonly sentAt: string;
  readonly messageId: string;
  readonly admittedAt?: string;
  readonly ward?: string;
  readonly expectedOn?: string | null;
  readonly words?: string;
  readonly readyAt?: string;
  readonly planningOn?: string;
  readonly leftAt?: string;
  readonly leftTo?: 'home' | 'short-stay' | 'other';
}
/** The newest of each kind. What a stay is follows from these alone, in whatever order they came. */
export type StayFacts = Readonly<Partial<Record<StayMessageKind, StayFact>>>;

/** Kinds that say where it stands; of two sent in the same instant the later in this row counts. */
const course: readonly StayMessageKind[] = [
  'admitted',
  'ready',
  'not-ready',
  'discharged',
  'admission-cancelled',
  'died',
];
const stateAfter: Readonly<Partial<Record<StayMessageKind, StayState>>> = {
  admitted: 'in',
  ready: 'ready',
  'not-ready': 'in',
  discharged: 'left',
  'admission-cancelled': 'called-off',
  died: 'said-dead',
};

/** Whether a message is newer than what stands of its kind. The same message again is not. */
function isNewer(fact: StayFact, than: StayFact | undefined): boolean {
  if (!than) return true;
  return fact.sentAt === than.sentAt ? fact.messageId > than.messageId : fact.sentAt > than.sentAt;
}

/** Takes a message in. Messages come twice, late and in any order: the outcome is the same whichever came first. */
export function takeIn(facts: StayFacts, message: StayMessage): StayFacts {
  const { kind } = message;
  const fact = factOf(message);
  return isNewer(fact, facts[kind]) ? { ...facts, [kind]: fact } : facts;
}

function factOf(message: StayMessage): StayFact {
  const base = { sentAt: message.sentAt, messageId: message.messageId };
  switch (message.kind) {
    case 'admitted': {
      const { admittedAt, ward, expectedOn } = message;
      return { ...base, admittedAt, ward, expectedOn };
    }
    case 'change':
      return { ...base, words: message.words, expectedOn: message.expectedOn };
    case 'ready':
      return { ...base, words: message.words, readyAt: message.readyAt };
    case 'planning':
      return { ...base, words: message.words, planningOn: message.planningOn };
    case 'discharged':
      return { ...base, leftAt: message.leftAt, leftTo: message.leftTo };
    case 'died':
      return base;
    default:
      return { ...base, words: message.words };
  }
}

/** A stay as its messages tell it. */
export interface StayView {
  readonly state: StayState;
  readonly admittedAt: string;
  readonly ward: string | null;
  readonly expectedOn: string | null;
  readonly earlyAt: string | null;
  readonly earlyWords: string | null;
  readonly readyAt: string | null;
  readonly readyWords: string | null;
  /** Which readiness it is: a new one waits for a new answer. */
  readonly readyMessage: string | null;
  readonly planningOn: string | null;
  readonly leftAt: string | null;
  readonly leftTo: 'home' | 'short-stay' | 'other' | null;
}

/** What the messages say together. Total: also a stay whose first message never came is one. */
export function viewOf(facts: StayFacts): StayView {
  let last: StayMessageKind | null = null;
  for (const kind of course) {
    const fact = facts[kind];
    const standing = last && facts[last];
    if (fact && (!standing || fact.sentAt >= standing.sentAt)) last = kind;
  }
  const all = Object.values(facts).filter((fact) => fact !== undefined);
  const first = all.map(({ sentAt }) => sentAt).sort()[0] ?? '1970-01-01T00:00:00.000Z';
  const state = (last && stateAfter[last]) ?? 'in';
  const { admitted, change, ready, discharged } = facts;
  const expected = change && (!admitted || change.sentAt >= admitted.sentAt) ? change : admitted;
  return {
    state,
    admittedAt: admitted?.admittedAt ?? ready?.readyAt ?? first,
    ward: admitted?.ward ?? null,
    expectedOn: expected?.expectedOn ?? null,
    earlyAt: facts['early-information']?.sentAt ?? null,
    earlyWords: facts['early-information']?.words ?? null,
    readyAt: ready?.readyAt ?? null,
    readyWords: ready?.words ?? null,
    readyMessage: state === 'ready' ? (ready?.messageId ?? null) : null,
    planningOn: facts.planning?.planningOn ?? null,
    leftAt: state === 'left' ? (discharged?.leftAt ?? null) : null,
    leftTo: state === 'left' ? (discharged?.leftTo ?? null) : null,
  };
}

/** Whether she is in a bed there, as far as we know. */
export function isIn({ state }: Pick<StayView, 'state'>): boolean {
  return state === 'in' || state === 'ready';
}

import type { FieldHandOver, HandOverState } from '@tunet/contract';
import type { OutboxEntry } from './outbox.ts';

const order: readonly HandOverState[] = ['asked', 'accepted', 'on-the-way', 'present', 'done'];

const leadsTo: Readonly<Record<string, HandOverState>> = {
  'POST /api/field/hand-overs/:handOverId/accept': 'accepted',
  'POST /api/field/hand-overs/:handOverId/refuse': 'refused',
  'POST /api/field/hand-overs/:handOverId/on-the-way': 'on-the-way',
  'POST /api/field/hand-overs/:handOverId/present': 'present',
  'POST /api/field/hand-overs/:handOverId/done': 'done',
  // direct response: done there, and the alarm is closed with it
  'POST /api/field/hand-overs/:handOverId/close': 'done',
};

/**
 * The state the carer sees: the server's, moved on by what she has done on this phone and the server has not yet said
 * no to. It never moves back.
 */
export function stateOnPhone(handOver: FieldHandOver, entries: readonly OutboxEntry[]): HandOverState {
  let state = handOver.state;
  for (const entry of entries) {
    if (entry.subjectId !== handOver.id || entry.state === 'refused') continue;
    const next = leadsTo[entry.key];
    if (next === 'refused') state = state === 'asked' ? 'refused' : state;
    else if (next && order.indexOf(next) > order.indexOf(state)) state = next;
  }
  return state;
}

/** The last thing done about a hand-over on this phone, and where it is now. */
export function lastEntry(handOverId: string, entries: readonly OutboxEntry[]): OutboxEntry | null {
  return entries.findLast((entry) => entry.subjectId === handOverId) ?? null;
}

/** The list as the carer needs it: asked of me first, then what I am doing, then what is over. */
export function sortField(handOvers: readonly FieldHandOver[], entries: readonly OutboxEntry[]) {
  const asked: FieldHandOver[] = [];
  const going: FieldHandOver[] = [];
  const over: FieldHandOver[] = [];
  for (const handOver of handOvers) {
    const state = stateOnPhone(handOver, entries);
    if (state === 'asked') asked.push(handOver);
    else if (['accepted', 'on-the-way', 'present'].includes(state) && isMine(handOver, entries)) going.push(handOver);
    else over.push(handOver);
  }
  const oldestFirst = (a: FieldHandOver, b: FieldHandOver) => a.askedAt.localeCompare(b.askedAt);
  return { asked: asked.sort(oldestFirst), going: going.sort(oldestFirst), over: over.sort(oldestFirst).reverse() };
}

function isMine(handOver: FieldHandOver, entries: readonly OutboxEntry[]): boolean {
  return handOver.mine || (handOver.acceptedBy === null && stateOnPhone(handOver, entries) !== handOver.state);
}

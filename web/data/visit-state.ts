import type { FieldVisit } from '@tunet/contract';
import type { OutboxEntry } from './outbox.ts';

type ShownState = FieldVisit['state'];

const leadsTo: Readonly<Record<string, ShownState>> = {
  'POST /api/field/visits/:visitId/done': 'done',
  'POST /api/field/visits/:visitId/not-done': 'not-done',
};

/**
 * The state the carer sees: the server's, moved on by what she has said last on this phone and the server has not said no to.
 * What she has said stands on her phone also while there is no net.
 */
export function visitOnPhone(visit: FieldVisit, entries: readonly OutboxEntry[]): ShownState {
  const said = entries.findLast(
    (entry) => entry.subjectId === visit.id && entry.state !== 'refused' && entry.key in leadsTo,
  );
  if (!said) return visit.state;
  // Received, and another's answer was found to count: the server knows better.
  if (said.state === 'received' && (visit.state === 'done' || visit.state === 'not-done')) return visit.state;
  return leadsTo[said.key] ?? visit.state;
}

/** The later time that was told, also one that is still on this phone. */
export function comingOnPhone(visit: FieldVisit, entries: readonly OutboxEntry[]): string | null {
  const said = entries.findLast(
    ({ subjectId, state, key }) =>
      subjectId === visit.id && state !== 'refused' && key === 'POST /api/field/visits/:visitId/coming',
  );
  const at = said?.state === 'kept' ? said.input.body?.at : undefined;
  return typeof at === 'string' ? at : visit.comingAt;
}

/**
 * What is to be done in the order the carer sees it: the server's, with the order she has said last on this phone, until the server's
 * list has come with it.
 */
export function orderOnPhone(visit: FieldVisit, entries: readonly OutboxEntry[]): readonly string[] {
  const said = entries.findLast(({ subjectId, state }) => subjectId === `order ${visit.id}` && state !== 'refused');
  const given: unknown = said?.input.body?.lineIds;
  const order = Array.isArray(given) ? given.filter((id) => visit.interventionIds.includes(id)) : [];
  const next = order.values();
  return visit.interventionIds.map((id) => (order.includes(id) ? (next.next().value ?? id) : id));
}

/** Nothing more is expected of anybody. */
export function isOver(state: ShownState): boolean {
  return state === 'done' || state === 'not-done' || state === 'cancelled';
}

/** Visits of one day by window, earliest first; in each, one's own first. */
export function byWindow(visits: readonly FieldVisit[]): { from: string; to: string; visits: FieldVisit[] }[] {
  const windows = new Map<string, FieldVisit[]>();
  const ordered = [...visits].sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
  for (const visit of ordered) {
    const key = `${visit.from} ${visit.to}`;
    windows.set(key, [...(windows.get(key) ?? []), visit]);
  }
  return [...windows.values()].map((inWindow) => ({
    from: inWindow[0]?.from ?? '',
    to: inWindow[0]?.to ?? '',
    visits: inWindow.sort((a, b) => Number(b.mine) - Number(a.mine)),
  }));
}

/** Several answered, and not alike: both are shown. */
export function answersDiffer(visit: Pick<FieldVisit, 'answers'>): boolean {
  return new Set(visit.answers.map(({ state }) => state)).size > 1;
}

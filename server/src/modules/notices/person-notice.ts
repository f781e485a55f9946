import type { NoticeEvent } from '@tunet/contract';
import type { StoredEvent } from '../../platform/events/stored-event.ts';

/** What somebody may be told about a person; who wants to know is looked up. */
export interface ToldOf {
  readonly tenantId: string;
  readonly event: NoticeEvent;
  /** Null for an alarm: the persons are those whom the hand-over opened. */
  readonly personId: string | null;
  /** The visit, message, application, decision or hand-over. One notice per event, subject and address. */
  readonly subjectId: string;
  /** The one who reads it alone. */
  readonly only: string | null;
  /** Those who caused it need not be told. */
  readonly besides: 'self' | 'proxies' | null;
}

/** A day later it is no news. Milliseconds. */
const tooLate = 86_400_000;

const plain: Readonly<Record<string, NoticeEvent>> = {
  'visit.done': 'visit-done',
  'visit.not-done': 'visit-not-done',
  'visit.late': 'visit-late',
  'visit.moved': 'visit-moved',
  'visit.newcomer': 'visit-somebody-new',
  'visit.newcomer-withdrawn': 'visit-somebody-new',
  'visit.ask-answered': 'visit-moved',
  'application.received': 'application-received',
  'application.promise-changed': 'application-promise-moved',
  'application.preliminary-sent': 'application-promise-moved',
  'application.promise-broken': 'application-promise-moved',
  'question.asked': 'application-promise-moved',
  'decision.issued': 'decision-issued',
  'decision.followed': 'decision-issued',
  'appeal.received': 'application-received',
  'appeal.moved': 'decision-issued',
  'waiting.offered': 'place-offered',
  'waiting.changed': 'decision-issued',
  'aid.recalled': 'aid-news',
  'state-case.waits': 'aid-news',
  'state-case.moved': 'aid-news',
  'aid.reserved': 'aid-news',
  'aid.promise-moved': 'aid-news',
  'aid.promise-withdrawn': 'aid-news',
  'aid.promise-replanned': 'aid-news',
  'aid.lapsed': 'aid-news',
  'aid.not-at-home': 'aid-news',
  'aid.loan-word': 'aid-news',
  'help.started-now': 'decision-issued',
  'help.started-now-ended': 'decision-issued',
  'need.told': 'application-received',
  'device.without-alarm': 'alarm-silent',
  'device.contact-back': 'alarm-back',
};

/** These may happen to the same subject again, and are news each time. */
const repeats: ReadonlySet<string> = new Set([
  'aid.promise-moved',
  'aid.promise-withdrawn',
  'aid.promise-replanned',
  'aid.lapsed',
  'aid.not-at-home',
  'aid.loan-word',
  'visit.late',
  'visit.moved',
  'visit.newcomer',
  'visit.newcomer-withdrawn',
  'visit.ask-answered',
  'application.promise-changed',
  'application.preliminary-sent',
  'application.promise-broken',
  'appeal.moved',
  'waiting.changed',
  'state-case.waits',
  'state-case.moved',
  'help.started-now-ended',
  'need.told',
  'device.without-alarm',
  'device.contact-back',
]);

/** What an event is for those who follow a person; null when it is not for them. */
export function toldOf(event: StoredEvent, now: Date): ToldOf | null {
  if (now.getTime() - event.occurredAt.getTime() > tooLate) return null;
  const { tenantId, kind, payload, subjectId } = event;
  const personId = typeof payload.personId === 'string' ? payload.personId : null;
  const about = (told: NoticeEvent, more: Partial<ToldOf> = {}): ToldOf | null =>
    personId === null ? null : { tenantId, event: told, personId, subjectId, only: null, besides: null, ...more };
  if (kind === 'alarm.handed-over' && typeof payload.handOverId === 'string') {
    const { handOverId } = payload;
    return { tenantId, event: 'alarm-someone-sent', personId: null, subjectId: handOverId, only: null, besides: null };
  }
  if (kind === 'message.sent' && payload.authorKind === 'staff') {
    return about('message-answered', { only: typeof payload.readerId === 'string' ? payload.readerId : null });
  }
  if (kind === 'feedback.replied') {
    const only = typeof payload.readerId === 'string' ? payload.readerId : null;
    return about('message-answered', { only, subjectId: idOfEvent(event) });
  }
  // What is written and not sent is the writer's alone; told again, it is news again.
  if (kind === 'draft.lapses') {
    if (typeof payload.readerId !== 'string') return null;
    return about('application-promise-moved', { only: payload.readerId, subjectId: idOfEvent(event) });
  }
  // To each of the two by herself, never to the others who follow her; the two tellings are one subject.
  if (kind === 'proxy.ending') {
    const { readerId, tellingId } = payload;
    if (typeof readerId !== 'string') return null;
    return about('proxy-ending', {
      only: readerId,
      subjectId: typeof tellingId === 'string' ? tellingId : idOfEvent(event),
    });
  }
  // Before the hour has gone only the unit is asked: the phone of the one who was there may be without net.
  if (kind === 'visit.unconfirmed') return payload.to === 'family' ? about('visit-unconfirmed') : null;
  if (kind === 'visit.cancelled') return about('visit-cancelled-by-another', { besides: whoCancelled(payload.by) });
  // What she or the office did is known to her; what the state and the clock did is news.
  if (kind === 'state-case.moved' && (payload.by === 'person' || payload.by === 'staff')) return null;
  const told = Object.hasOwn(plain, kind) ? plain[kind] : undefined;
  if (!told) return null;
  return about(told, repeats.has(kind) ? { subjectId: idOfEvent(event) } : {});
}

/** Which of several relatives it was is not told by the event: of relatives nobody is told, but always she herself. */
function whoCancelled(by: unknown): ToldOf['besides'] {
  if (by === 'resident') return 'self';
  return by === 'relative' ? 'proxies' : null;
}

/** An id of the event itself, the same each time it is read: version 8, as RFC 9562 leaves it to us. */
export function idOfEvent({ tx, id }: Pick<StoredEvent, 'tx' | 'id'>): string {
  const hex = (value: string, length: number) => BigInt(value).toString(16).padStart(length, '0').slice(-length);
  const [high, low] = [hex(tx, 15), hex(id, 15)];
  return `${high.slice(0, 8)}-${high.slice(8, 12)}-8${high.slice(12)}-8${low.slice(0, 3)}-${low.slice(3)}`;
}

import type { LeftHow, WaitingBand, WaitingHappening } from '@tunet/contract';
import { sayDay } from '../../../platform/calendar/say-day.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { endGrantsFor, openGrant } from '../../access/index.ts';
import { criteriaOf } from '../letter.ts';
import { todayOf } from './days.ts';
import { letGo } from './let-go.ts';
import { type OfferRecord, offersOf } from './offer-queries.ts';
import { isToday } from './read-waiting.ts';
import { tellWaiting } from './tell-waiting.ts';
import { nextStanding, type Standing } from './waiting.ts';
import {
  addHappening,
  isWaitingElsewhere,
  lockEntry,
  putBack as putBackQuery,
  saveFollowUp,
  takeOff as takeOffQuery,
  type WaitingRecord,
} from './waiting-queries.ts';
import { waitingWords } from './waiting-words.ts';

/** Milliseconds that the office still sees one who came off: as long as she may ask about it. */
const afterEnd = 180 * 86_400_000;

/** The entry, locked, and where it stands. */
export async function lockStanding(
  { tx }: Pick<RequestContext, 'tx'>,
  waitingId: string,
): Promise<{ readonly row: WaitingRecord; readonly standing: Standing }> {
  const [row] = await tx.rows<WaitingRecord>(lockEntry, [waitingId]);
  if (!row) throw new TypeError('an entry one has just seen is in sight');
  const offers = await tx.rows<OfferRecord>(offersOf, [[row.id], tx.at]);
  const open = offers.map(({ state }) => state).find((state) => state === 'open' || state === 'thinking') ?? null;
  return { row, standing: { state: row.state, offer: open, how: row.leftHow, isToday: isToday(tx, row) } };
}

/** Writes one thing down in the life of an entry. */
export async function note(
  { tx, actor, newId }: Pick<RequestContext, 'tx' | 'actor' | 'newId'>,
  row: WaitingRecord,
  what: WaitingHappening['what'],
  said: { readonly words: string | null; readonly band?: WaitingBand },
): Promise<void> {
  const { tenantId, id, personId } = row;
  const happened = [tx.at, what, actor.id, actor.name, said.band ?? null, said.words];
  await tx.rows(addHappening, [tenantId, newId(), id, personId, ...happened]);
}

/** How it is with her now: criteria, band with its reason, help meanwhile and the next day, each said anew by a person. */
export async function followUp(
  asked: RequestContext,
  waitingId: string,
  said: {
    readonly criteria: readonly string[];
    readonly band: WaitingBand;
    readonly bandReason: string;
    readonly helpMeanwhile: string;
    readonly words: string;
    readonly followUpOn: string;
    readonly version: number;
  },
): Promise<
  'changed' | { readonly refused: 'changed-meanwhile' | 'not-waiting' | 'unknown-criterion' | 'day-not-ahead' }
> {
  const { tx } = asked;
  const { row, standing } = await lockStanding(asked, waitingId);
  if (row.version !== said.version) return { refused: 'changed-meanwhile' };
  if ('refused' in nextStanding(standing, { kind: 'follow-up' })) return { refused: 'not-waiting' };
  const known = await criteriaOf(tx, row.tenantId);
  if (said.criteria.some((code) => !known.some((each) => each.code === code))) return { refused: 'unknown-criterion' };
  const today = await todayOf(tx, row.tenantId);
  if (said.followUpOn <= today) return { refused: 'day-not-ahead' };
  const { criteria, band, bandReason, helpMeanwhile, followUpOn } = said;
  const now = [[...criteria], band, bandReason, helpMeanwhile, today, followUpOn];
  await tx.rows(saveFollowUp, [row.tenantId, row.id, ...now]);
  await note(asked, row, 'followed-up', { words: said.words, band });
  // How soon she needs it is the office's own word; that the day changes is hers to know.
  if (band !== row.band && followUpOn !== row.followUpOn) {
    const words = waitingWords[row.language].follow(sayDay(followUpOn, row.language));
    await tellWaiting(asked, { ...row, version: row.version + 1 }, { what: 'followed-up', words });
  }
  return 'changed';
}

/** Off the list by a person's act, with a reason that she reads; an offer that lies open is taken back with it. */
export async function takeOff(
  asked: RequestContext,
  waitingId: string,
  said: { readonly how: Exclude<LeftHow, 'place' | 'death'>; readonly reason: string; readonly version: number },
): Promise<'changed' | { readonly refused: 'changed-meanwhile' | 'not-waiting' }> {
  const { tx, actor } = asked;
  const { row, standing } = await lockStanding(asked, waitingId);
  if (row.version !== said.version) return { refused: 'changed-meanwhile' };
  if ('refused' in nextStanding(standing, { kind: 'take-off', how: said.how })) return { refused: 'not-waiting' };
  await letGo(tx, row);
  await tx.rows(takeOffQuery, [row.tenantId, row.id, said.how, said.reason, tx.at, actor.id, actor.name]);
  await note(asked, row, 'taken-off', { words: said.reason });
  const ends = new Date(tx.at.getTime() + afterEnd);
  await endGrantsFor(tx, row.tenantId, row.id, ends, { subjectId: row.officeId, bases: ['case'] });
  await tellWaiting(asked, row, { what: 'taken-off', words: said.reason });
  return 'changed';
}

/** Undoes a removal of the same day: she stands where she stood, since the same day. */
export async function putBack(
  asked: RequestContext,
  waitingId: string,
  version: number,
): Promise<'changed' | { readonly refused: 'changed-meanwhile' | 'not-today' }> {
  const { tx, newId } = asked;
  const { row, standing } = await lockStanding(asked, waitingId);
  if (row.version !== version) return { refused: 'changed-meanwhile' };
  if ('refused' in nextStanding(standing, { kind: 'put-back' })) return { refused: 'not-today' };
  const { tenantId, personId, officeId, serviceType } = row;
  if ((await tx.rows(isWaitingElsewhere, [tenantId, personId, serviceType])).length > 0)
    return { refused: 'changed-meanwhile' };
  await tx.rows(putBackQuery, [tenantId, row.id]);
  await note(asked, row, 'put-back', { words: null });
  await openGrant(tx, newId, { tenantId, subjectId: officeId, personId, basis: 'case', ref: row.id });
  await tellWaiting(asked, row, { what: 'put-back', words: '' });
  return 'changed';
}

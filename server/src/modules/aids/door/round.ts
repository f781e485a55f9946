import type { RoundErrand, RoundRung, RoundStop } from '@tunet/contract';
import { addDays, instantAt, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { visitCards } from '../../people/index.ts';
import { ruleValue } from '../../services/index.ts';
import { cancelReservation } from '../promise/change-promise.ts';
import { tell } from '../promise/events.ts';
import * as reservations from '../promise/reservation-queries.ts';
import { hoursOf, hoursOfStores } from '../promise/stock.ts';
import { type StoreHours, spansOn } from '../promise/store-hours.ts';
import type { Reservation } from '../promise/stored.ts';
import { endHomeFetch } from './return-queries.ts';
import { carriesOf } from './round-carries.ts';
import * as queries from './round-queries.ts';

/** A store with nobody behind its counter for so long sends its round on the next day. Days. */
const farthest = 30;

/** The day to propose when nobody opens: the next on which somebody is at work in the store. */
export function proposedDay(hours: StoreHours, today: string): string {
  for (let no = 1; no <= farthest; no += 1) {
    const day = addDays(today, no);
    if (spansOn(hours, 'counter', day).length > 0) return day;
  }
  return addDays(today, 1);
}

export interface Round {
  readonly day: string;
  readonly stops: RoundStop[];
  readonly toRing: RoundStop[];
  readonly persons: readonly { readonly tenantId: string; readonly personId: string }[];
}

/** The round of a day from these stores: in the order that somebody has set, and else street by street. */
export async function roundOn(
  tx: Transaction,
  of: { readonly tenantId: string; readonly storeIds: readonly string[]; readonly day: string | null },
): Promise<Round> {
  const zone = await timeZoneOf(tx, of.tenantId);
  const today = localDay(tx.at, zone);
  const day = of.day ?? today;
  if (of.storeIds.length === 0) return { day, stops: [], toRing: [], persons: [] };
  const [begins, ends] = [instantAt(day, '00:00', zone), instantAt(addDays(day, 1), '00:00', zone)];
  const rows = await tx.rows<queries.StopRow>(queries.stopsOn, [of.storeIds, zone, day, begins, ends, today]);
  const hours = await hoursOfStores(tx, of.tenantId, of.storeIds);
  const mostTries = await ruleValue(tx, of.tenantId, 'aids.round-tries');
  const cards = await visitCards(tx, [...new Set(rows.map(({ personId }) => personId))], new Set());
  const carries = await carriesOf(tx, of.tenantId, rows);
  const shown = rows.flatMap((row) => {
    const card = cards.find(({ id }) => id === row.personId);
    if (!card || (row.isDone && day !== today)) return [];
    const { id: stopId, errand, personId, article, size, label, shelf, isDone, tries, triedOn, lastDay } = row;
    const { name, phone, lives } = card;
    const there = hours.get(row.storeId);
    const stop: RoundStop = {
      ...{ stopId, errand, personId, name, phone, lives, area: lives.shown ? lives.postal : null },
      ...{ article, size, label, shelf, isDone, tries, triedOn, lastDay },
      ...carries(row),
      nextOn: triedOn === day && !row.mustRing && row.onDay > day ? row.onDay : null,
      proposedOn: there ? proposedDay(there, today) : addDays(today, 1),
      isLastTry: tries + 1 >= mostTries,
    };
    return [{ stop, place: row.place, mustRing: row.mustRing && !isDone }];
  });
  const street = ({ stop: { lives } }: (typeof shown)[number]) =>
    lives.shown ? `${lives.postal} ${lives.street}` : '\uffff';
  shown.sort(
    (one, other) => (one.place ?? 1e6) - (other.place ?? 1e6) || street(one).localeCompare(street(other), 'nb'),
  );
  const stopsOf = (isRing: boolean) => shown.filter(({ mustRing }) => mustRing === isRing).map(({ stop }) => stop);
  const persons = rows.map(({ tenantId, personId }) => ({ tenantId, personId }));
  return { day, stops: stopsOf(false), toRing: stopsOf(true), persons };
}

type Refused<Code extends string> = { readonly refused: Code };

/** Nobody opened. It gets a new day and she is told; so many times in vain, and a person rings before anybody comes again. */
export async function notHome(
  { tx, actor, newId }: Pick<RequestContext, 'tx' | 'actor' | 'newId'>,
  stop: queries.StopRow,
  wish: string | null,
): Promise<
  | { readonly tries: number; readonly nextOn: string | null }
  | Refused<'not-on-round' | 'tried-already' | 'day-over' | 'too-late'>
> {
  const { tenantId, id, personId, storeId, unitId, errand } = stop;
  const hours = await hoursOf(tx, tenantId, storeId);
  const today = localDay(tx.at, hours.zone);
  await tx.rows(queries.holdStop[errand], [tenantId, id]);
  const [now] = await tx.rows<queries.StopRow>(queries.openStop, [id, hours.zone, errand]);
  if (!now || now.onDay > today || now.mustRing)
    return { refused: now?.triedOn === today ? 'tried-already' : 'not-on-round' };
  if (now.triedOn === today) return { refused: 'tried-already' };
  const tries = now.tries + 1;
  const isRung = tries >= (await ruleValue(tx, tenantId, 'aids.round-tries'));
  const nextOn = isRung ? null : (wish ?? proposedDay(hours, today));
  const wrong = nextOn === null ? null : wrongDay(now, nextOn, addDays(today, 1));
  if (wrong) return { refused: wrong };
  await tx.rows(queries.addTry, [
    ...[tenantId, newId(), personId, storeId, errand, errand === 'bring' ? id : null, errand === 'fetch' ? id : null],
    ...[today, tx.at, actor.id, actor.name, nextOn],
  ]);
  await setDay(tx, now, nextOn, today);
  const payload = { personId, unitId, errand, nextOn };
  await tell(tx, 'aid.not-at-home', { tenantId, subjectId: id, payload });
  return { tries, nextOn };
}

/** Somebody has talked with her: another day, today too; or she does not need it, and the others may have it. */
export async function agreeStop(
  { tx, actor, newId }: Pick<RequestContext, 'tx' | 'actor' | 'newId'>,
  stop: queries.StopRow,
  { how, on }: { readonly how: RoundRung; readonly on: string | null },
): Promise<{ readonly on: string | null } | Refused<'not-on-round' | 'day-over' | 'too-late' | 'day-missing'>> {
  const { tenantId, id, storeId, errand } = stop;
  const { zone } = await hoursOf(tx, tenantId, storeId);
  const today = localDay(tx.at, zone);
  if (how === 'not-needed') {
    const ended = await noLonger(tx, newId, stop);
    if (!ended) return { refused: 'not-on-round' };
    await tx.rows(queries.rungTries, [tenantId, id, tx.at, actor.name, how]);
    return { on: null };
  }
  if (on === null) return { refused: 'day-missing' };
  const wrong = wrongDay(stop, on, today);
  if (wrong) return { refused: wrong };
  await tx.rows(queries.holdStop[errand], [tenantId, id]);
  const [now] = await tx.rows<queries.StopRow>(queries.openStop, [id, zone, errand]);
  if (!now) return { refused: 'not-on-round' };
  await tx.rows(queries.rungTries, [tenantId, id, tx.at, actor.name, how]);
  await setDay(tx, now, on, today);
  return { on };
}

function wrongDay({ lastDay }: queries.StopRow, on: string, earliest: string): 'day-over' | 'too-late' | null {
  if (on < earliest) return 'day-over';
  return lastDay !== null && on > lastDay ? 'too-late' : null;
}

async function setDay(tx: Transaction, stop: queries.StopRow, on: string | null, today: string): Promise<void> {
  const { tenantId, id, errand } = stop;
  if (errand === 'fetch') {
    if (on !== null) await tx.rows(queries.fetchOn, [tenantId, id, on]);
    return;
  }
  // While a person is to ring, it is kept for her as long as for one who fetches.
  const keptUntil = on ?? addDays(today, await ruleValue(tx, tenantId, 'aids.fetch-days'));
  await tx.rows(queries.bringOn, [tenantId, id, on, keptUntil]);
}

async function noLonger(tx: Transaction, newId: () => string, stop: queries.StopRow): Promise<boolean> {
  if (stop.errand === 'fetch') {
    await tx.rows(endHomeFetch, [stop.tenantId, stop.id, tx.at, 'taken-back']);
    return true;
  }
  const [row] = await tx.rows<Reservation>(reservations.reservationById, [stop.id]);
  return row !== undefined && (await cancelReservation(tx, newId, row)) === 'cancelled';
}

/** The stop as it is open now, for one errand; null: it is on no round. */
export async function openStop(
  tx: Transaction,
  tenantId: string,
  of: { readonly stopId: string; readonly errand: RoundErrand },
): Promise<queries.StopRow | null> {
  const zone = await timeZoneOf(tx, tenantId);
  const [stop] = await tx.rows<queries.StopRow>(queries.openStop, [of.stopId, zone, of.errand]);
  return stop ?? null;
}

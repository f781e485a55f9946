import type { AbsenceKind, Absence as ShownAbsence } from '@tunet/contract';
import { instantAt, localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { timeZoneOf } from '../organisation/index.ts';
import {
  type Absence,
  type ConfirmedParts,
  comeHome,
  confirmHome,
  isOverdue,
  mayGo,
  stateOf,
  type Teller,
} from './absence.ts';
import {
  absencesOf,
  insertAbsence,
  lockAbsence,
  type StoredAbsence,
  saveConfirmed,
  saveHome,
} from './absence-queries.ts';
import { tell } from './events.ts';
import { findAlive } from './queries.ts';

/** What somebody says about going away. */
export interface Going {
  readonly kind: AbsenceKind;
  readonly leaves: 'now' | { readonly on: string; readonly at: string };
  readonly expectedOn: string | null;
  readonly told: Teller;
}

export interface Refused<R extends string> {
  readonly refused: R;
  readonly detail?: Readonly<Record<string, string>>;
}

/** She is away from home, or will be. One at a time: a second is answered with what stands. */
export async function goAway(
  { tx, actor, newId, occurredAt }: RequestContext,
  personId: string,
  { kind, leaves, expectedOn, told }: Going,
): Promise<StoredAbsence | Refused<'already-away' | 'too-far' | 'back-before-gone' | 'person-died'> | 'missing'> {
  const person = await findAlive(tx, personId);
  if (!person) return 'missing';
  if (person.died) return { refused: 'person-died' };
  const { tenantId } = person;
  const zone = await timeZoneOf(tx, tenantId);
  const startsAt = leaves === 'now' ? occurredAt : instantAt(leaves.on, leaves.at, zone);
  const may = mayGo({ startsAt, startsOn: localDay(startsAt, zone), expectedOn }, tx.at);
  if (may !== 'yes') return { refused: may };
  const id = newId();
  if (!(await insertAbsence(tx, { tenantId, id, personId, kind, startsAt, expectedOn, told }, actor.id))) {
    const standing = (await absencesOf(tx, personId)).find(({ home }) => home === null);
    const detail: Record<string, string> = {};
    if (standing) Object.assign(detail, { kind: standing.kind, since: standing.startsAt.toISOString() });
    if (standing?.expectedOn) detail.expected = standing.expectedOn;
    return { refused: 'already-away', detail };
  }
  await tell(tx, 'person.away', { tenantId, subjectId: id, occurredAt, payload: { personId, kind } });
  return { tenantId, id, personId, kind, startsAt, expectedOn, told, home: null, confirmed: null, version: 1 };
}

/** She is home, whoever says so. */
export async function tellHome(
  { tx, occurredAt }: RequestContext,
  of: { readonly personId: string; readonly absenceId: string },
  teller: Teller,
): Promise<StoredAbsence | Refused<'already-home'> | 'missing'> {
  const absence = await lockAbsence(tx, of.personId, of.absenceId);
  if (!absence) return 'missing';
  const home = comeHome(absence, teller, occurredAt);
  if (home === 'already-home') {
    const { at, name } = absence.home ?? { at: occurredAt, name: '–' };
    return { refused: home, detail: { at: at.toISOString(), by: name } };
  }
  await saveHome(tx, home);
  const { tenantId, id, personId } = home;
  await tell(tx, 'person.home', { tenantId, subjectId: id, occurredAt, payload: { personId } });
  return { ...home, version: home.version + 1 };
}

/** A nurse has been through it, before the first visit. */
export async function confirmAbsence(
  { tx, actor, at }: RequestContext,
  of: { readonly personId: string; readonly absenceId: string },
  parts: ConfirmedParts,
): Promise<StoredAbsence | Refused<'not-home' | 'already-confirmed' | 'never-away'> | 'missing'> {
  const absence = await lockAbsence(tx, of.personId, of.absenceId);
  if (!absence) return 'missing';
  const confirmed = confirmHome(absence, { at, byId: actor.id, byName: actor.name, parts });
  if (typeof confirmed === 'string') {
    const by = absence.confirmed;
    return { refused: confirmed, ...(by ? { detail: { at: by.at.toISOString(), by: by.byName } } : {}) };
  }
  await saveConfirmed(tx, confirmed);
  return { ...confirmed, version: confirmed.version + 1 };
}

/** The absence that counts now, and those before it. */
export async function readAbsences(
  tx: Transaction,
  person: { readonly id: string; readonly tenantId: string },
): Promise<{ now: ShownAbsence | null; earlier: ShownAbsence[] }> {
  const all = (await absencesOf(tx, person.id)).map((absence) => ({ absence, state: stateOf(absence, tx.at) }));
  const today = localDay(tx.at, await timeZoneOf(tx, person.tenantId));
  const now = all.find(({ state }) => state !== 'confirmed' && state !== 'called-off');
  const earlier = all.filter((one) => one !== now).map(({ absence }) => shownAbsence(absence, tx.at, today));
  return { now: now ? shownAbsence(now.absence, tx.at, today) : null, earlier };
}

/** An absence as the doors read it. @param today the local day */
export function shownAbsence(
  absence: Absence & Pick<StoredAbsence, 'id' | 'version'>,
  now: Date,
  today: string,
): ShownAbsence {
  const { id, version, kind, startsAt, expectedOn, told, home, confirmed } = absence;
  return {
    ...{ id, version, kind, expectedOn },
    state: stateOf(absence, now),
    startsAt: startsAt.toISOString(),
    isOverdue: isOverdue(absence, now, today),
    toldBy: told.toldBy,
    toldByName: told.name,
    home: home && { at: home.at.toISOString(), toldBy: home.toldBy, toldByName: home.name },
    confirmed: confirmed && { at: confirmed.at.toISOString(), byName: confirmed.byName, ...confirmed.parts },
  };
}

import type { Death } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { administrationContact, colleaguesIn, timeZoneOf, unitContact } from '../organisation/index.ts';
import { isPossibleDay, mayUndo, undoUntil } from './death.ts';
import {
  deathOf,
  insertDeath,
  itemsOf,
  lockDeath,
  nearestRelative,
  type StoredDeath,
  saveUndone,
} from './death-queries.ts';
import { tell } from './events.ts';
import type { PeoplePorts } from './people-ports.ts';
import { findAlive } from './queries.ts';
import type { Refused } from './tell-absence.ts';

/**
 * She has died. The day stands at once: nobody logs in as her, and whoever sends something asks for it first. What goes on by itself
 * is stopped by the consumer `life-events`, within a minute.
 */
export async function registerDeath(
  { tx, actor, newId, at, occurredAt }: RequestContext,
  ports: PeoplePorts,
  { personId, diedOn, estateStaffId }: { personId: string; diedOn: string; estateStaffId: string },
): Promise<StoredDeath | Refused<'already-registered' | 'not-a-colleague' | 'day-impossible'> | 'missing'> {
  const person = await findAlive(tx, personId);
  if (!person) return 'missing';
  const { tenantId } = person;
  const alreadyRegistered = async () => {
    const standing = await deathOf(tx, personId);
    const detail = standing ? { by: standing.registeredBy, at: standing.registeredAt.toISOString() } : {};
    return { refused: 'already-registered' as const, detail };
  };
  if (person.died) return alreadyRegistered();
  const today = localDay(at, await timeZoneOf(tx, tenantId));
  if (!isPossibleDay(diedOn, person.bornOn, today)) return { refused: 'day-impossible' };
  const colleagues = await colleaguesIn(
    tx,
    actor.duties.map(({ unitId }) => unitId),
  );
  const named = colleagues.find(({ staffId }) => staffId === estateStaffId);
  if (!named) return { refused: 'not-a-colleague' };
  const death: StoredDeath = {
    ...{ tenantId, id: newId(), personId, diedOn, registeredAt: at, registeredBy: actor.name },
    ...{ staffId: named.staffId, staffName: named.name, unitId: named.unitId },
    ...{ undoneAt: null, undoneBy: null, undoneBecause: null },
  };
  // Of two at once the second hears of the first.
  if (!(await insertDeath(tx, death, actor.id))) return alreadyRegistered();
  await ports.openEstate(tx, newId, { tenantId, personId, staffId: named.staffId, deathId: death.id });
  await tell(tx, 'person.died', { tenantId, subjectId: death.id, occurredAt, payload: { personId } });
  return death;
}

/** It was wrong: she lives. Later than the municipality's days somebody else must be asked, and is named. */
export async function undoDeath(
  { tx, actor, at, occurredAt }: RequestContext,
  ports: PeoplePorts,
  { deathId, because }: { deathId: string; because: string },
): Promise<StoredDeath | Refused<'too-late' | 'already-undone'>> {
  const death = await lockDeath(tx, deathId);
  if (!death) throw new TypeError('a death one has just seen is there');
  const { tenantId, personId } = death;
  const days = await ports.deathUndoDays(tx, tenantId);
  const may = mayUndo(death, days, at);
  if (may === 'already-undone') return { refused: may, detail: { by: death.undoneBy ?? '–' } };
  if (may === 'too-late') {
    const ask = await administrationContact(tx, tenantId);
    const detail: Record<string, string> = { until: undoUntil(death, days).toISOString() };
    if (ask) Object.assign(detail, { ask: `${ask.unitName}, ${ask.placeName}` });
    if (ask?.phone) detail.phone = ask.phone;
    return { refused: may, detail };
  }
  await saveUndone(tx, death, { id: actor.id, name: actor.name, because });
  await ports.closeEstate(tx, { tenantId, deathId });
  await tell(tx, 'person.death-undone', { tenantId, subjectId: deathId, occurredAt, payload: { personId } });
  return { ...death, undoneAt: at, undoneBy: actor.name, undoneBecause: because };
}

/** A death as staff read it, with what is left to do and what the letter needs. */
export async function shownDeath(tx: Transaction, ports: PeoplePorts, death: StoredDeath): Promise<Death> {
  const { id, tenantId, personId, diedOn, registeredAt, registeredBy, staffId, staffName } = death;
  const { undoneAt, undoneBy, undoneBecause } = death;
  const unit = await unitContact(tx, tenantId, death.unitId);
  return {
    ...{ id, diedOn, registeredBy, estate: { staffId, name: staffName } },
    registeredAt: registeredAt.toISOString(),
    undoUntil: undoUntil(death, await ports.deathUndoDays(tx, tenantId)).toISOString(),
    undone: undoneAt && { at: undoneAt.toISOString(), by: undoneBy ?? '–', because: undoneBecause ?? '' },
    items: await itemsOf(tx, death),
    letter: {
      to: await nearestRelative(tx, personId),
      placeName: unit?.placeName ?? '',
      unitName: unit?.unitName ?? '',
      phone: unit?.phone ?? null,
    },
  };
}

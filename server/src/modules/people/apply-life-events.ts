import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { keepLooseEnds } from './estate.ts';
import type { AwayFact, DeathFact, LifeEffect } from './life-effect.ts';
import { awayFactOf, deathStands } from './life-queries.ts';

export interface LifePorts {
  /** One per module, in the order of the modules. */
  readonly effects: readonly LifeEffect[];
  readonly newId: NewId;
}

/**
 * The consumer `life-events`: runs every module's part of an absence or a death, all in the transaction that moves the cursor,
 * so that either everything has stopped or nothing has, and it is tried again.
 */
export function applyLifeEvents({ effects, newId }: LifePorts) {
  return async (tx: Transaction, events: readonly StoredEvent[]): Promise<void> => {
    for (const event of events) {
      if (event.kind === 'person.away' || event.kind === 'person.home') await applyAbsence(tx, effects, event);
      if (event.kind === 'person.died' || event.kind === 'person.death-undone') {
        await applyDeath(tx, { effects, newId }, event);
      }
    }
  };
}

async function applyAbsence(tx: Transaction, effects: readonly LifeEffect[], event: StoredEvent): Promise<void> {
  const fact: AwayFact | null = await awayFactOf(tx, event.tenantId, event.subjectId);
  if (!fact) throw new TypeError(`${event.kind} names an absence that is not there`);
  for (const effect of effects) {
    if (event.kind === 'person.away') await effect.away?.(tx, fact);
    else await effect.home?.(tx, fact);
  }
}

async function applyDeath(tx: Transaction, { effects, newId }: LifePorts, event: StoredEvent): Promise<void> {
  const fact: DeathFact = { tenantId: event.tenantId, deathId: event.subjectId, personId: personOf(event) };
  if (event.kind === 'person.death-undone') {
    // Put back in the opposite order of stopping.
    for (const effect of effects.toReversed()) await effect.undone?.(tx, fact);
    return;
  }
  // Undone before the worker came to it: nothing was stopped, and nothing is to be.
  if (!(await deathStands(tx, fact))) return;
  await keepLooseEnds(tx, newId, fact, effects);
  for (const effect of effects) await effect.died?.(tx, fact);
}

function personOf({ kind, payload }: StoredEvent): string {
  if (typeof payload.personId !== 'string') throw new TypeError(`${kind} names a person`);
  return payload.personId;
}

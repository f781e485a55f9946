import type { Transaction } from '../../platform/db/transaction.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import type { DeathFact, LifeEffect, LooseEnd } from './life-effect.ts';
import { addEstateItem, hasEstateItems, homesLeftEmpty, keyLabels } from './life-queries.ts';

/** In which order the one named goes through it: the letter first, then what others wait for, then things. */
const order: readonly LooseEnd['kind'][] = ['letter', 'message', 'key', 'alarm', 'dispenser', 'screen', 'aid', 'other'];

/**
 * Writes down, once, what a death leaves to be done by a person: asked of every module before anything is stopped.
 */
export async function keepLooseEnds(
  tx: Transaction,
  newId: NewId,
  fact: DeathFact,
  effects: readonly LifeEffect[],
): Promise<void> {
  if (await hasEstateItems(tx, fact)) return;
  const ends: LooseEnd[] = [{ kind: 'letter', what: '' }];
  const labels = await keyLabels(tx, fact.tenantId, await homesLeftEmpty(tx, fact));
  ends.push(...labels.map((what): LooseEnd => ({ kind: 'key', what })));
  for (const effect of effects) ends.push(...((await effect.left?.(tx, fact)) ?? []));
  const sorted = ends.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  for (const [sort, end] of sorted.entries()) await addEstateItem(tx, fact, { id: newId(), ...end, sort });
}

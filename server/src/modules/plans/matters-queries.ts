import type { WishKind } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { standingWishes, type WishRow } from './my-plan-queries.ts';

const matters = {
  name: 'plans-matters-to',
  text: `select person_id as "personId", what_matters as words from care_plan
    where tenant_id = $1 and person_id = any ($2::uuid[]) and unit_id = any ($3::uuid[]) and state = 'active'`,
};

/** What matters to each of several persons, in her words, from the plan of one of the units. */
export async function mattersTo(
  tx: Transaction,
  tenantId: string,
  personIds: readonly string[],
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ personId: string; words: string }>(matters, [tenantId, personIds, unitIds]);
  return new Map(rows.map(({ personId, words }) => [personId, words]));
}

/** How each of several persons wishes to be helped, as it stands. */
export async function wishesTo(
  tx: Transaction,
  tenantId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly kind: WishKind; readonly words: string }[]>> {
  const rows = personIds.length === 0 ? [] : await tx.rows<WishRow>(standingWishes, [tenantId, personIds]);
  const wishes = rows.map(({ personId, kind, words }) => ({ personId, wish: { kind, words } }));
  const persons = Map.groupBy(wishes, ({ personId }) => personId);
  return new Map([...persons].map(([personId, of]) => [personId, of.map(({ wish }) => wish)]));
}

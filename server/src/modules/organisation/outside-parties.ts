import type { Transaction } from '../../platform/db/transaction.ts';

/** A hospital or a surgery that a municipality has to do with. */
export interface OutsideParty extends Record<string, unknown> {
  readonly id: string;
  readonly kind: 'hospital' | 'gp-surgery';
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
}

const byAddress = {
  name: 'organisation-outside-by-address',
  text: 'select id, kind, name, phone, address from outside_party where tenant_id = $1 and address = $2',
};

/** Who sends from an address on the message net. */
export async function outsideByAddress(
  tx: Transaction,
  tenantId: string,
  address: string,
): Promise<OutsideParty | undefined> {
  return (await tx.rows<OutsideParty>(byAddress, [tenantId, address]))[0];
}

const named = {
  name: 'organisation-outside-named',
  text: 'select id, kind, name, phone, address from outside_party where tenant_id = any ($1::uuid[]) and id = any ($2::uuid[])',
};

export async function outsideNamed(
  tx: Transaction,
  tenantIds: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, OutsideParty>> {
  const rows = ids.length === 0 ? [] : await tx.rows<OutsideParty>(named, [tenantIds, ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

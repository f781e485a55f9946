import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { hashVendorKey, writeVendorKey } from './vendor-key.ts';
import { addKey, endKeys } from './vendor-queries.ts';

/**
 * Makes a key for the devices of one municipality. The text is given back once and kept nowhere.
 * @param of.chance 32 random bytes
 */
export async function makeVendorKey(
  tx: Transaction,
  newId: NewId,
  of: { readonly tenantId: string; readonly vendor: string; readonly chance: Buffer },
): Promise<string> {
  const key = writeVendorKey(of.chance);
  await tx.rows(addKey, [of.tenantId, newId(), of.vendor, hashVendorKey(key), tx.at]);
  return key;
}

/** Ends all live keys of a vendor in one municipality; says how many there were. */
export async function endVendorKeys(
  tx: Transaction,
  of: { readonly tenantId: string; readonly vendor: string },
): Promise<number> {
  return (await tx.rows(endKeys, [of.tenantId, of.vendor, tx.at])).length;
}

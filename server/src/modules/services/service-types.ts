import type { ServiceType } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { serviceTypesOnDay } from './queries.ts';

/** The kinds of help that a municipality gives on its own day at `tx.at`, in its order. */
export function serviceTypes(tx: Transaction, tenantId: string): Promise<readonly ServiceType[]> {
  return serviceTypesOnDay(tx, tenantId, null);
}

/**
 * One kind of help by its code, as described on the day. Also one that is no longer given:
 * a plan or decision from before still has its name. Undefined when there never was one.
 */
export async function serviceType(tx: Transaction, tenantId: string, code: string): Promise<ServiceType | undefined> {
  return (await serviceTypesOnDay(tx, tenantId, code))[0];
}

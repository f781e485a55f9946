import type { ServiceType } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { placeOf } from '../organisation/index.ts';
import { defaultServiceTypes } from './default-catalogue.ts';
import { hasServiceTypes, serviceTypesOnDay } from './queries.ts';
import { serviceTypeShape } from './service-type-shape.ts';

/** The kinds of help that a municipality gives on its own day at `tx.at`, in its order; the start catalogue where it has none. */
export async function serviceTypes(tx: Transaction, tenantId: string): Promise<readonly ServiceType[]> {
  const own = await serviceTypesOnDay(tx, tenantId, null);
  return own.length > 0 || (await hasServiceTypes(tx, tenantId)) ? own : startCatalogue(tx, tenantId);
}

/**
 * One kind of help by its code, as described on the day. Also one that is no longer given:
 * a plan or decision from before still has its name. Undefined when there never was one.
 */
export async function serviceType(tx: Transaction, tenantId: string, code: string): Promise<ServiceType | undefined> {
  const [own] = await serviceTypesOnDay(tx, tenantId, code);
  if (own || (await hasServiceTypes(tx, tenantId))) return own;
  return (await startCatalogue(tx, tenantId)).find((each) => each.code === code);
}

async function startCatalogue(tx: Transaction, tenantId: string): Promise<readonly ServiceType[]> {
  const { country } = await placeOf(tx, tenantId);
  return defaultServiceTypes(country).map(({ sort: _sort, source: _source, ...type }) => serviceTypeShape.parse(type));
}

import type { Transaction } from '../../platform/db/transaction.ts';
import { serviceTypes } from '../services/index.ts';
import type { AbsenceKind } from './stored-visit.ts';

/** Whether a visit for these kinds of help waits while she is away. */
export type Pausing = (services: readonly string[], kind: AbsenceKind) => boolean;

/**
 * The municipality's own rule for each kind of help. A visit waits only when all of it does: a part that goes on, or help of a
 * kind we do not know, keeps it.
 */
export async function pausing(tx: Transaction, tenantId: string): Promise<Pausing> {
  const rules = new Map((await serviceTypes(tx, tenantId)).map(({ code, whenAway }) => [code, whenAway]));
  return (services, kind) => services.length > 0 && services.every((code) => rules.get(code)?.[kind] === 'pause');
}

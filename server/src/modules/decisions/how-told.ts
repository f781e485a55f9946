import type { DecisionDraft, DigitalContact, ToldHow } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { digitalContactOf, tellsHow } from '../people/index.ts';
import type { Case } from './case.ts';

/** How she will be told of this decision: reserved or unknown means paper, whatever the draft says; she may be sent paper besides. */
export async function howTold(
  tx: Transaction,
  { tenantId, personId }: Pick<Case, 'tenantId' | 'personId'>,
  { toldHow }: Pick<DecisionDraft, 'toldHow'>,
): Promise<{ readonly how: ToldHow; readonly contact: DigitalContact }> {
  const contact = await digitalContactOf(tx, tenantId, personId);
  return { how: tellsHow(contact) === 'paper' ? 'paper' : toldHow, contact };
}

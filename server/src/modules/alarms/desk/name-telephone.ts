import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { claimLiveCalls, nameTelephone } from '../store/call-queries.ts';
import { wakeDesks } from '../store/store-queries.ts';
import { desksOf } from './at-desk.ts';

/** A telephone at the desk is hers from now on, with the calls that it answers at this moment. */
export async function nameOwnTelephone(tx: Transaction, actor: Actor, agent: string): Promise<void> {
  await tx.rows(nameTelephone, [actor.tenantId, agent, actor.id, tx.at]);
  await tx.rows(claimLiveCalls, [agent, desksOf(actor), actor.id]);
  await tx.rows(wakeDesks, []);
}

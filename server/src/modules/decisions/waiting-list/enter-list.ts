import type { DraftService, ListLine } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { openGrant } from '../../access/index.ts';
import type { Case } from '../case.ts';
import { todayOf } from './days.ts';
import { addEntry, addHappening } from './waiting-queries.ts';

/**
 * Puts somebody on the list, in the transaction that issues the decision which gives her the right: since today, with the criteria,
 * the band and the help meanwhile that stand in it. Her office sees her as long as she waits. One who stands on the list for the
 * same help keeps her place and its day; the new line says the right again.
 */
export async function enterList(
  tx: Transaction,
  newId: NewId,
  of: Case,
  what: {
    readonly lineId: string;
    readonly decisionId: string;
    readonly service: DraftService;
    readonly list: ListLine;
    readonly by: { readonly id: string; readonly name: string };
  },
): Promise<void> {
  const { tenantId, personId, unitId } = of;
  const { lineId, decisionId, service, list, by } = what;
  const entered = await tx.rows(addEntry, [
    ...[
      tenantId,
      lineId,
      personId,
      decisionId,
      service.serviceType,
      unitId,
      await todayOf(tx, tenantId),
      list.criteria,
    ],
    ...[list.band, list.bandReason.trim(), service.extentWords.trim(), list.followUpOn],
  ]);
  if (entered.length === 0) return;
  const said = [tx.at, 'entered', by.id, by.name, list.band, list.bandReason.trim()];
  await tx.rows(addHappening, [tenantId, newId(), lineId, personId, ...said]);
  await openGrant(tx, newId, { tenantId, subjectId: unitId, personId, basis: 'case', ref: lineId });
}

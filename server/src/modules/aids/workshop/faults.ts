import type { MyAidFaults } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { PersonShown, RequestContext } from '../../../platform/http/handlers.ts';
import { ruleValues } from '../../services/index.ts';
import * as queries from './repair-queries.ts';

/** Told twice within the hour: she tapped twice. */
const hour = 3_600_000;

/** What she has said is wrong with one loan, and whom to ring. Null when she has no such loan now. */
export async function readFaults(
  tx: Transaction,
  personId: string,
  loanId: string,
): Promise<{ readonly answer: MyAidFaults; readonly person: PersonShown } | null> {
  const [loan] = await tx.rows<queries.MyLoanRow>(queries.myLoan, [loanId, personId]);
  if (!loan) return null;
  const rules = await ruleValues(tx, loan.tenantId, ['aids.urgent-line', 'aids.state-mends']);
  const rows = await tx.rows<queries.FaultRow>(queries.faultsOfLoan, [loanId]);
  return {
    person: { tenantId: loan.tenantId, personId },
    answer: {
      loanId,
      article: loan.article,
      stateMends: loan.isElectronic && rules['aids.state-mends'].electronic === 'state',
      phone: loan.phone,
      urgentPhone: rules['aids.urgent-line'].number,
      faults: rows.map(({ id, toldAt, words, isUrgent, repairId, repairState, plannedOn }) => ({
        ...{ id, toldAt: toldAt.toISOString(), words, isUrgent, plannedOn },
        state: repairId === null ? 'waiting' : repairState === 'waiting' || repairState === null ? 'seen' : repairState,
      })),
    },
  };
}

/** She, or one who visits her, says that something is wrong. The store sees it at once; nothing is decided by itself. */
export async function tellFault(
  { tx, newId, actor }: RequestContext,
  {
    personId,
    loanId,
    as,
  }: { readonly personId: string; readonly loanId: string; readonly as: 'self' | 'proxy' | 'carer' },
  said: { readonly words: string; readonly isUrgent: boolean },
): Promise<'told' | 'already-told' | 'missing'> {
  const [loan] = await tx.rows<queries.MyLoanRow>(queries.myLoan, [loanId, personId]);
  if (!loan) return 'missing';
  const before = await tx.rows<queries.FaultRow>(queries.faultsOfLoan, [loanId]);
  const since = tx.at.getTime() - hour;
  if (before.some(({ words, toldAt }) => words === said.words && toldAt.getTime() > since)) return 'already-told';
  const id = newId();
  await tx.rows(queries.addFault, [
    ...[loan.tenantId, id, personId, loanId, loan.itemId, said.words, said.isUrgent, as, tx.at],
    as === 'carer' ? actor.name : null,
  ]);
  await emit(tx, {
    ...{ tenantId: loan.tenantId, kind: 'aid.fault-told', subjectId: id, occurredAt: tx.at },
    payload: { personId, unitId: loan.unitId, isUrgent: said.isUrgent },
  });
  return 'told';
}

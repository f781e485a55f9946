import type { Transaction } from '../../platform/db/transaction.ts';
import { raiseDanger } from '../guide/index.ts';
import { helpWords } from '../plans/index.ts';
import { tell } from './events.ts';
import type { Asked, Refusal } from './hold-visit.ts';
import * as queries from './queries.ts';
import { factsOf, type VisitRow } from './stored-visit.ts';
import { mayAskToMove, mayCancel } from './visit.ts';
import { cutOffs } from './visit-rules.ts';

/** Who acts: she herself, or somebody she has let do it. */
type As = 'resident' | 'relative';

/** "I do not need the visit": at once, marked when it is late, or asked when it must not quietly fall away. */
export async function cancelMine(
  { tx, at, actor, newId }: Pick<Asked, 'tx' | 'at' | 'actor' | 'newId'>,
  row: VisitRow,
  { as, words }: { readonly as: As; readonly words: string | null },
): Promise<'cancelled' | 'asked' | Refusal<'visit-closed'>> {
  const { tenant_id: tenantId, id, person_id: personId, unit_id: unitId } = row;
  const until = await cutOffOf(tx, row);
  const may = mayCancel(factsOf(row), at, until);
  const isLate = at > until;
  if (may === 'no') return { refused: 'visit-closed' };
  await raiseDanger(tx, newId, { tenantId, personId, unitId, source: 'visit', subjectId: id, words });
  if (may === 'ask') {
    await tx.rows(queries.askCancel, [tenantId, id, at, as, actor.name, words, isLate]);
    const payload = { personId, unitId };
    await tell(tx, 'visit.cancel-asked', { tenantId, visitId: id, occurredAt: at, payload });
    return 'asked';
  }
  await tx.rows(queries.setCancelled, [tenantId, id, as, actor.name, words, null, at, isLate]);
  const payload = { personId, unitId, by: as };
  await tell(tx, 'visit.cancelled', { tenantId, visitId: id, occurredAt: at, payload });
  return 'cancelled';
}

async function cutOffOf(tx: Transaction, row: VisitRow): Promise<Date> {
  const help = await helpWords(tx, row.tenant_id, row.interventions);
  const until = await cutOffs(tx, row.tenant_id);
  return until(
    row,
    help.map(({ serviceType }) => serviceType),
  );
}

/** Another time, in own words; the unit answers. */
export async function askToMove(
  { tx, at, actor, newId }: Asked,
  row: VisitRow,
  words: string,
): Promise<Refusal<'visit-closed'> | 'asked'> {
  if (!mayAskToMove(factsOf(row), at)) return { refused: 'visit-closed' };
  const { tenant_id: tenantId, id, person_id: personId, unit_id: unitId } = row;
  await tx.rows(queries.askMove, [tenantId, id, at, actor.name, words]);
  await raiseDanger(tx, newId, { tenantId, personId, unitId, source: 'visit', subjectId: id, words });
  await tell(tx, 'visit.move-asked', { tenantId, visitId: id, occurredAt: at, payload: { personId, unitId } });
  return 'asked';
}

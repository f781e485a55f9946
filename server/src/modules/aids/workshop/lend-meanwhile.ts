import { handOut } from '../promise/hand-out.ts';
import { takeBack } from '../promise/take-back.ts';
import { type AtWork, byOf, step } from './at-work.ts';
import * as queries from './repair-queries.ts';
import * as things from './thing-queries.ts';

/**
 * She gets another of the kind in her hands and the broken one goes to be mended: one loan ends as swapped, another begins. Nothing is
 * taken from her before the other is hers.
 */
export async function lendMeanwhile(
  at: AtWork,
  repair: queries.RepairRow,
  other: things.WholeThingRecord,
): Promise<'done-already' | 'nobody-has-it' | 'other-not-free' | 'other-kind' | null> {
  const { tx, actor, newId } = at;
  const { tenantId } = actor;
  if (repair.doneAt) return 'done-already';
  const [broken] = await tx.rows<things.WholeThingRecord>(things.oneThing, [tenantId, repair.thingId]);
  const [loan] = await tx.rows<{ personId: string; dueOn: string }>(things.holderOf, [tenantId, repair.thingId]);
  if (!broken || !loan) return 'nobody-has-it';
  if (other.articleId !== broken.articleId) return 'other-kind';
  if (other.state !== 'available') return 'other-not-free';
  const by = byOf(at);
  // What may be refused comes first: a refusal keeps what was written before it.
  const lent = await handOut(tx, newId, {
    ...{ tenantId, itemId: other.id, handedBy: 'staff', by },
    for: { personId: loan.personId, why: 'staff', dueOn: loan.dueOn },
  });
  if ('refused' in lent) return 'other-not-free';
  await takeBack(tx, newId, { tenantId, itemId: broken.id, endedAs: 'swapped', by });
  await step(at, broken.id, { to: 'repair', words: repair.words, facts: { swappedFor: other.label } });
  await tx.rows(queries.setMeanwhile, [tenantId, repair.id, lent.loan.id]);
  return null;
}

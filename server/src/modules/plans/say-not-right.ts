import type { CarePlan, PlanPart, PlanRemark } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { beginMine, findSubject, promisesOf } from '../conversations/index.ts';
import { addRemark, type RemarkRow, remarksOf, standingWishes, type WishRow } from './my-plan-queries.ts';
import { lockPlan, type PersonHere } from './queries.ts';
import { readPlans } from './read-plan.ts';
import type { Writing } from './write-plan.ts';

/** How long an answered remark stands beside its line. Days. */
const shownFor = 60;

interface Line {
  readonly planId: string;
  readonly part: PlanPart;
  readonly lineId: string | null;
}

type Said =
  | { readonly remark: PlanRemark }
  | { readonly missing: true }
  | { readonly refused: 'ended' | 'already-said' | 'unknown-line' | 'unknown-addressee' | 'thread-stopped' };

/** What was said of the lines of her plan lately, with what its thread promises now. */
export async function readRemarks(tx: Transaction, personId: string): Promise<PlanRemark[]> {
  const since = new Date(tx.at.getTime() - shownFor * 86_400_000);
  const rows = await tx.rows<RemarkRow>(remarksOf, [personId, since]);
  const promises = await promisesOf(
    tx,
    rows.map(({ threadId }) => threadId),
  );
  return rows.map(({ saidAt, ...row }) => ({
    ...row,
    saidAt: saidAt.toISOString(),
    answerBy: promises.get(row.threadId)?.toISOString() ?? null,
  }));
}

/**
 * Says of one line that it is not right. It becomes a message to the unit whose plan it is, with the line as it stands in front of
 * her words, and keeps that unit's promise. While one waits, the same line is not said again: she writes on in the conversation.
 */
export async function sayNotRight(
  writing: Writing,
  person: PersonHere,
  said: Line & { readonly words: string },
): Promise<Said> {
  const { tx, actor, newId } = writing;
  const { tenantId, personId } = person;
  const plan = (await readPlans(tx, person)).find(({ id }) => id === said.planId);
  if (!plan) return { missing: true };
  if (plan.state === 'ended') return { refused: 'ended' };
  const line = await lineWords(tx, person, plan, said);
  if (line === null) return { refused: 'unknown-line' };
  await tx.rows(lockPlan, [personId, plan.unitId]);
  const waits = (await readRemarks(tx, personId)).some((one) => isSame(one, said) && one.answerBy !== null);
  if (waits) return { refused: 'already-said' };
  const subject = await findSubject(tx, personId);
  if (!subject) return { missing: true };
  const threadId = await beginMine(writing, subject, {
    ...{ personId, unitId: plan.unitId, topic: 'plan', audience: 'shared', pictures: [] },
    words: `«${line}»\n\n${said.words}`,
  });
  if (typeof threadId !== 'string') return threadId;
  const id = newId();
  const as = actor.id === personId ? 'self' : 'proxy';
  const { planId, part, lineId } = said;
  await tx.rows(addRemark, [
    ...[tenantId, id, planId, personId, part, lineId, line, threadId],
    ...[actor.id, actor.name, as, tx.at],
  ]);
  const remark = (await readRemarks(tx, personId)).find((one) => one.id === id);
  if (!remark) throw new TypeError('a remark that has just been written is there');
  return { remark };
}

function isSame(one: Line, other: Line): boolean {
  return one.planId === other.planId && one.part === other.part && one.lineId === other.lineId;
}

/** The line as it stands; null when there is none such in the plan. */
async function lineWords(
  tx: Transaction,
  { tenantId, personId }: PersonHere,
  plan: CarePlan,
  { part, lineId }: Line,
): Promise<string | null> {
  const of = (id: string | null) => plan.interventions.find((line) => line.id === id);
  switch (part) {
    case 'matters':
      return lineId === null ? plan.whatMatters.slice(0, 1_000) : null;
    case 'goal':
      return plan.goals.find(({ id }) => id === lineId)?.words ?? null;
    case 'own':
      return of(lineId)?.ownPart || null;
    case 'help':
      return of(lineId)?.title ?? null;
    case 'wish': {
      const wishes = await tx.rows<WishRow>(standingWishes, [tenantId, [personId]]);
      const words = wishes.filter(({ planId }) => planId === plan.id).map((wish) => wish.words);
      return lineId === null && words.length > 0 ? words.join(' · ').slice(0, 1_000) : null;
    }
  }
}

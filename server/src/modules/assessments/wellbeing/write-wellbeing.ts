import type { OwnGoal, Pulse, RatingView } from '@tunet/contract';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { instrumentOfKind } from '../../services/index.ts';
import * as queries from './queries.ts';
import { goalSaid } from './read-wellbeing.ts';

/** So many own goals at a time, as the free measure that this follows has it. */
const mostGoals = 5;

interface About {
  readonly tenantId: string;
  readonly personId: string;
}

type Said = Pick<Pulse, 'thriving' | 'active' | 'mastering' | 'mattersNow' | 'view' | 'occasion'>;

/** Keeps three answers and what matters now, on the version of the questions that is asked today. Nothing is made of the numbers. */
export async function sayPulse(
  { tx, actor, at, newId }: RequestContext,
  { tenantId, personId }: About,
  said: Said,
): Promise<{ readonly pulse: Pulse } | { readonly refused: 'nothing-said' }> {
  const { thriving, active, mastering, view, occasion } = said;
  const mattersNow = said.mattersNow.trim();
  if (thriving === null && active === null && mastering === null && mattersNow === '')
    return { refused: 'nothing-said' };
  const instrument = await instrumentOfKind(tx, tenantId, 'pulse');
  if (!instrument) throw new TypeError('there are three questions to begin with');
  const id = newId();
  const version = [instrument.code, instrument.validFrom];
  const answers = [thriving, active, mastering, mattersNow, view, occasion];
  await tx.rows(queries.addPulse, [tenantId, id, personId, ...version, ...answers, at, actor.id, actor.name]);
  return { pulse: { ...said, mattersNow, id, saidAt: at.toISOString(), by: actor.name } };
}

/** Something that she wants to manage. */
export async function setGoal(
  { tx, actor, at, newId }: RequestContext,
  { tenantId, personId }: About,
  words: string,
): Promise<{ readonly goal: OwnGoal } | { readonly refused: 'nothing-said' | 'five-already' }> {
  const activity = words.trim();
  if (activity === '') return { refused: 'nothing-said' };
  await tx.rows(queries.lockPerson, [personId]);
  const standing = await tx.rows<queries.GoalRow>(queries.goalsOf, [tenantId, personId]);
  if (standing.filter(({ endedAt }) => endedAt === null).length >= mostGoals) return { refused: 'five-already' };
  const ownGoalId = newId();
  await tx.rows(queries.addGoal, [tenantId, ownGoalId, personId, activity, actor.name, at]);
  return { goal: { ownGoalId, activity, setBy: actor.name, setAt: at.toISOString(), endedAt: null, ratings: [] } };
}

type GoalOutcome = { readonly goal: OwnGoal } | { readonly refused: 'already-ended' };

/** How well it goes now. */
export async function rateGoal(
  { tx, actor, at, newId }: RequestContext,
  goal: queries.GoalRow,
  said: { readonly value: number; readonly view: RatingView },
): Promise<GoalOutcome> {
  if (goal.endedAt) return { refused: 'already-ended' };
  const { tenantId, ownGoalId, personId } = goal;
  const { value, view } = said;
  await tx.rows(queries.addRating, [tenantId, newId(), ownGoalId, personId, value, view, at, actor.id, actor.name]);
  const now = { saidAt: at.toISOString(), value, view, by: actor.name };
  return { goal: goalSaid({ ...goal, ratings: [...goal.ratings, now] }) };
}

/** She wants it no longer, or has reached it. */
export async function endGoal({ tx, actor, at }: RequestContext, goal: queries.GoalRow): Promise<GoalOutcome> {
  const ended = await tx.rows(queries.endGoal, [goal.tenantId, goal.ownGoalId, at, actor.name]);
  return ended.length === 0 ? { refused: 'already-ended' } : { goal: goalSaid({ ...goal, endedAt: at }) };
}

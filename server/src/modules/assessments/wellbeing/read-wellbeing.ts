import type { OwnGoal, RouteAnswer, wellbeingRoutes } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { instrumentOfKind } from '../../services/index.ts';
import { type AssessmentRow, completedOf } from '../queries.ts';
import { instrumentUsed } from '../read-assessment.ts';
import * as queries from './queries.ts';

type Shown = RouteAnswer<(typeof wellbeingRoutes)['GET /api/people/:personId/wellbeing']>;
type Levels = RouteAnswer<(typeof wellbeingRoutes)['GET /api/people/:personId/levels']>['assessments'];
type Words = RouteAnswer<(typeof wellbeingRoutes)['GET /api/my/people/:personId/wellbeing']>['words'];

/** What was said over time, the oldest first. */
export async function readWellbeing(tx: Transaction, tenantId: string, personId: string): Promise<Shown> {
  const instrument = await instrumentOfKind(tx, tenantId, 'pulse');
  if (!instrument) throw new TypeError('there are three questions to begin with');
  const pulses = await tx.rows<queries.PulseRow>(queries.pulsesOf, [tenantId, personId]);
  const goals = await tx.rows<queries.GoalRow>(queries.goalsOf, [tenantId, personId]);
  return {
    instrument,
    pulses: pulses.map((row) => ({ ...row, saidAt: row.saidAt.toISOString() })),
    goals: goals.map(goalSaid),
  };
}

export function goalSaid({ ownGoalId, activity, setBy, setAt, endedAt, ratings }: queries.GoalRow): OwnGoal {
  return { ownGoalId, activity, setBy, setAt: setAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, ratings };
}

/** Every completed assessment on the scale it was made with, the oldest first; law: each score is as a person set it. */
export async function readLevels(tx: Transaction, tenantId: string, personId: string): Promise<Levels> {
  const levels: Levels = [];
  for (const row of await tx.rows<AssessmentRow>(completedOf, [tenantId, personId])) {
    const instrument = await instrumentUsed(tx, row);
    if (!instrument || !row.completedAt) continue;
    levels.push({
      assessmentId: row.id,
      completedAt: row.completedAt.toISOString(),
      completedBy: row.completedBy ?? '',
      instrument,
      scores: row.scores.map(({ item, score, ownScore }) => ({ item, score, ownScore })),
    });
  }
  return levels;
}

/** The same for herself: each item that was relevant at some time, in words. */
export function levelsInWords(levels: Levels): Words {
  const items = new Map<string, Words[number]>();
  for (const { completedAt, instrument, scores } of levels) {
    const words = (value: number | null) => {
      const step = instrument.scale.find((each) => each.value === value);
      return step && !step.isNotRelevant ? step.label : null;
    };
    for (const { code, label } of instrument.items) {
      const scored = scores.find(({ item }) => item === code);
      const time = { at: completedAt, score: words(scored?.score ?? null), ownScore: words(scored?.ownScore ?? null) };
      if (time.score === null && time.ownScore === null) continue;
      const key = `${instrument.code} ${code}`;
      const known = items.get(key);
      items.set(key, { item: label, times: [...(known?.times ?? []), time] });
    }
  }
  return [...items.values()];
}

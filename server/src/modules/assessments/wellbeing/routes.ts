import type { wellbeingRoutes } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { summariesOf } from '../../people/index.ts';
import * as queries from './queries.ts';
import { levelsInWords, readLevels, readWellbeing } from './read-wellbeing.ts';
import { endGoal, rateGoal, sayPulse, setGoal } from './write-wellbeing.ts';

/** How she has it over time, for her and those who help her. */
export function wellbeingHandlers(): Handlers<typeof wellbeingRoutes> {
  return {
    async 'GET /api/people/:personId/wellbeing'(asked, { params }) {
      const about = await aboutOf(asked, params.personId);
      if (!about) return { missing: true };
      return { answer: await readWellbeing(asked.tx, about.tenantId, about.personId), persons: [about] };
    },
    async 'POST /api/people/:personId/wellbeing/pulse'(asked, { params, body }) {
      const about = await aboutOf(asked, params.personId);
      if (!about) return { missing: true };
      const outcome = await sayPulse(asked, about, body);
      return 'refused' in outcome ? outcome : { answer: outcome.pulse, ...noteOn(about, 'pulse', outcome.pulse.id) };
    },
    async 'POST /api/people/:personId/wellbeing/goals'(asked, { params, body }) {
      const about = await aboutOf(asked, params.personId);
      if (!about) return { missing: true };
      const outcome = await setGoal(asked, about, body.activity);
      return 'refused' in outcome
        ? outcome
        : { answer: outcome.goal, ...noteOn(about, 'own-goal', outcome.goal.ownGoalId) };
    },
    async 'POST /api/own-goals/:ownGoalId/ratings'(asked, { params, body }) {
      const goal = await goalInSight(asked, params.ownGoalId);
      if (!goal) return { missing: true };
      const outcome = await rateGoal(asked, goal, body);
      return 'refused' in outcome ? outcome : { answer: outcome.goal, ...noteOn(goal, 'own-goal', goal.ownGoalId) };
    },
    async 'POST /api/own-goals/:ownGoalId/end'(asked, { params }) {
      const goal = await goalInSight(asked, params.ownGoalId);
      if (!goal) return { missing: true };
      const outcome = await endGoal(asked, goal);
      return 'refused' in outcome ? outcome : { answer: outcome.goal, ...noteOn(goal, 'own-goal', goal.ownGoalId) };
    },
    async 'GET /api/people/:personId/levels'(asked, { params }) {
      const about = await aboutOf(asked, params.personId);
      if (!about) return { missing: true };
      return {
        answer: { assessments: await readLevels(asked.tx, about.tenantId, about.personId) },
        persons: [about],
      };
    },

    async 'GET /api/my/people/:personId/wellbeing'(asked, { params }) {
      const about = await aboutOf(asked, params.personId);
      if (!about) return { missing: true };
      const { tenantId, personId } = about;
      const words = levelsInWords(await readLevels(asked.tx, tenantId, personId));
      return { answer: { ...(await readWellbeing(asked.tx, tenantId, personId)), words }, persons: [about] };
    },
    async 'POST /api/my/people/:personId/wellbeing/pulse'(asked, { params, body }) {
      const about = await aboutOf(asked, params.personId);
      if (!about) return { missing: true };
      const outcome = await sayPulse(asked, about, { ...body, view: 'own', occasion: 'between' });
      return 'refused' in outcome ? outcome : { answer: outcome.pulse, ...noteOn(about, 'pulse', outcome.pulse.id) };
    },
    async 'POST /api/my/own-goals/:ownGoalId/ratings'(asked, { params, body }) {
      const goal = await goalInSight(asked, params.ownGoalId);
      if (!goal) return { missing: true };
      const outcome = await rateGoal(asked, goal, { ...body, view: 'own' });
      return 'refused' in outcome ? outcome : { answer: outcome.goal, ...noteOn(goal, 'own-goal', goal.ownGoalId) };
    },
  };
}

interface About {
  readonly tenantId: string;
  readonly personId: string;
}

async function aboutOf({ tx, demand }: RequestContext, personId: string): Promise<About | null> {
  demand({ grants: await liveGrants(tx, personId) });
  return personIn(tx, personId);
}

async function personIn(tx: Transaction, personId: string): Promise<About | null> {
  const [person] = await summariesOf(tx, [personId]);
  return person ? { tenantId: person.tenantId, personId } : null;
}

async function goalInSight({ tx, demand }: RequestContext, ownGoalId: string): Promise<queries.GoalRow | null> {
  const [goal] = await tx.rows<queries.GoalRow>(queries.oneGoal, [ownGoalId]);
  if (!goal) return null;
  demand({ grants: await liveGrants(tx, goal.personId) });
  return goal;
}

function noteOn({ tenantId, personId }: About, kind: string, id: string) {
  return { persons: [{ tenantId, personId }], object: { kind, id, version: 1 } };
}

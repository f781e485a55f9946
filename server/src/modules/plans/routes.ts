import type { CarePlan, planRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { standingWishes, type WishRow } from './my-plan-queries.ts';
import { shownWish } from './my-plan-routes.ts';
import { orderedFor, saidBefore, waitingIn } from './ordered.ts';
import { personOf, readPlans, todayIn } from './read-plan.ts';
import { sayWhatMatters } from './say-what-matters.ts';
import { writePlan } from './write-plan.ts';

export function planHandlers(): Handlers<typeof planRoutes> {
  return {
    async 'GET /api/plans/waiting'({ tx, actor }) {
      const mine = actor.duties.filter(({ unitKind }) => unitKind === 'home-care');
      const { waiting, persons } = await waitingIn(tx, mine);
      return { answer: { today: await todayIn(tx, actor.tenantId), waiting }, persons };
    },
    async 'GET /api/people/:personId/plan'({ tx, actor, demand }, { params }) {
      demand({ grants: await liveGrants(tx, params.personId) });
      const person = await personOf(tx, params.personId);
      if (!person) return { missing: true };
      const { personId, tenantId, name, today } = person;
      const myUnits = [];
      for (const { unitId, unitName, unitKind } of actor.duties) {
        const grants = await liveGrants(tx, personId, [unitId]);
        const mayWrite = unitKind === 'home-care' && grants.some(({ basis }) => basis === 'in-care');
        if (mayWrite) myUnits.push({ id: unitId, name: unitName });
      }
      const plans = await readPlans(tx, person);
      const ordered = await orderedFor(tx, personId);
      const said = await saidBefore(tx, personId);
      const standing = await tx.rows<WishRow>(standingWishes, [tenantId, [personId]]);
      const wishes = standing.map((row) => ({ planId: row.planId, ...shownWish(row) }));
      return {
        answer: { personId, personName: name, today, plans, ordered, saidBefore: said, wishes, myUnits },
        persons: [{ tenantId, personId }],
      };
    },
    async 'POST /api/people/:personId/plan'(asked, { params, body }) {
      const { tx, demand } = asked;
      demand({ grants: await liveGrants(tx, params.personId) });
      const person = await personOf(tx, params.personId);
      if (!person) return { missing: true };
      const kept = await writePlan(asked, person, body);
      return 'refused' in kept ? { ...kept, ...shown(person) } : { answer: kept.plan, ...shown(person, kept.plan) };
    },

    async 'GET /api/my/people/:personId/plan'({ tx, demand }, { params }) {
      const { basis } = demand({ grants: await liveGrants(tx, params.personId) });
      const person = await personOf(tx, params.personId);
      if (!person) return { missing: true };
      const plans = (await readPlans(tx, person)).filter(({ state }) => state === 'active');
      return { answer: { today: person.today, plans, mayChange: basis === 'own' }, ...shown(person) };
    },
    async 'POST /api/my/people/:personId/plan/what-matters'(asked, { params, body }) {
      const { tx, demand } = asked;
      demand({ grants: await liveGrants(tx, params.personId) });
      const person = await personOf(tx, params.personId);
      if (!person) return { missing: true };
      const said = await sayWhatMatters(asked, person, body);
      if ('missing' in said) return said;
      return 'refused' in said ? { ...said, ...shown(person) } : { answer: said.plan, ...shown(person, said.plan) };
    },
  };
}

function shown({ tenantId, personId }: { readonly tenantId: string; readonly personId: string }, plan?: CarePlan) {
  const persons = [{ tenantId, personId }];
  return plan ? { persons, object: { kind: 'plan', id: plan.id, version: plan.version } } : { persons };
}

import type { planBesideRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { workersOf } from '../../organisation/index.ts';
import { type PersonHere, type PlanRow, plansOfPerson } from '../queries.ts';
import { personOf, todayIn } from '../read-plan.ts';
import * as queries from './beside-queries.ts';
import { agreePart, type Done, endPart, followPart, nameCoordinator } from './change-parts.ts';
import { evaluateGoal, setGoalDay } from './evaluate-goal.ts';
import { readBeside, readDue } from './read-beside.ts';

/** Routes of what stands beside the unit's own lines: others' parts, the coordinator, and goals gone through. */
export function planBesideHandlers(): Handlers<typeof planBesideRoutes> {
  return {
    async 'GET /api/plans/due'({ tx, actor }) {
      const today = await todayIn(tx, actor.tenantId);
      const { rows, persons } = await readDue(tx, actor, today);
      return { answer: { today, rows }, persons };
    },
    async 'GET /api/people/:personId/plan/beside'(asked, { params }) {
      const { tx, actor } = asked;
      const person = await find(asked, params.personId);
      if (!person) return { missing: true };
      const { tenantId, personId } = person;
      const ours = new Set(actor.duties.map(({ unitId }) => unitId));
      const answer = await readBeside(tx, person, ({ unitId }) => ours.has(unitId));
      const relatives = await tx.rows<{ personId: string; name: string }>(queries.relativesOf, [personId]);
      const mayCoordinate = [];
      for (const { id: planId, unitId } of await tx.rows<PlanRow>(plansOfPerson, [personId])) {
        if (!ours.has(unitId)) continue;
        const workers = await workersOf(tx, tenantId, [unitId]);
        mayCoordinate.push(...workers.map(({ staffId, name }) => ({ planId, staffId, name })));
      }
      return { answer: { ...answer, relatives, mayCoordinate }, persons: [{ tenantId, personId }] };
    },
    async 'GET /api/my/people/:personId/plan/beside'(asked, { params }) {
      const { tx, actor, demand } = asked;
      const { basis } = demand({ grants: await liveGrants(tx, params.personId) });
      const person = await personOf(tx, params.personId);
      if (!person) return { missing: true };
      const { tenantId, personId } = person;
      const answer = await readBeside(tx, person, (row) => basis === 'own' || row.relativeId === actor.id);
      return { answer, persons: [{ tenantId, personId }] };
    },
    async 'POST /api/people/:personId/plan/parts'(asked, { params, body }) {
      const person = await find(asked, params.personId);
      return person ? told(await agreePart(asked, person, body), person, 'plan-part') : { missing: true };
    },
    async 'POST /api/people/:personId/plan/coordinator'(asked, { params, body }) {
      const person = await find(asked, params.personId);
      return person ? told(await nameCoordinator(asked, person, body), person, 'plan-coordinator') : { missing: true };
    },
    async 'POST /api/people/:personId/plan/goal-day'(asked, { params, body }) {
      const person = await find(asked, params.personId);
      return person ? told(await setGoalDay(asked, person, body), person, 'goal') : { missing: true };
    },
    async 'POST /api/people/:personId/plan/evaluations'(asked, { params, body }) {
      const person = await find(asked, params.personId);
      if (!person) return { missing: true };
      const kept = await evaluateGoal(asked, person, body);
      if ('missing' in kept) return kept;
      if ('refused' in kept) return { ...kept, persons: personsOf(person) };
      const { evaluation } = kept;
      const object = { kind: 'goal-evaluation', id: evaluation.id, version: 1 };
      return { answer: evaluation, persons: personsOf(person), object };
    },
    async 'POST /api/plan-parts/:planPartId/end'(asked, { params, body }) {
      const row = await findPart(asked, params.planPartId);
      if (!row) return { missing: true };
      if (!isOurs(asked, row)) return { refused: 'not-my-unit', persons: personsOf(row) };
      return told(await endPart(asked, row, 'staff', body.because), row, 'plan-part');
    },
    async 'POST /api/plan-parts/:planPartId/follow'(asked, { params, body }) {
      const row = await findPart(asked, params.planPartId);
      if (!row) return { missing: true };
      if (!isOurs(asked, row)) return { refused: 'not-my-unit', persons: personsOf(row) };
      return told(await followPart(asked, row, body.words), row, 'plan-part');
    },
    async 'POST /api/my/plan-parts/:planPartId/end'(asked, { params, body }) {
      const { tx, actor, demand } = asked;
      const [row] = await tx.rows<queries.PartRow>(queries.onePart, [params.planPartId]);
      const { basis } = demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
      // Another's part is nowhere to a relative: she ends her own, and the person herself any.
      if (!row || (basis !== 'own' && row.relativeId !== actor.id)) return { missing: true };
      const as = row.relativeId === actor.id ? 'relative' : 'self';
      return told(await endPart(asked, row, as, body.because), row, 'plan-part');
    },
  };
}

type Asking = Pick<RequestContext, 'tx' | 'demand'>;

async function find({ tx, demand }: Asking, personId: string): Promise<PersonHere | undefined> {
  demand({ grants: await liveGrants(tx, personId) });
  return personOf(tx, personId);
}

async function findPart({ tx, demand }: Asking, id: string): Promise<queries.PartRow | undefined> {
  const [row] = await tx.rows<queries.PartRow>(queries.onePart, [id]);
  demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
  return row;
}

function isOurs({ actor }: Pick<RequestContext, 'actor'>, { unitId }: queries.PartRow): boolean {
  return actor.duties.some((duty) => duty.unitId === unitId);
}

interface About {
  readonly tenantId: string;
  readonly personId: string;
}

function personsOf({ tenantId, personId }: About) {
  return [{ tenantId, personId }];
}

function told<Code>(done: Done<Code>, about: About, kind: string) {
  const persons = personsOf(about);
  if ('missing' in done) return done;
  if ('refused' in done) return { ...done, persons };
  return { answer: { id: done.id }, persons, object: { kind, id: done.id } };
}

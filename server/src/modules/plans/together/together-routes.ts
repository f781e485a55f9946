import type { planTogetherRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import type { PersonHere } from '../queries.ts';
import { personOf } from '../read-plan.ts';
import { changeFromNow, changeOrder, doOtherwise, type Kept, tellNeed } from './adjust-plan.ts';
import { adjustmentsOf } from './adjustment-queries.ts';

/** Routes of those who visit her, and of what she sees of it. */
export function planTogetherHandlers(): Handlers<typeof planTogetherRoutes> {
  return {
    'GET /api/people/:personId/plan/adjustments': (asked, { params }) => list(asked, params.personId),
    'GET /api/my/people/:personId/plan/adjustments': (asked, { params }) => list(asked, params.personId),
    async 'POST /api/people/:personId/plan/today'(asked, { params, body }) {
      const person = await find(asked, params.personId);
      return person ? answered(await doOtherwise(asked, person, body), person) : { missing: true };
    },
    async 'POST /api/people/:personId/plan/from-now'(asked, { params, body }) {
      const person = await find(asked, params.personId);
      return person ? answered(await changeFromNow(asked, person, body), person) : { missing: true };
    },
    async 'POST /api/people/:personId/plan/order'(asked, { params, body }) {
      const person = await find(asked, params.personId);
      return person ? answered(await changeOrder(asked, person, body), person) : { missing: true };
    },
    async 'POST /api/people/:personId/plan/changed-need'(asked, { params, body }) {
      const person = await find(asked, params.personId);
      return person ? answered(await tellNeed(asked, person, body), person) : { missing: true };
    },
  };
}

type Asking = Pick<RequestContext, 'tx' | 'demand'>;

async function list(asked: Asking, personId: string) {
  const person = await find(asked, personId);
  if (!person) return { missing: true as const };
  const { tenantId } = person;
  return { answer: { adjustments: await adjustmentsOf(asked.tx, personId) }, persons: [{ tenantId, personId }] };
}

async function find({ tx, demand }: Asking, personId: string): Promise<PersonHere | undefined> {
  demand({ grants: await liveGrants(tx, personId) });
  return personOf(tx, personId);
}

function answered<Code>(outcome: Kept<Code>, { tenantId, personId }: PersonHere) {
  const persons = [{ tenantId, personId }];
  if ('missing' in outcome) return outcome;
  if ('refused' in outcome) return { ...outcome, persons };
  const { kept } = outcome;
  return { answer: kept, persons, object: { kind: 'plan-adjustment', id: kept.id, version: 1 } };
}

import type { HelpIHave, myPlanRoutes, PlanWish } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { findUnit } from '../conversations/index.ts';
import { servicesOrderedFor } from '../decisions/index.ts';
import { raiseDanger } from '../guide/index.ts';
import { serviceTypes } from '../services/index.ts';
import { addWish, type WishRow, wishesOf } from './my-plan-queries.ts';
import { type PersonHere, type PlanRow, planById } from './queries.ts';
import { personOf } from './read-plan.ts';
import { readRemarks, sayNotRight } from './say-not-right.ts';

/** Routes of what she herself, and those she has let, see and say beside her plan. */
export function myPlanHandlers(): Handlers<typeof myPlanRoutes> {
  return {
    async 'GET /api/my/people/:personId/help'(asked, { params }) {
      const found = await find(asked, params.personId);
      if (!found) return { missing: true };
      const { person, persons } = found;
      return { answer: { today: person.today, help: await readHelp(asked.tx, person) }, persons };
    },
    async 'GET /api/my/people/:personId/plan/said'(asked, { params: { personId } }) {
      const found = await find(asked, personId);
      if (!found) return { missing: true };
      const { isOwn, scopes, persons } = found;
      const wishes = await asked.tx.rows<WishRow>(wishesOf, [personId]);
      return {
        answer: {
          wishes: wishes.map((row) => ({ planId: row.planId, ...shownWish(row) })),
          remarks: await readRemarks(asked.tx, personId),
          mayWish: isOwn,
          maySay: isOwn || scopes.includes('message'),
        },
        persons,
      };
    },
    async 'POST /api/my/people/:personId/plan/wishes'(asked, { params: { personId }, body }) {
      const { tx, actor, newId, at } = asked;
      const found = await find(asked, personId);
      const [plan] = found ? await tx.rows<PlanRow>(planById, [personId, body.planId]) : [];
      if (!found || !plan) return { missing: true };
      const { persons } = found;
      if (plan.state === 'ended') return { refused: 'ended', persons };
      const { tenantId, id: planId, unitId } = plan;
      const { kind, words } = body;
      await tx.rows(addWish, [tenantId, newId(), planId, personId, kind, words, actor.id, actor.name, at]);
      await raiseDanger(tx, newId, { tenantId, personId, unitId, source: 'plan', subjectId: planId, words });
      const wish = shownWish({ kind, words, writtenByName: actor.name, writtenAt: at });
      return { answer: { planId, ...wish }, persons, object: { kind: 'plan', id: planId, version: plan.version } };
    },
    async 'POST /api/my/people/:personId/plan/remarks'(asked, { params: { personId }, body }) {
      const found = await find(asked, personId);
      // She must have let read the plan, beside write: a line is not found out by saying that it is wrong.
      if (!found || !(found.isOwn || found.scopes.includes('plan.read'))) return { missing: true };
      const { person, persons } = found;
      const said = await sayNotRight(asked, person, body);
      if ('missing' in said) return said;
      if ('refused' in said) return { ...said, persons };
      return { answer: said.remark, persons, object: { kind: 'plan', id: body.planId } };
    },
  };
}

interface Found {
  readonly person: PersonHere;
  readonly isOwn: boolean;
  readonly scopes: readonly string[];
  readonly persons: { tenantId: string; personId: string }[];
}

async function find({ tx, demand }: RequestContext, personId: string): Promise<Found | null> {
  const grants = await liveGrants(tx, personId);
  const { basis } = demand({ grants });
  const person = await personOf(tx, personId);
  if (!person) return null;
  const scopes = grants.filter((grant) => grant.basis === 'proxy').flatMap((grant) => grant.scopes);
  return { person, isOwn: basis === 'own', scopes, persons: [{ tenantId: person.tenantId, personId }] };
}

/** A wording of a wish as it travels. */
export function shownWish(row: Omit<PlanWish, 'writtenAt'> & { readonly writtenAt: Date }): PlanWish {
  const { kind, words, writtenByName, writtenAt } = row;
  return { kind, words, writtenByName, writtenAt: writtenAt.toISOString() };
}

/** What is decided for her and goes on or will begin, with whom to ring about each. */
async function readHelp(tx: Transaction, { tenantId, personId }: PersonHere): Promise<HelpIHave[]> {
  const ordered = await servicesOrderedFor(tx, personId);
  const types = new Map((await serviceTypes(tx, tenantId)).map((type) => [type.code, type]));
  const help: HelpIHave[] = [];
  for (const line of ordered) {
    const unit = await findUnit(tx, tenantId, line.unitId);
    help.push({
      ...{ id: line.id, label: line.label, explained: types.get(line.serviceType)?.explained ?? null },
      ...{ extentWords: line.extentWords, startsOn: line.startsOn, endsOn: line.endsOn, since: line.effectedOn },
      ...{ unitName: unit?.name ?? '', unitPhone: unit?.phone ?? null, hours: unit?.hours ?? null },
      ...{ decisionId: line.decisionId, reference: line.reference },
    });
  }
  return help;
}

import type { startNowRoutes } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Facts } from '../../../platform/http/actor.ts';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { openCaseOf } from '../../requests/index.ts';
import { ruleValues, serviceTypes } from '../../services/index.ts';
import type { PersonHere } from '../queries.ts';
import { personOf, todayIn } from '../read-plan.ts';
import { beginMapping, endHelp } from './move-start.ts';
import { labelsOf, myStart, shownStart } from './show-start.ts';
import { startHelp, unitsThatHelp } from './start-help.ts';
import { oneStart, type StartNowRow, startsOfPerson, startsOfUnits } from './start-now-queries.ts';

export function startNowHandlers(): Handlers<typeof startNowRoutes> {
  return {
    async 'GET /api/people/:personId/started-now'({ tx, demand }, { params }) {
      demand({ grants: await liveGrants(tx, params.personId) });
      const person = await personOf(tx, params.personId);
      if (!person) return { missing: true };
      const { tenantId, personId, today } = person;
      const labelOf = await labelsOf(tx, tenantId);
      const rows = await tx.rows<StartNowRow>(startsOfPerson, [personId]);
      const units = await unitsThatHelp({ tx }, tenantId);
      const usual = await usualUnit(tx, personId, units);
      const rules = await ruleValues(tx, tenantId, ['plans.start-now-days', 'plans.mapping-days']);
      return {
        answer: {
          today,
          started: rows.map((row) => shownStart(row, labelOf, today)),
          units: units.map(({ id, name }) => ({ id, name })),
          usualUnitId: usual,
          serviceTypes: (await serviceTypes(tx, tenantId)).map(({ code, label }) => ({ code, label })),
          limitDays: rules['plans.start-now-days'],
          mappingDays: rules['plans.mapping-days'],
          openCase: (await openCaseOf(tx, tenantId, personId))?.id ?? null,
        },
        persons: [{ tenantId, personId }],
      };
    },
    async 'POST /api/people/:personId/started-now'(asked, { params, body }) {
      const { tx, demand } = asked;
      demand({ grants: await liveGrants(tx, params.personId) });
      const person = await personOf(tx, params.personId);
      if (!person) return { missing: true };
      return answered(await startHelp(asked, person, body), person);
    },
    async 'POST /api/started-now/:startNowId/mapping'(asked, { params, body }) {
      const found = await find(asked, params.startNowId);
      if (!found) return { missing: true };
      return answered(await beginMapping(asked, found.person, found.row, body), found.person);
    },
    async 'POST /api/started-now/:startNowId/end'(asked, { params, body }) {
      const found = await find(asked, params.startNowId);
      if (!found) return { missing: true };
      return answered(await endHelp(asked, found.person, found.row, body), found.person);
    },
    async 'GET /api/started-now'({ tx, actor }) {
      const today = await todayIn(tx, actor.tenantId);
      const labelOf = await labelsOf(tx, actor.tenantId);
      const units = actor.duties.map(({ unitId }) => unitId);
      const rows = await tx.rows<StartNowRow>(startsOfUnits, [units]);
      const started = rows.map((row) => ({
        ...shownStart(row, labelOf, today),
        ...{ personId: row.personId, personName: row.personName },
      }));
      return {
        answer: { today, started },
        persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })),
      };
    },
    async 'GET /api/my/people/:personId/started-now'({ tx, demand }, { params }) {
      demand({ grants: await liveGrants(tx, params.personId) });
      const person = await personOf(tx, params.personId);
      if (!person) return { missing: true };
      const { tenantId, personId, today } = person;
      const labelOf = await labelsOf(tx, tenantId);
      const rows = await tx.rows<StartNowRow>(startsOfPerson, [personId]);
      const started = rows.filter(({ state }) => state !== 'stopped').map((row) => shownStart(row, labelOf, today));
      return { answer: { started: started.map(myStart) }, persons: [{ tenantId, personId }] };
    },
  };
}

/** One in sight of the asker, judged by her relation to the person; anything else is nowhere. */
async function find(
  { tx, demand }: Pick<RequestContext, 'tx'> & { demand(facts: Facts): unknown },
  startNowId: string,
): Promise<{ readonly row: StartNowRow; readonly person: PersonHere } | undefined> {
  const [row] = await tx.rows<StartNowRow>(oneStart, [startNowId]);
  demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
  const person = row && (await personOf(tx, row.personId));
  return row && person ? { row, person } : undefined;
}

/** The unit that helps her at home already. */
async function usualUnit(
  tx: Transaction,
  personId: string,
  units: readonly { readonly id: string }[],
): Promise<string | null> {
  for (const { id } of units) {
    if ((await liveGrants(tx, personId, [id])).some(({ basis }) => basis === 'in-care')) return id;
  }
  return null;
}

function answered<T extends { readonly startNowId: string; readonly version: number }, R>(
  moved: { readonly started: T } | { readonly refused: R },
  { tenantId, personId }: PersonHere,
) {
  const persons = [{ tenantId, personId }];
  if ('refused' in moved) return { refused: moved.refused, persons };
  const { startNowId: id, version } = moved.started;
  return { answer: moved.started, persons, object: { kind: 'start-now', id, version } };
}

import type { Absence, absenceRoutes } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { AuditNote, Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { timeZoneOf } from '../organisation/index.ts';
import type { Teller } from './absence.ts';
import { awayFromUnits, type StoredAbsence } from './absence-queries.ts';
import type { PeoplePorts } from './people-ports.ts';
import { findAlive } from './queries.ts';
import { confirmAbsence, goAway, type Refused, readAbsences, shownAbsence, tellHome } from './tell-absence.ts';

export function absenceHandlers({ liveGrants }: PeoplePorts): Handlers<typeof absenceRoutes> {
  const demand = async (asked: RequestContext, personId: string) =>
    asked.demand({ grants: await liveGrants(asked.tx, personId) });
  /** She herself, or one whom she has let. */
  const asResident = async (asked: RequestContext, personId: string): Promise<Teller> => {
    const { basis } = await demand(asked, personId);
    return { toldBy: basis === 'own' ? 'resident' : 'relative', name: asked.actor.name };
  };
  const see = async (asked: RequestContext, personId: string) => {
    await demand(asked, personId);
    const person = await findAlive(asked.tx, personId);
    if (!person) return { missing: true } as const;
    const { tenantId } = person;
    return {
      answer: await readAbsences(asked.tx, { id: personId, tenantId }),
      persons: [{ tenantId, personId }],
    };
  };
  return {
    'GET /api/my/people/:personId/absence': (asked, { params }) => see(asked, params.personId),
    'GET /api/people/:personId/absence': (asked, { params }) => see(asked, params.personId),
    async 'POST /api/my/people/:personId/absences'(asked, { params, body }) {
      const told = await asResident(asked, params.personId);
      return answered(asked, await goAway(asked, params.personId, { ...body, told }));
    },
    async 'POST /api/my/people/:personId/absences/:absenceId/home'(asked, { params }) {
      const told = await asResident(asked, params.personId);
      return answered(asked, await tellHome(asked, params, told));
    },
    async 'POST /api/people/:personId/absences'(asked, { params, body }) {
      await demand(asked, params.personId);
      const told = { toldBy: body.toldBy, name: body.toldByName };
      return answered(asked, await goAway(asked, params.personId, { ...body, told }));
    },
    async 'POST /api/people/:personId/absences/:absenceId/home'(asked, { params, body }) {
      await demand(asked, params.personId);
      return answered(asked, await tellHome(asked, params, { toldBy: body.toldBy, name: body.toldByName }));
    },
    async 'POST /api/people/:personId/absences/:absenceId/confirm'(asked, { params, body }) {
      await demand(asked, params.personId);
      const { plan, medicines, keys, alarm } = body;
      return answered(asked, await confirmAbsence(asked, params, { plan, medicines, keys, alarm }));
    },
    async 'GET /api/units/away'({ tx, actor, at }) {
      const rows = await awayFromUnits(
        tx,
        actor.duties.map(({ unitId }) => unitId),
      );
      const away = [];
      for (const row of rows) {
        const today = localDay(at, await timeZoneOf(tx, row.tenantId));
        const { personId, name, bornYear } = row;
        away.push({ personId, name, bornYear, absence: shownAbsence(row, at, today) });
      }
      return {
        answer: { away: away.toSorted(byUrgency) },
        persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })),
      };
    },
  };
}

type AwayRow = { readonly name: string; readonly absence: Absence };

/** Home and not confirmed first, then not heard of, then away, then those who go later. */
function byUrgency(a: AwayRow, b: AwayRow): number {
  const rank = ({ absence }: AwayRow) =>
    absence.state === 'home' ? 0 : absence.isOverdue ? 1 : absence.state === 'away' ? 2 : 3;
  return rank(a) - rank(b) || a.absence.startsAt.localeCompare(b.absence.startsAt) || a.name.localeCompare(b.name);
}

async function answered<R extends string>(
  { tx, at }: RequestContext,
  outcome: StoredAbsence | Refused<R> | 'missing',
): Promise<({ readonly answer: Absence } & AuditNote) | Refused<R> | { readonly missing: true }> {
  if (outcome === 'missing') return { missing: true };
  if ('refused' in outcome) return outcome;
  const { tenantId, personId, id, version } = outcome;
  const today = localDay(at, await timeZoneOf(tx, tenantId));
  return {
    answer: shownAbsence(outcome, at, today),
    persons: [{ tenantId, personId }],
    object: { kind: 'absence', id, version },
  };
}

import type { stateCaseRoutes } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { summariesOf } from '../../people/index.ts';
import { passedCourses } from '../../training/index.ts';
import { beginCase } from './begin-case.ts';
import { doTask, moveCase, setDeliveryOf } from './move-case.ts';
import { lockCase, oneTask, type StateCaseRow, type TaskRow } from './queries.ts';
import { caseRow, openRows, rowsOfPerson, shownCases, shownToHer } from './read-cases.ts';
import { takeStep } from './take-step.ts';

export function stateCaseHandlers(): Handlers<typeof stateCaseRoutes> {
  return {
    async 'GET /api/state-cases'({ tx }) {
      const rows = await openRows(tx);
      return { answer: { cases: await shownCases(tx, rows) }, persons: rows.map(personOf) };
    },
    async 'GET /api/people/:personId/state-cases'({ tx, actor: { tenantId }, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const rows = await rowsOfPerson(tx, personId);
      return { answer: { cases: await shownCases(tx, rows) }, persons: [{ tenantId, personId }] };
    },
    async 'POST /api/people/:personId/state-cases'(asked, { params: { personId }, body }) {
      const { tx, demand } = asked;
      demand({ grants: await liveGrants(tx, personId) });
      const [person] = await summariesOf(tx, [personId]);
      if (!person) return { missing: true };
      const { tenantId } = person;
      const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
      const persons = [{ tenantId, personId }];
      const begun = await beginCase(asked, { tenantId, personId, today }, body);
      if ('missing' in begun) return begun;
      if ('refused' in begun) return { ...begun, persons };
      return shown(tx, begun.id);
    },
    async 'POST /api/state-cases/:stateCaseId/move'(asked, { params: { stateCaseId: id }, body }) {
      const row = await reached(asked, id);
      if (!row) return { missing: true };
      const refused = await moveCase(asked, row, body);
      return refused ? { refused, persons: [personOf(row)] } : shown(asked.tx, id);
    },
    async 'POST /api/state-cases/:stateCaseId/delivery'(asked, { params: { stateCaseId: id }, body }) {
      const row = await reached(asked, id);
      if (!row) return { missing: true };
      const refused = await setDeliveryOf(asked, row, body);
      return refused ? { refused, persons: [personOf(row)] } : shown(asked.tx, id);
    },
    async 'POST /api/state-case-tasks/:stateTaskId/done'(asked, { params, body }) {
      const [task] = await asked.tx.rows<TaskRow>(oneTask, [params.stateTaskId]);
      const row = await reached(asked, task?.caseId);
      if (!row || !task) return { missing: true };
      const refused = await doTask(asked, row, task, body.words);
      return refused ? { ...refused, persons: [personOf(row)] } : shown(asked.tx, row.id);
    },
    async 'GET /api/state-order-courses'({ tx, actor }) {
      const passed = await passedCourses(tx, actor.tenantId);
      return {
        answer: {
          mine: passed.filter(({ staffId }) => staffId === actor.id).map(({ course }) => course),
          others: passed.filter(({ staffId }) => staffId !== actor.id).map(({ course, name }) => ({ course, name })),
        },
      };
    },
    async 'GET /api/my/people/:personId/state-cases'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const [person] = await summariesOf(tx, [personId]);
      if (!person) return { missing: true };
      const rows = await rowsOfPerson(tx, personId);
      const persons = [{ tenantId: person.tenantId, personId }];
      return { answer: { cases: await shownToHer(tx, rows) }, persons };
    },
    async 'POST /api/my/people/:personId/state-cases/:myStateCaseId/answer'(asked, { params, body }) {
      const { tx, actor, newId, occurredAt, demand } = asked;
      demand({ grants: await liveGrants(tx, params.personId) });
      await tx.rows(lockCase, [params.myStateCaseId]);
      const row = await caseRow(tx, params.myStateCaseId);
      if (!row || row.personId !== params.personId) return { missing: true };
      const persons = [personOf(row)];
      const isTooLate = row.confirmByOn !== null && row.confirmByOn < row.today;
      if (row.state === 'expired' || (row.state === 'waiting-for-person' && isTooLate))
        return { refused: 'too-late', persons };
      if (row.state !== 'waiting-for-person') return { refused: 'already-answered', persons };
      const to = body.yes ? 'ready' : 'deleted';
      await takeStep(tx, newId, row, { to, by: 'person', byName: actor.name, at: occurredAt });
      const after = await caseRow(tx, row.id);
      const [answer] = await shownToHer(tx, after ? [after] : []);
      if (!answer) throw new TypeError('a case that she has just answered is in sight');
      return { answer, persons, object: { kind: 'state-case', id: row.id } };
    },
  };
}

type Asked = Parameters<ReturnType<typeof stateCaseHandlers>['POST /api/state-cases/:stateCaseId/move']>[0];

/** The case, when the asker may do something with it; out of reach is as nowhere. */
async function reached({ tx, demand }: Asked, id: string | undefined): Promise<StateCaseRow | undefined> {
  const row = id === undefined ? undefined : await caseRow(tx, id);
  demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
  return row;
}

async function shown(tx: Asked['tx'], id: string) {
  const row = await caseRow(tx, id);
  const [answer] = await shownCases(tx, row ? [row] : []);
  if (!row || !answer) return { missing: true } as const;
  return { answer, persons: [personOf(row)], object: { kind: 'state-case', id, version: row.version } };
}

function personOf({ tenantId, personId }: StateCaseRow) {
  return { tenantId, personId };
}

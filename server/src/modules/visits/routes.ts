import type { FieldVisit, NewNote, UnitVisit, visitRoutes } from '@tunet/contract';
import { addDays } from '../../platform/calendar/local-time.ts';
import type { AuditNote, Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { summariesOf } from '../people/index.ts';
import { answerVisit, type Said } from './answer-visit.ts';
import { askToMove, cancelMine } from './ask-visit.ts';
import { answerCancel, answerMove, assignVisit, cancelByUnit, sayComing } from './change-visit.ts';
import { type Asked, holdForPerson, holdForStaff, type Refusal } from './hold-visit.ts';
import * as queries from './queries.ts';
import { readNext } from './read-next.ts';
import { asFieldVisits, asMyVisits, asUnitVisits, readDay, readFieldDay, shownOf, todayIn } from './read-visits.ts';
import type { VisitRow } from './stored-visit.ts';
import { visitReasons } from './visit-rules.ts';

export function visitHandlers(): Handlers<typeof visitRoutes> {
  return {
    async 'GET /api/my/people/:personId/visits'({ tx, demand }, { params: { personId }, query }) {
      const grants = await liveGrants(tx, personId);
      const { basis } = demand({ grants });
      const [person] = await summariesOf(tx, [personId]);
      if (!person) return { missing: true };
      const { tenantId } = person;
      const today = await todayIn(tx, tenantId);
      const from = query.from ?? today;
      const days = query.days ?? 7;
      const rows = await tx.rows<VisitRow>(queries.visitsOfPerson, [personId, from, addDays(from, days - 1)]);
      const mayChange = basis === 'own' || grants.some(({ scopes }) => scopes.includes('visit.cancel'));
      const visits = await asMyVisits(tx, rows, mayChange);
      return { answer: { today, from, days, visits }, persons: [{ tenantId, personId }] };
    },
    async 'POST /api/my/visits/:visitId/cancel'(asked, { params, body }) {
      const held = await holdForPerson(asked, params.visitId);
      if (!held) return { missing: true };
      const outcome = await cancelMine(asked, held.row, { as: held.as, words: body.words ?? null });
      if (typeof outcome !== 'string') return outcome;
      const { visit, note } = await mine(asked, held.row);
      return { answer: { outcome, visit }, ...note };
    },
    async 'POST /api/my/visits/:visitId/ask-to-move'(asked, { params, body }) {
      const held = await holdForPerson(asked, params.visitId);
      if (!held) return { missing: true };
      const outcome = await askToMove(asked, held.row, body.words);
      if (typeof outcome !== 'string') return outcome;
      const { visit, note } = await mine(asked, held.row);
      return { answer: visit, ...note };
    },

    async 'GET /api/units/day'({ tx, actor }, { query }) {
      const { day, rows } = await readDay(tx, actor, query.on);
      return { answer: day, persons: shownOf(rows) };
    },
    async 'GET /api/people/:personId/visits'({ tx, actor, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const today = await todayIn(tx, actor.tenantId);
      const span = [personId, addDays(today, -7), addDays(today, 14)];
      const rows = await tx.rows<VisitRow>(queries.visitsOfPerson, span);
      const reasons = await visitReasons(tx, actor.tenantId);
      return {
        answer: { today, visits: await asUnitVisits(tx, rows), reasons },
        persons: [{ tenantId: actor.tenantId, personId }],
      };
    },
    async 'GET /api/people/:personId/next-visit'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const [person] = await summariesOf(tx, [personId]);
      if (!person) return { missing: true };
      const { tenantId } = person;
      return { answer: { visits: await readNext(tx, tenantId, personId) }, persons: [{ tenantId, personId }] };
    },
    'POST /api/visits/:visitId/assign': (asked, { params, body }) =>
      atOffice(asked, params.visitId, (row) => assignVisit(asked, row, body.staffId)),
    'POST /api/visits/:visitId/coming': (asked, { params, body }) =>
      atOffice(asked, params.visitId, (row) => sayComing(asked, row, new Date(body.at))),
    'POST /api/visits/:visitId/answer-cancel': (asked, { params, body }) =>
      atOffice(asked, params.visitId, (row) => answerCancel(asked, row, { yes: body.yes, words: body.words ?? null })),
    'POST /api/visits/:visitId/answer-move': (asked, { params, body: { words, window } }) =>
      atOffice(asked, params.visitId, (row) =>
        answerMove(asked, row, {
          words,
          window: window ? { from: new Date(window.from), to: new Date(window.to) } : null,
        }),
      ),
    'POST /api/visits/:visitId/cancel': (asked, { params, body }) =>
      atOffice(asked, params.visitId, (row) => cancelByUnit(asked, row, body.words)),
    'POST /api/visits/:visitId/done': (asked, { params, body }) =>
      atOffice(asked, params.visitId, (row) => answerVisit(asked, row, saidDone(body), 'office')),
    'POST /api/visits/:visitId/not-done': (asked, { params, body }) =>
      atOffice(asked, params.visitId, (row) => answerVisit(asked, row, saidNotDone(body), 'office')),

    async 'GET /api/field/day'({ tx, actor }) {
      const { day, rows } = await readFieldDay(tx, actor);
      return { answer: day, persons: shownOf(rows) };
    },
    'POST /api/field/visits/:visitId/done': (asked, { params, body }) =>
      onTheRoad(asked, params.visitId, (row) => answerVisit(asked, row, saidDone(body), 'field')),
    'POST /api/field/visits/:visitId/not-done': (asked, { params, body }) =>
      onTheRoad(asked, params.visitId, (row) => answerVisit(asked, row, saidNotDone(body), 'field')),
    'POST /api/field/visits/:visitId/coming': (asked, { params, body }) =>
      onTheRoad(asked, params.visitId, (row) => sayComing(asked, row, new Date(body.at))),
  };
}

function saidDone(body: {
  leftOut?: readonly { interventionId: string; because: string }[] | undefined;
  note?: NewNote | undefined;
}): Said {
  return { state: 'done', leftOut: body.leftOut ?? [], note: body.note ?? null };
}

function saidNotDone({ because, words }: { because: string; words?: string | undefined }): Said {
  return { state: 'not-done', because, words: words ?? null };
}

type Told<A, Code extends string> = ({ readonly answer: A } & AuditNote) | Refusal<Code> | { readonly missing: true };

/** Answers the office with the visit as it is now. */
async function atOffice<Code extends string>(
  asked: RequestContext,
  visitId: string,
  act: (row: VisitRow) => Promise<'done' | Refusal<Code>>,
): Promise<Told<UnitVisit, Code>> {
  const row = await holdForStaff(asked, visitId);
  if (!row) return { missing: true };
  const outcome = await act(row);
  if (outcome !== 'done') return outcome;
  const now = await reread(asked, row);
  const [answer] = await asUnitVisits(asked.tx, [now]);
  if (!answer) throw new TypeError('a visit one has just changed is in sight');
  return { answer, ...noteOf(now) };
}

/** Answers a phone with the visit as it is now. */
async function onTheRoad<Code extends string>(
  asked: RequestContext,
  visitId: string,
  act: (row: VisitRow) => Promise<'done' | Refusal<Code>>,
): Promise<Told<FieldVisit, Code>> {
  const row = await holdForStaff(asked, visitId);
  if (!row) return { missing: true };
  const outcome = await act(row);
  if (outcome !== 'done') return outcome;
  const now = await reread(asked, row);
  const [answer] = await asFieldVisits(asked.tx, [now], asked.actor);
  if (!answer) throw new TypeError('a visit one has just changed is in sight');
  return { answer, ...noteOf(now) };
}

async function mine(asked: Asked, row: VisitRow) {
  const now = await reread(asked, row);
  const [visit] = await asMyVisits(asked.tx, [now], true);
  if (!visit) throw new TypeError('a visit one has just asked about is in sight');
  return { visit, note: noteOf(now) };
}

async function reread({ tx }: Asked, { id }: VisitRow): Promise<VisitRow> {
  const [now] = await tx.rows<VisitRow>(queries.oneVisit, [id]);
  if (!now) throw new TypeError('a visit one has just changed is in sight');
  return now;
}

function noteOf(row: VisitRow) {
  return {
    persons: [{ tenantId: row.tenant_id, personId: row.person_id }],
    object: { kind: 'visit', id: row.id, version: row.version },
  };
}

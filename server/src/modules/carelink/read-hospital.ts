import type { carelinkRoutes, RouteAnswer } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { PersonShown } from '../../platform/http/handlers.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { shownQuestion } from './ask-surgery.ts';
import {
  type HappeningRow,
  happeningsOf,
  inHospital,
  type QuestionRow,
  questionsOfPerson,
  questionsWaiting,
  type SendingRow,
  type StayRow,
  type SurgeryRow,
  sendingsOf,
  staysInSight,
  staysOfPerson,
  surgeryOf,
  type UndeliveredRow,
  type UnmatchedRow,
  undelivered,
  unmatched,
} from './reading-queries.ts';
import { shownStays } from './show-stay.ts';

type Routes = typeof carelinkRoutes;
interface Answered<A> {
  readonly answer: A;
  readonly persons: readonly PersonShown[];
}

/** The hospital list of those at work: the relation wall leaves those whom their office or unit has to do with. */
export async function readList(
  tx: Transaction,
  actor: Actor,
): Promise<Answered<RouteAnswer<Routes['GET /api/hospital']>>> {
  const today = localDay(tx.at, await timeZoneOf(tx, actor.tenantId));
  const rows = await tx.rows<StayRow>(staysInSight, [tx.at]);
  const lost = await tx.rows<UndeliveredRow>(undelivered, []);
  const unfiled = await tx.rows<UnmatchedRow>(unmatched, [null]);
  const units = actor.duties.map(({ unitId }) => unitId);
  const asked = await tx.rows<QuestionRow>(questionsWaiting, [units]);
  const shown = [...rows, ...lost, ...asked].map(({ tenantId, personId }) => ({ tenantId, personId }));
  return {
    answer: {
      today,
      stays: await shownStays(tx, rows),
      withoutCase: await withoutCase(tx, actor, rows),
      undelivered: lost.map(({ tenantId: _tenant, madeAt, ...row }) => ({ ...row, madeAt: madeAt.toISOString() })),
      unmatched: unfiled.map(
        ({ arrivalId, kind, hospital, receivedAt, why, name, bornOn, takenBy, takenAt, isPicked }) => ({
          ...{ arrivalId, kind, hospital, receivedAt: receivedAt.toISOString(), why, name, bornOn, takenBy, isPicked },
          takenAt: takenAt?.toISOString() ?? null,
        }),
      ),
      questions: asked.map((row) => ({
        ...shownQuestion(row, today),
        ...{ personId: row.personId, personName: row.personName },
      })),
    },
    persons: [...new Map(shown.map((each) => [each.personId, each])).values()],
  };
}

/** Those in hospital whom the office has no case about: told as a number, so that an empty list does not say that nobody is. */
async function withoutCase(tx: Transaction, actor: Actor, inSight: readonly StayRow[]): Promise<number | null> {
  if (!actor.duties.some(({ unitKind }) => unitKind === 'assessment')) return null;
  const [all] = await tx.rows<{ inHospital: number }>(inHospital, [actor.tenantId]);
  const seen = new Set(
    inSight.filter(({ state }) => state === 'in' || state === 'ready').map(({ personId }) => personId),
  );
  return Math.max(0, (all?.inHospital ?? 0) - seen.size);
}

/** Hospital and surgery of one person. */
export async function readHospitalOf(
  tx: Transaction,
  actor: Actor,
  personId: string,
): Promise<Answered<RouteAnswer<Routes['GET /api/people/:personId/hospital']>> | { readonly missing: true }> {
  const [surgery] = await tx.rows<SurgeryRow>(surgeryOf, [personId]);
  if (!surgery) return { missing: true };
  const { tenantId } = surgery;
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  const rows = await tx.rows<StayRow>(staysOfPerson, [personId]);
  const happened = await tx.rows<HappeningRow>(happeningsOf, [rows.map(({ id }) => id)]);
  const stays = await shownStays(tx, rows);
  const sendings = await tx.rows<SendingRow>(sendingsOf, [personId]);
  const questions = await tx.rows<QuestionRow>(questionsOfPerson, [personId]);
  return {
    answer: {
      today,
      stays: stays.map((stay) => ({
        ...stay,
        happenings: happened
          .filter(({ stayId }) => stayId === stay.stayId)
          .map(({ at, what, whoName, words }) => ({ at: at.toISOString(), what, whoName, words })),
      })),
      sendings: sendings.map(({ body, thread: _thread, madeAt, ...row }) => ({
        ...row,
        madeAt: madeAt.toISOString(),
        lines: body.lines ? [...body.lines] : (body.words ?? '').split('\n').filter(Boolean),
      })),
      questions: questions.map((row) => shownQuestion(row, today)),
      surgery: surgery.name,
      mayAnswer: actor.roles.some((role) => role === 'nurse' || role === 'lead' || role === 'assessor'),
    },
    persons: [{ tenantId, personId }],
  };
}

/** What she and those who follow her plan read: where it stands, and what was answered. */
export async function readMine(
  tx: Transaction,
  personId: string,
): Promise<Answered<RouteAnswer<Routes['GET /api/my/people/:personId/hospital']>> | { readonly missing: true }> {
  const [surgery] = await tx.rows<SurgeryRow>(surgeryOf, [personId]);
  if (!surgery) return { missing: true };
  const { tenantId } = surgery;
  const rows = await tx.rows<StayRow>(staysOfPerson, [personId]);
  // A death in hospital is never told by a list.
  const told = rows.filter(
    ({ state, leftAt }) => state === 'in' || state === 'ready' || (state === 'left' && isRecent(leftAt, tx.at)),
  );
  const states = new Map(told.map(({ id, checkState }) => [id, checkState]));
  const stays = await shownStays(tx, told);
  return {
    answer: {
      stays: stays.flatMap((stay) => {
        const { stayId, state, hospital, admittedAt, readyAt, leftAt, answer } = stay;
        if (state !== 'in' && state !== 'ready' && state !== 'left') return [];
        const check = states.get(stayId);
        return {
          ...{ stayId, state, hospital, leftAt },
          since: state === 'ready' && readyAt ? readyAt : admittedAt,
          answer: answer && { answer: answer.answer, fromOn: answer.fromOn, words: answer.words },
          medicines: check === 'waiting' ? 'waiting' : check === 'signed' ? 'compared' : 'none',
        };
      }),
    },
    persons: [{ tenantId, personId }],
  };
}

/** What is told of a stay that is over. Milliseconds. */
const recent = 7 * 86_400_000;

function isRecent(leftAt: Date | null, now: Date): boolean {
  return leftAt !== null && now.getTime() - leftAt.getTime() < recent;
}

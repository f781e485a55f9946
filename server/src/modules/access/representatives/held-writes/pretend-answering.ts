import type { AppealReceipt, AskedQuestion, DecisionLetter, MyAppeal, MyFeedback, MyNotices } from '@tunet/contract';
import { addDays } from '../../../../platform/calendar/local-time.ts';
import type { Picture } from '../hold-queries.ts';
import { referenceOf } from './pretend-applying.ts';
import { newIdOf, type Pretend, redrawn, seenOn, wordsIn } from './pretended.ts';

const appeals = 'GET /api/my/people/:personId/appeals';
const letter = 'GET /api/my/decisions/:decisionId';
const questions = 'GET /api/my/people/:personId/questions';
const feedback = 'GET /api/my/people/:personId/feedback';
const notices = 'GET /api/my/notices';
/** By when an appeal is looked at again, where nothing that she saw says it. Days. */
const usualPromise = 30;

interface Appeals {
  readonly appeals: readonly MyAppeal[];
}
interface Questions {
  readonly questions: readonly AskedQuestion[];
}
interface Feedback {
  readonly feedback: readonly MyFeedback[];
  readonly answerBy: string;
}

export const sendAppeal: Pretend = (asked, pictures, { today }) => {
  const { decidedServiceId, lateBecause } = (asked.body ?? {}) as { decidedServiceId?: string; lateBecause?: string };
  const decision = seenOn<DecisionLetter>(pictures, letter).find(({ answer }) => answer.id === asked.params.decisionId);
  const line = decision?.answer.services.find(({ id }) => id === decidedServiceId);
  if (!decision || !line) return null;
  const all = seenOn<Appeals>(pictures, appeals)[0]?.answer.appeals ?? [];
  if (all.some((each) => each.decidedServiceId === line.id && each.state !== 'withdrawn'))
    return { refused: 'already-appealed' };
  const isLate = line.appealUntil < today;
  if (isLate && !lateBecause) return { refused: 'say-why-late' };
  const { personId, unitName, unitPhone } = decision.answer;
  const receivedAt = asked.at.toISOString();
  const answer: AppealReceipt = {
    ...{ appealId: newIdOf(asked), reference: referenceOf(asked, today), receivedAt, isLate, body: line.appealBody },
    ...{ promisedOn: addDays(today, usualPromise), officeName: unitName, officePhone: unitPhone },
  };
  const wants = typeof asked.body?.wants === 'string' ? asked.body.wants : '';
  const mine: MyAppeal = {
    ...{ ...answer, personId, decisionId: decision.answer.id, decidedServiceId: line.id, label: line.label, wants },
    ...{ words: wordsIn(asked), lateBecause: lateBecause ?? null, state: 'received', until: line.appealUntil },
    ...{ writtenBy: asked.actor.name, changedHow: null, bodyAnswer: null, papers: [], questions: [] },
    isDecisionOwed: false,
    happenings: [{ at: receivedAt, what: 'received', who: asked.actor.name, words: null }],
    ...{ mayWithdraw: true, mayUndo: false, mayAddPapers: true },
  };
  return {
    answer,
    changed: redrawn<Appeals>(pictures, appeals, (list) => ({ ...list, appeals: [mine, ...list.appeals] })),
  };
};

function appealMoved(what: 'withdrawn' | 'goes-on'): Pretend {
  return (asked, pictures) => {
    const all = seenOn<Appeals>(pictures, appeals)[0]?.answer.appeals ?? [];
    const before = all.find(({ appealId }) => appealId === asked.params.appealId);
    if (!before) return null;
    if (what === 'withdrawn' ? !before.mayWithdraw : !before.mayUndo) return { refused: 'not-now' };
    const answer: MyAppeal = {
      ...before,
      state: what === 'withdrawn' ? 'withdrawn' : 'received',
      happenings: [
        ...before.happenings,
        { at: asked.at.toISOString(), what, who: asked.actor.name, words: wordsIn(asked) || null },
      ],
      ...{ mayWithdraw: what === 'goes-on', mayUndo: what === 'withdrawn', mayAddPapers: what === 'goes-on' },
    };
    return {
      answer: what === 'withdrawn' ? { mayUndo: true } : { goesOn: true },
      changed: redrawn<Appeals>(pictures, appeals, (list) => inPlace(list, answer)),
    };
  };
}

function inPlace(list: Appeals, answer: MyAppeal): Appeals {
  return { ...list, appeals: list.appeals.map((each) => (each.appealId === answer.appealId ? answer : each)) };
}

export const withdrawAppeal = appealMoved('withdrawn');
export const undoWithdraw = appealMoved('goes-on');

/** See `addPaper`: it cannot be read. */
export const addAppealPaper: Pretend = (asked, pictures) => {
  const all = seenOn<Appeals>(pictures, appeals)[0]?.answer.appeals ?? [];
  return all.some(({ appealId }) => appealId === asked.params.appealId) ? { refused: 'not-a-picture' } : null;
};

export const answerQuestion: Pretend = (asked, pictures) => {
  const all = seenOn<Questions>(pictures, questions)[0]?.answer.questions ?? [];
  const before = all.find(({ questionId }) => questionId === asked.params.myQuestionId);
  if (!before) return null;
  if (before.answer !== null) return { refused: 'already-answered' };
  const { at, actor } = asked;
  const answer: AskedQuestion = {
    ...{ ...before, answer: wordsIn(asked), answeredAt: at.toISOString(), answeredBy: actor.name },
  };
  return {
    answer,
    changed: redrawn<Questions>(pictures, questions, (list) => ({
      ...list,
      questions: list.questions.map((each) => (each.questionId === answer.questionId ? answer : each)),
    })),
  };
};

export const sendFeedback: Pretend = (asked, pictures) => {
  const seen = seenOn<Feedback>(pictures, feedback)[0]?.answer;
  if (!seen) return null;
  const answer: MyFeedback = {
    ...{ id: newIdOf(asked), about: asked.body?.about as MyFeedback['about'], words: wordsIn(asked), version: 1 },
    ...{ isNameless: asked.body?.isNameless === true, sentAt: asked.at.toISOString(), answerBy: seen.answerBy },
    ...{ answered: null, appeal: null },
  };
  return {
    answer,
    changed: redrawn<Feedback>(pictures, feedback, (list) => ({ ...list, feedback: [answer, ...list.feedback] })),
  };
};

export const sayAppeal: Pretend = (asked, pictures, { today }) => {
  const before = seenOn<Feedback>(pictures, feedback)[0]?.answer.feedback.find(
    ({ id }) => id === asked.params.feedbackId,
  );
  if (!before) return null;
  if (before.appeal?.is !== 'asked') return { refused: 'not-asked' };
  const isYes = typeof asked.body?.decidedServiceId === 'string';
  const received = { is: 'received', reference: referenceOf(asked, today), promisedOn: addDays(today, usualPromise) };
  const appeal = (isYes ? received : { is: 'refused' }) as MyFeedback['appeal'];
  const answer: MyFeedback = { ...before, appeal, version: before.version + 1 };
  return {
    answer,
    changed: redrawn<Feedback>(pictures, feedback, (list) => ({
      ...list,
      feedback: list.feedback.map((each) => (each.id === answer.id ? answer : each)),
    })),
  };
};

/** The switch stands as she set it, beside those of the others whom she follows, which are as they are now. */
export const switchNotice: Pretend = (asked, pictures) => {
  const { personId, event, channel, isWanted } = (asked.body ?? {}) as Record<string, unknown>;
  const draw = (list: MyNotices): MyNotices => ({
    ...list,
    people: list.people.map((one) =>
      one.id === personId
        ? {
            ...one,
            events: one.events.map((each) =>
              each.event === event ? { ...each, [String(channel)]: { on: isWanted, isDefault: false } } : each,
            ),
          }
        : one,
    ),
  });
  const changed = redrawn<MyNotices>(pictures, notices, draw);
  const mine = changed[0]?.answer as MyNotices | undefined;
  const events = mine?.people.find(({ id }) => id === personId)?.events ?? [];
  if (!mine || !events.some((each) => each.event === event)) return { refused: 'not-let-see' };
  return { answer: mine, changed };
};

const calendar = 'GET /api/my/people/:personId/visit-calendar';
interface Calendar {
  readonly calendar: object | null;
  readonly mayFollow: boolean;
}
function calendarSeen(pictures: readonly Picture[]): Calendar | undefined {
  return seenOn<Calendar>(pictures, calendar)[0]?.answer;
}

/** The address she has goes on showing what it showed. One who had none gets none: it would be empty. */
export const followCalendar: Pretend = (_asked, pictures) =>
  calendarSeen(pictures)?.calendar ? { answer: { made: true }, changed: [] } : 'down';

/** Gone from the address too: what it showed is thrown away. */
export const endCalendar: Pretend = (_asked, pictures) =>
  calendarSeen(pictures)
    ? {
        answer: { ended: true },
        changed: [
          ...redrawn<Calendar>(pictures, calendar, (before) => ({ ...before, calendar: null })),
          ...redrawn<{ windows: readonly unknown[] }>(pictures, 'GET /api/visit-calendars/:file', (before) => ({
            ...before,
            windows: [],
          })),
        ],
      }
    : null;

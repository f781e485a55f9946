import type { DecisionDraft, DecisionWork, DraftService, OwedDecision, RunningHelp } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { placeOf } from '../../organisation/index.ts';
import { type DecisionRow, decisionOfCase, type ServiceRow, servicesOfDecisions } from '../queries.ts';
import type { Answer } from './answer.ts';
import { type HelpOfCaseRow, helpOfCase, wordsOfSteps } from './changed-queries.ts';
import { owedIn } from './owe-decision.ts';

/** The answer of a case as it stands, with what its next step hangs on. */
export interface AnswerNow {
  readonly answer: Answer;
  /** the decision that holds */
  readonly standing: DecisionRow | null;
  readonly owed: readonly OwedDecision[];
  /** lines of help of this case that go on; each becomes something in a decision that comes instead */
  readonly lineIds: readonly string[];
}

/** Read under the lock of the case where something is written after it. */
export async function answerOf(
  tx: Transaction,
  { tenantId, applicationId }: { readonly tenantId: string; readonly applicationId: string },
  running: readonly RunningHelp[] = [],
): Promise<AnswerNow> {
  const [standing] = await tx.rows<DecisionRow>(decisionOfCase, [tenantId, applicationId]);
  if (!standing) return { answer: { state: 'none' }, standing: null, owed: [], lineIds: [] };
  const owed = await owedIn(tx, tenantId, applicationId);
  const decisionId = standing.id;
  if (owed.length === 0) return { answer: { state: 'stands', decisionId }, standing, owed, lineIds: [] };
  const help = await tx.rows<HelpOfCaseRow>(helpOfCase, [tenantId, applicationId]);
  const lineIds = help.filter(({ id }) => running.some((line) => line.id === id)).map(({ id }) => id);
  const because = owed.map((each) => each.because);
  return { answer: { state: 'owed', decisionId, because }, standing, owed, lineIds };
}

/** What the composer shows of it. */
export function changingOf({ answer, standing, lineIds }: AnswerNow): DecisionWork['changing'] {
  if (answer.state !== 'owed' || !standing) return null;
  return { decisionId: standing.id, reference: standing.reference, lineIds: [...lineIds] };
}

/**
 * The first draft of a decision that comes instead of another: its lines and words as they were, from today, the help it replaces until
 * the day before, and what she was told when the appeal was answered. Nothing is judged anew by itself: consent and outcome are empty.
 */
export async function draftFrom(
  tx: Transaction,
  { standing, owed, lineIds }: AnswerNow,
  running: readonly RunningHelp[],
): Promise<DecisionDraft | null> {
  if (!standing || owed.length === 0) return null;
  const { timeZone } = await placeOf(tx, standing.tenantId);
  const today = localDay(tx.at, timeZone);
  const rows = await tx.rows<ServiceRow>(servicesOfDecisions, [[standing.id], tx.at]);
  const told = await tx.rows<{ words: string }>(wordsOfSteps, [[...new Set(owed.map(({ appealId }) => appealId))]]);
  const { language, laws, facts, reasons, herView, whyDifferent } = standing;
  return {
    ...{ outcome: null, language, laws, facts, reasons, herView, whyDifferent: whyDifferent ?? '', toldHow: 'digital' },
    // A day that has gone is not taken over: somebody names the next.
    evaluationOn: standing.evaluationOn !== null && standing.evaluationOn > today ? standing.evaluationOn : null,
    services: rows.filter(({ rightTo }) => rightTo === 'help').map((row) => lineFrom(row, today)),
    less: {
      helpLines: lineIds.map((lineId) => ({
        lineId,
        becomes: 'replaced',
        lastDay: dayBefore(running.find(({ id }) => id === lineId)?.startsOn, today),
      })),
      ...{ whatChanged: '', whatSheSaid: '', goesOnIfAppealed: true, whyNotGoesOn: '', signedOffBy: '' },
    },
    afterAppeal: { whatChanged: told.at(-1)?.words ?? '' },
  };
}

/** Help that has not begun keeps its first day; what goes on is given anew from today. */
function lineFrom(row: ServiceRow, today: string): DraftService {
  const { id, serviceType, isGranted, timesFloor, timesUsual, per, extentWords, startsOn, endsOn, unitId } = row;
  return {
    ...{ id, serviceType, isGranted, timesFloor, timesUsual, per, extentWords, unitId },
    startsOn: isGranted ? later(startsOn, today) : null,
    endsOn: endsOn !== null && endsOn < today ? null : endsOn,
    ...{ appealBody: row.appealBody, appealWeeks: row.appealWeeks },
  };
}

function dayBefore(startsOn: string | undefined, today: string): string {
  return addDays(later(startsOn ?? null, today), -1);
}

function later(day: string | null, today: string): string {
  return day !== null && day > today ? day : today;
}

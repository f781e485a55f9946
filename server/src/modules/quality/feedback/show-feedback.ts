import type { DangerFlag, MyFeedback, StaffFeedback } from '@tunet/contract';
import type { FeedbackRow } from './feedback-queries.ts';

function wholeOf(row: FeedbackRow): MyFeedback {
  const { id, about, words, isNameless, answerBy, version, answeredAt, answeredBy, answer } = row;
  return {
    ...{ id, about, words, isNameless, answerBy, version, sentAt: row.sentAt.toISOString() },
    answered:
      answeredAt && answeredBy !== null && answer !== null
        ? { at: answeredAt.toISOString(), who: answeredBy, words: answer }
        : null,
    appeal: appealOf(row),
  };
}

function appealOf(row: FeedbackRow): MyFeedback['appeal'] {
  const { appealReference: reference, appealPromisedOn: promisedOn } = row;
  if (reference !== null && promisedOn !== null) return { is: 'received', reference, promisedOn };
  if (row.appealRefusedAt) return { is: 'refused' };
  return row.appealAskedAt ? { is: 'asked' } : null;
}

/** As she reads it: staff by first name. */
export function showMine(row: FeedbackRow): MyFeedback {
  const whole = wholeOf(row);
  const { answered } = whole;
  return { ...whole, answered: answered ? { ...answered, who: answered.who.split(' ')[0] ?? answered.who } : null };
}

export function showAtWork(row: FeedbackRow, danger: DangerFlag | undefined): StaffFeedback {
  const { personId, personName, writtenByName: writtenBy, writtenAs, unitName, deviationId } = row;
  return {
    ...wholeOf(row),
    ...{ personId, personName, writtenBy, writtenAs, unitName, deviationId },
    danger: row.answeredAt === null ? (danger ?? null) : null,
  };
}

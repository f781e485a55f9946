import type { AskedQuestion, DecisionDraft, RunningHelp } from '@tunet/contract';
import { lessenedBy } from './less.ts';

export type NotYet =
  | { readonly refused: 'prior-notice-missing' }
  | { readonly refused: 'question-open' | 'prior-notice-open'; readonly detail: { readonly until: string } };

/**
 * What still stops a whole draft from being issued: pure. Nothing goes against her while a question to her is open
 * (forvaltningsloven § 17), and nothing becomes less before she has been told and has answered, or the day to answer has gone
 * (§ 16; förvaltningslagen 25 §). Help that is given as it was asked for waits for neither.
 * @param asked what the case has asked of her, notices among it
 * @returns null when it may be issued
 */
export function notYet(
  draft: DecisionDraft,
  running: readonly RunningHelp[],
  asked: readonly AskedQuestion[],
): NotYet | null {
  const isAgainstHer = draft.outcome !== 'granted' || draft.services.some(({ isGranted }) => isGranted === false);
  const isOpen = ({ answeredAt, isPast }: AskedQuestion): boolean => answeredAt === null && !isPast;
  const question = asked.find((one) => one.noticeLines === null && isOpen(one));
  if (isAgainstHer && question) return { refused: 'question-open', detail: { until: question.answerBy } };
  for (const { lineId } of lessenedBy(draft, running)) {
    const notices = asked.filter(({ noticeLines }) => noticeLines?.includes(lineId));
    if (notices.length === 0) return { refused: 'prior-notice-missing' };
    const open = notices.find(isOpen);
    // Of two notices about the same the later may still be answered: it is waited for.
    if (open) return { refused: 'prior-notice-open', detail: { until: open.answerBy } };
  }
  return null;
}

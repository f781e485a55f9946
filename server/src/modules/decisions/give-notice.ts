import type { AskedQuestion } from '@tunet/contract';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { askQuestion, questionsOf } from '../requests/index.ts';
import { type Case, isOpen } from './case.ts';
import { mayDecide } from './changed/answer.ts';
import { answerOf } from './changed/read-answer.ts';
import { lockCase } from './queries.ts';
import { runningHelpOf } from './running-help.ts';

/**
 * Tells her that help she has may become less: what, why and until when she may answer; on paper where she cannot be told digitally.
 * She answers at her door, by telephone or by letter, as to a question. Nothing is decided by it, and her help goes on.
 */
export async function givePriorNotice(
  { tx, actor, newId }: Pick<RequestContext, 'tx' | 'actor' | 'newId'>,
  of: Case,
  wanted: { readonly lines: readonly string[]; readonly words: string; readonly answerBy: string },
): Promise<
  | { readonly priorNotices: AskedQuestion[] }
  | { readonly refused: 'not-now' | 'already-issued' | 'unknown-line' | 'person-died' }
  | { readonly refused: 'answer-by-too-soon'; readonly detail: { readonly first: string } }
> {
  const { tenantId, personId, applicationId, reference, language, unitId } = of;
  if (!isOpen(of)) return { refused: 'not-now' };
  await tx.rows(lockCase, [applicationId]);
  if (!mayDecide((await answerOf(tx, of)).answer)) return { refused: 'already-issued' };
  const running = await runningHelpOf(tx, tenantId, personId);
  if (wanted.lines.some((line) => !running.some(({ id }) => id === line))) return { refused: 'unknown-line' };
  const outcome = await askQuestion(tx, newId, {
    ...{ tenantId, personId, reference, language, unitId, words: wanted.words, answerBy: wanted.answerBy },
    ...{ about: { applicationId }, by: { id: actor.id, name: actor.name }, noticeLines: wanted.lines },
  });
  return outcome === 'asked' ? { priorNotices: await priorNoticesOf(tx, applicationId) } : outcome;
}

/** The notices of a case, oldest first. */
export async function priorNoticesOf(tx: RequestContext['tx'], applicationId: string): Promise<AskedQuestion[]> {
  return (await questionsOf(tx, [applicationId])).filter(({ noticeLines }) => noticeLines !== null);
}

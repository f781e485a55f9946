import type { FeedbackAbout } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { openGrant } from '../../access/index.ts';
import { raiseDanger } from '../../guide/index.ts';
import { ruleValue, workingDays } from '../../services/index.ts';
import * as queries from './feedback-queries.ts';

/** Where feedback about a person goes; undefined when she is out of sight. */
export async function whereTo(tx: Transaction, personId: string): Promise<queries.Where | undefined> {
  return (await tx.rows<queries.Where>(queries.where, [personId, tx.at]))[0];
}

/** The day an answer to words that come now is promised by. */
export async function promisedDay(tx: Transaction, { tenantId, country, zone }: queries.Where): Promise<string> {
  const days = await ruleValue(tx, tenantId, 'quality.feedback-answer-days');
  return workingDays(country).add(localDay(tx.at, zone), days);
}

/**
 * Keeps what somebody says about the help, with the day an answer is promised by, and opens her to those who answer it. When words of
 * danger stand in it the unit reads it whatever she asked: her life goes before the promise, and the box says so.
 * @returns its id
 */
export async function sendFeedback(
  { tx, actor, newId }: Pick<RequestContext, 'tx' | 'actor' | 'newId'>,
  where: queries.Where & { readonly qualityUnitId: string },
  said: {
    readonly personId: string;
    readonly about: FeedbackAbout;
    readonly words: string;
    readonly isNameless: boolean;
  },
): Promise<string> {
  const { personId, about, words, isNameless } = said;
  const { tenantId, unitId, qualityUnitId } = where;
  const id = newId();
  const reader = unitId ?? qualityUnitId;
  const isDanger = await raiseDanger(tx, newId, {
    ...{ tenantId, personId, unitId: reader, source: 'feedback' as const, subjectId: id, words },
  });
  await tx.rows(queries.insert, [
    ...[tenantId, id, personId, unitId, qualityUnitId, about, words, isNameless, !isNameless || isDanger, actor.id],
    ...[actor.name, actor.id === personId ? 'self' : 'proxy', tx.at, await promisedDay(tx, where)],
  ]);
  await openGrant(tx, newId, { tenantId, personId, subjectId: qualityUnitId, basis: 'conversation', ref: id });
  return id;
}

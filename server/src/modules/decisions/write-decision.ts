import type { AppealDay, DecisionDraft, DecisionWork, Language, MissingSlot } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { incapacityOf, shownIncapacity } from '../access/index.ts';
import { completedFor } from '../assessments/index.ts';
import { firstAnswerBy } from '../requests/index.ts';
import { ruleValue } from '../services/index.ts';
import { type Case, isOpen } from './case.ts';
import { mayDecide } from './changed/answer.ts';
import { answerOf, changingOf, draftFrom } from './changed/read-answer.ts';
import { appealDaysOf } from './count-appeal.ts';
import { missingSlots } from './decision.ts';
import { delegatedTo, secondLookOf } from './delegations.ts';
import { priorNoticesOf } from './give-notice.ts';
import { howTold } from './how-told.ts';
import { criteriaOf, letterOf, lettersOf } from './letter.ts';
import { proposalsOf } from './proposals.ts';
import {
  type ConsentRow,
  consentOfDecision,
  type DecisionRow,
  type DraftRow,
  draftOf,
  earlierOfCase,
  lockCase,
  type ReadingRow,
  readingsOf,
  saveDraft,
  unitsToOrder,
} from './queries.ts';
import { runningHelpOf } from './running-help.ts';
import { nextFollowUp } from './waiting-list/days.ts';

/** What the assessor has before her: the draft or the letter, what is missing, who has read it, and what may be chosen. */
export async function readWork(tx: Transaction, actor: Actor, of: Case): Promise<DecisionWork> {
  const [kept] = await tx.rows<DraftRow>(draftOf, [of.tenantId, of.applicationId]);
  const serviceTypes = await proposalsOf(tx, of.tenantId);
  const units = await tx.rows<{ id: string; name: string }>(unitsToOrder, [of.tenantId]);
  const assessment = await completedFor(tx, of.tenantId, of.applicationId);
  const running = await runningHelpOf(tx, of.tenantId, of.personId);
  const now = await answerOf(tx, of, running);
  const issued = now.standing;
  const isOver = !mayDecide(now.answer);
  const changing = changingOf(now);
  const draft = kept?.draft ?? (await draftFrom(tx, now, running)) ?? emptyDraft(of.language);
  const earlier = issued ? await tx.rows<DecisionRow>(earlierOfCase, [of.tenantId, of.applicationId]) : [];
  const record = await incapacityOf(tx, of.tenantId, of.personId);
  const [judged] = issued ? await tx.rows<ConsentRow>(consentOfDecision, [of.tenantId, issued.id]) : [];
  const readings = issued ? await tx.rows<ReadingRow>(readingsOf, [[issued.id]]) : [];
  return {
    draft,
    version: kept?.version ?? 0,
    savedAt: kept?.savedAt.toISOString() ?? null,
    savedByName: kept?.savedByName ?? null,
    missing: isOver ? [] : missingSlots(draft, serviceTypes, running, changing?.lineIds ?? null),
    appealDays: isOver ? [] : await appealDaysOf(tx, of, draft),
    incapacity: record ? shownIncapacity(record) : null,
    consented: judged
      ? {
          canConsent: judged.consent === 'can',
          ...{
            judgedBy: judged.judgedBy,
            judgedOn: judged.judgedOn,
            ground: judged.ground,
            fromRecord: judged.fromRecord,
          },
        }
      : null,
    secondLookFor: await ruleValue(tx, of.tenantId, 'decisions.second-look'),
    delegated: await delegatedTo(tx, of.tenantId, actor.id),
    secondLook: await secondLookOf(tx, of),
    isWriter: kept?.writers.includes(actor.id) ?? false,
    running,
    priorNotices: await priorNoticesOf(tx, of.applicationId),
    firstNoticeAnswerBy: await firstAnswerBy(tx, of.tenantId, of.personId, 'decisions.prior-notice-days'),
    decision: issued ? await letterOf(tx, issued, of.office) : null,
    ...{ owed: [...now.owed], changing },
    earlier: await lettersOf(tx, earlier, of.office),
    readings: readings.map(({ readerId, readerName, readAt }) => ({
      readerName,
      isSelf: readerId === of.personId,
      readAt: readAt.toISOString(),
    })),
    contact: (await howTold(tx, of, draft)).contact,
    serviceTypes,
    units,
    criteria: await criteriaOf(tx, of.tenantId),
    followUpOn: await nextFollowUp(tx, of.tenantId),
    office: { reference: of.reference, ...of.office },
    said: {
      need: of.words,
      whatMatters: assessment?.whatMatters || null,
      ownResources: assessment?.ownResources || null,
    },
  };
}

export type DraftKept =
  | {
      readonly version: number;
      readonly savedAt: string;
      readonly missing: MissingSlot[];
      readonly appealDays: AppealDay[];
    }
  | {
      readonly refused:
        | 'already-issued'
        | 'case-ended'
        | 'unknown-service'
        | 'unknown-unit'
        | 'unknown-criterion'
        | 'unknown-line';
    }
  | { readonly refused: 'changed-meanwhile'; readonly detail: Readonly<Record<string, string>> };

/**
 * Keeps a draft whole. Somebody else's newer draft is never written over: both are kept, hers here and this one on the screen
 * that sent it, and a person brings them together.
 */
export async function writeDraft(
  tx: Transaction,
  actor: Actor,
  of: Case,
  { draft, version }: { readonly draft: DecisionDraft; readonly version: number },
): Promise<DraftKept> {
  const { tenantId, applicationId } = of;
  if (!isOpen(of)) return { refused: 'case-ended' };
  await tx.rows(lockCase, [applicationId]);
  const running = await runningHelpOf(tx, tenantId, of.personId);
  const now = await answerOf(tx, of, running);
  if (!mayDecide(now.answer)) return { refused: 'already-issued' };
  const [kept] = await tx.rows<DraftRow>(draftOf, [tenantId, applicationId]);
  if ((kept?.version ?? 0) !== version) return { refused: 'changed-meanwhile', detail: changedBy(kept) };
  const kinds = await proposalsOf(tx, tenantId);
  const units = await tx.rows<{ id: string }>(unitsToOrder, [tenantId]);
  const criteria = draft.services.some(({ list }) => list) ? await criteriaOf(tx, tenantId) : [];
  for (const { serviceType, unitId, list } of draft.services) {
    if (list?.criteria.some((code) => !criteria.some((each) => each.code === code)))
      return { refused: 'unknown-criterion' };
    if (serviceType !== null && !kinds.some(({ code }) => code === serviceType)) return { refused: 'unknown-service' };
    if (unitId !== null && !units.some(({ id }) => id === unitId)) return { refused: 'unknown-unit' };
  }
  const unknown = draft.less?.helpLines.some(({ lineId }) => !running.some(({ id }) => id === lineId));
  if (unknown) return { refused: 'unknown-line' };
  const [saved] = await tx.rows<{ version: number }>(saveDraft, [
    tenantId,
    applicationId,
    of.personId,
    JSON.stringify(draft),
    actor.id,
    actor.name,
    tx.at,
  ]);
  if (!saved) throw new TypeError('a draft that is written is kept');
  return {
    version: saved.version,
    savedAt: tx.at.toISOString(),
    missing: missingSlots(draft, kinds, running, changingOf(now)?.lineIds ?? null),
    appealDays: await appealDaysOf(tx, of, draft),
  };
}

/** Who wrote meanwhile, and when. */
export function changedBy(kept: DraftRow | undefined): Readonly<Record<string, string>> {
  return kept ? { by: kept.savedByName, since: kept.savedAt.toISOString() } : {};
}

function emptyDraft(language: Language): DecisionDraft {
  return {
    outcome: null,
    language,
    services: [],
    laws: [],
    facts: '',
    reasons: '',
    herView: '',
    whyDifferent: '',
    evaluationOn: null,
    toldHow: 'digital',
  };
}

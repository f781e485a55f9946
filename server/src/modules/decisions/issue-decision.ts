import type { DecisionDraft, DecisionOutcome, Slot } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { disqualifiedBy, incapacityOf, openGrant } from '../access/index.ts';
import { completedFor } from '../assessments/index.ts';
import { decideCase, questionsOf } from '../requests/index.ts';
import { appealUntil, toldAt } from './appeal-clock.ts';
import { type Case, isOpen } from './case.ts';
import { changeHelp } from './change-help.ts';
import { countedAt } from './count-appeal.ts';
import { missingSlots, slotCodes } from './decision.ts';
import { decisionOnPaper } from './decision-on-paper.ts';
import { type NotDelegated, notDelegated } from './delegations.ts';
import { howTold } from './how-told.ts';
import { type NotYet, notYet } from './may-issue.ts';
import { proposalsOf } from './proposals.ts';
import {
  addDecidedService,
  type DecisionRow,
  type DraftRow,
  decisionOfCase,
  draftOf,
  dropDraft,
  issueDecision as insertDecision,
  lockCase,
} from './queries.ts';
import { runningHelpOf } from './running-help.ts';
import { enterList } from './waiting-list/enter-list.ts';
import { changedBy } from './write-decision.ts';

export type Issued =
  | { readonly decisionId: string; readonly reference: string; readonly issuedAt: string }
  | { readonly refused: 'already-issued' | 'case-ended' | 'draft-of-disqualified' }
  | NotYet
  | NotDelegated
  | { readonly refused: 'slots-missing' | 'changed-meanwhile'; readonly detail: Readonly<Record<string, string>> };

interface Asked {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly newId: NewId;
  readonly occurredAt: Date;
}

/**
 * Issues the draft as it was last seen, whole or not at all: the decision, its services with their clocks, the units' way to
 * her, and the fact that others act on. Issued it is never changed.
 */
export async function issueDecision(
  { tx, actor, newId, occurredAt }: Asked,
  of: Case,
  version: number,
  how: { readonly byAge: boolean } = { byAge: false },
): Promise<Issued> {
  const { tenantId, applicationId, personId, reference } = of;
  if (!isOpen(of)) return { refused: 'case-ended' };
  await tx.rows(lockCase, [applicationId]);
  if ((await tx.rows(decisionOfCase, [tenantId, applicationId])).length > 0) return { refused: 'already-issued' };
  const [kept] = await tx.rows<DraftRow>(draftOf, [tenantId, applicationId]);
  if ((kept?.version ?? 0) !== version) return { refused: 'changed-meanwhile', detail: changedBy(kept) };
  const running = await runningHelpOf(tx, tenantId, personId);
  const lacking = kept ? missingSlots(kept.draft, await proposalsOf(tx, tenantId), running) : [];
  const missing = lacking.filter(({ slot }) => !how.byAge || !notJudgedByAge.includes(slot));
  if (!kept) return { refused: 'slots-missing', detail: { slots: 'outcome services' } };
  if (missing.length > 0) return { refused: 'slots-missing', detail: { slots: slotCodes(missing) } };
  const hindered = notYet(kept.draft, running, await questionsOf(tx, [applicationId]));
  if (hindered) return hindered;
  const staffId = actor.id;
  const undelegated = how.byAge ? null : await notDelegated(tx, { tenantId, applicationId, personId, staffId }, kept);
  if (undelegated) return undelegated;
  if (!how.byAge && !kept.writers.includes(staffId) && (await isFromDisqualified(tx, personId, kept.writers)))
    return { refused: 'draft-of-disqualified' };

  const { draft } = kept;
  const decisionId = newId();
  const assessment = await completedFor(tx, tenantId, applicationId);
  const counted = await countedAt(tx, tenantId);
  const { how: toldHow } = await howTold(tx, of, draft);
  const told = toldAt(tx.at, toldHow, counted);
  await tx.rows(insertDecision, [
    tenantId,
    decisionId,
    personId,
    applicationId,
    assessment?.id ?? null,
    reference,
    draft.outcome,
    draft.language,
    draft.facts.trim(),
    draft.reasons.trim(),
    draft.herView.trim(),
    draft.outcome === 'granted' ? null : draft.whyDifferent.trim(),
    draft.laws,
    draft.evaluationOn,
    tx.at,
    actor.id,
    actor.name,
    of.office.name,
    told.at,
    toldHow,
    ...consentOf(draft),
    // What a health professional had written by then stands behind a judgement that she cannot.
    draft.consent?.canConsent === false ? ((await incapacityOf(tx, tenantId, personId))?.id ?? null) : null,
  ]);
  await addServices(tx, of, {
    draft,
    newId,
    decisionId,
    untilOf: (weeks) => appealUntil(told.on, weeks, counted),
    actor,
  });
  await changeHelp(tx, { tenantId, personId, decisionId, draft, running, actor });
  for (const subjectId of unitsOf(draft)) {
    await openGrant(tx, newId, { tenantId, subjectId, personId, basis: 'in-care', ref: decisionId });
  }
  await tx.rows(dropDraft, [tenantId, applicationId]);
  await decideCase(tx, applicationId, outcomeOf(draft), { id: actor.id, name: actor.name });
  if (toldHow === 'paper') {
    const [issued] = await tx.rows<DecisionRow>(decisionOfCase, [tenantId, applicationId]);
    if (issued) await decisionOnPaper(tx, newId, of, issued);
  }
  const granted = draft.services.flatMap(({ isGranted, serviceType, unitId, list }) =>
    isGranted && !list ? [{ serviceType, unitId }] : [],
  );
  const payload = { applicationId, personId, outcome: draft.outcome, granted };
  await emit(tx, { tenantId, kind: 'decision.issued', subjectId: decisionId, payload, occurredAt });
  return { decisionId, reference, issuedAt: tx.at.toISOString() };
}

/** What one who is disqualified wrote becomes another's own when she has gone through it and kept it herself. */
async function isFromDisqualified(tx: Transaction, personId: string, writers: readonly string[]): Promise<boolean> {
  for (const writer of writers) if (await disqualifiedBy(tx, personId, [writer])) return true;
  return false;
}

/** What is given by age has the extent that it is offered with, beside what she has; nobody has judged her, and she asked for it herself. */
const notJudgedByAge: readonly Slot[] = ['extent-times', 'can-consent', 'consent-judged', 'running-help'];

function consentOf({ consent }: DecisionDraft): readonly (string | null)[] {
  if (!consent || consent.canConsent === null) return [null, null, null, null];
  return [consent.canConsent ? 'can' : 'cannot', consent.judgedBy.trim(), consent.judgedOn, consent.ground.trim()];
}

async function addServices(
  tx: Transaction,
  ofCase: Case,
  of: {
    readonly draft: DecisionDraft;
    readonly newId: NewId;
    readonly decisionId: string;
    readonly untilOf: (weeks: number) => string;
    readonly actor: Actor;
  },
): Promise<void> {
  const { tenantId, personId } = ofCase;
  for (const service of of.draft.services) {
    const { isGranted, appealWeeks, list } = service;
    const isHelp = isGranted && !list;
    const lineId = of.newId();
    if (isGranted === null || appealWeeks === null) throw new TypeError('a whole draft has judged each kind of help');
    const extent = isHelp ? service : { ...service, timesFloor: null, timesUsual: null, per: null };
    await tx.rows(addDecidedService, [
      tenantId,
      lineId,
      of.decisionId,
      personId,
      service.serviceType,
      isGranted,
      extent.timesFloor,
      extent.timesUsual,
      extent.per,
      service.extentWords.trim(),
      isHelp ? service.startsOn : null,
      isHelp ? service.endsOn : null,
      isHelp ? service.unitId : null,
      service.appealBody.trim(),
      appealWeeks,
      of.untilOf(appealWeeks),
      list ? 'list' : 'help',
      list?.criteria ?? [],
      isGranted ? (list?.followUpOn ?? null) : null,
    ]);
    if (isGranted && list) {
      await enterList(tx, of.newId, ofCase, { lineId, decisionId: of.decisionId, service, list, by: of.actor });
    }
  }
}

function outcomeOf({ outcome }: DecisionDraft): DecisionOutcome {
  if (outcome === null) throw new TypeError('a whole draft has an outcome');
  return outcome;
}

function unitsOf({ services }: DecisionDraft): ReadonlySet<string> {
  return new Set(services.flatMap(({ isGranted, unitId, list }) => (isGranted && unitId && !list ? [unitId] : [])));
}

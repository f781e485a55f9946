import type { DecisionDraft, DecisionOutcome, Slot } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { disqualifiedBy, incapacityOf, openGrant } from '../access/index.ts';
import { completedFor } from '../assessments/index.ts';
import { decideAnew, decideCase, questionsOf } from '../requests/index.ts';
import { appealUntil, toldAt } from './appeal-clock.ts';
import { type Case, isOpen } from './case.ts';
import { changeHelp } from './change-help.ts';
import { mayDecide } from './changed/answer.ts';
import { type AnswerNow, answerOf, changingOf } from './changed/read-answer.ts';
import {
  endHeldBack,
  type GivenLine,
  goOnUnbroken,
  keepOfficeIn,
  settleAllOwed,
  takenOver,
} from './changed/take-over.ts';
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
  const running = await runningHelpOf(tx, tenantId, personId);
  const now = await answerOf(tx, of, running);
  if (!mayDecide(now.answer)) return { refused: 'already-issued' };
  const changing = changingOf(now);
  const [kept] = await tx.rows<DraftRow>(draftOf, [tenantId, applicationId]);
  if ((kept?.version ?? 0) !== version) return { refused: 'changed-meanwhile', detail: changedBy(kept) };
  const lines = changing?.lineIds ?? null;
  const lacking = kept ? missingSlots(kept.draft, await proposalsOf(tx, tenantId), running, lines) : [];
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
  const numbered = changing ? referenceAfter(changing.reference, reference) : reference;
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
    numbered,
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
    ...changeColumns(draft, now),
  ]);
  const given = await addServices(tx, of, {
    draft,
    newId,
    decisionId,
    untilOf: (weeks) => appealUntil(told.on, weeks, counted),
    actor,
  });
  await changeHelp(tx, { tenantId, personId, decisionId, draft, running, actor });
  const replaced = changing ? await takenOver(tx, of, draft, given) : [];
  if (changing) {
    await endHeldBack(tx, of, { decisionId, running });
    await goOnUnbroken(tx, tenantId, replaced, await proposalsOf(tx, tenantId));
    await settleAllOwed(tx, of, decisionId);
  }
  for (const subjectId of unitsOf(draft)) {
    await openGrant(tx, newId, { tenantId, subjectId, personId, basis: 'in-care', ref: decisionId });
  }
  await tx.rows(dropDraft, [tenantId, applicationId]);
  const decide = changing ? decideAnew : decideCase;
  await decide(tx, applicationId, outcomeOf(draft), { id: actor.id, name: actor.name });
  if (changing) await keepOfficeIn(tx, newId, of, outcomeOf(draft));
  if (toldHow === 'paper') {
    const [issued] = await tx.rows<DecisionRow>(decisionOfCase, [tenantId, applicationId]);
    if (issued) await decisionOnPaper(tx, newId, of, issued);
  }
  const granted = draft.services.flatMap(({ isGranted, serviceType, unitId, list }) =>
    // What the earlier decision gave already goes on: technology that is up is not put up again.
    isGranted && !list && !replaced.some((each) => each.serviceType === serviceType) ? [{ serviceType, unitId }] : [],
  );
  const takes = replaced.map(({ from, to, until }) => {
    const wasUntil = running.find(({ id }) => id === from)?.endsOn ?? null;
    return { from, to, wasUntil, until };
  });
  const payload = { applicationId, personId, outcome: draft.outcome, granted, ...(changing ? { takes } : {}) };
  await emit(tx, { tenantId, kind: 'decision.issued', subjectId: decisionId, payload, occurredAt });
  return { decisionId, reference: numbered, issuedAt: tx.at.toISOString() };
}

/** The first is the number of the case; those that come instead are numbered after it. */
function referenceAfter(before: string, reference: string): string {
  const no = before === reference ? 1 : Number(before.slice(reference.length + 1));
  return `${reference}-${no + 1}`;
}

function changeColumns(draft: DecisionDraft, { standing, owed }: AnswerNow): readonly (string | null)[] {
  const last = owed.at(-1);
  if (!standing || !last) return [null, null, null, null];
  return [standing.id, last.appealId, last.because, draft.afterAppeal?.whatChanged.trim() ?? ''];
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
): Promise<readonly GivenLine[]> {
  const { tenantId, personId } = ofCase;
  const given: GivenLine[] = [];
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
    if (isHelp)
      given.push({ lineId, serviceType: service.serviceType ?? '', unitId: service.unitId, endsOn: service.endsOn });
    if (isGranted && list) {
      await enterList(tx, of.newId, ofCase, { lineId, decisionId: of.decisionId, service, list, by: of.actor });
    }
  }
  return given;
}

function outcomeOf({ outcome }: DecisionDraft): DecisionOutcome {
  if (outcome === null) throw new TypeError('a whole draft has an outcome');
  return outcome;
}

function unitsOf({ services }: DecisionDraft): ReadonlySet<string> {
  return new Set(services.flatMap(({ isGranted, unitId, list }) => (isGranted && unitId && !list ? [unitId] : [])));
}

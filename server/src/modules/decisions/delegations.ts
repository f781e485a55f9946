import type { DecisionDraft, Delegation, DelegationScope, SecondLook, ServiceProposal } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { disqualifiedBy } from '../access/index.ts';
import { placeOf } from '../organisation/index.ts';
import { type RuleValues, ruleValue } from '../services/index.ts';
import type { Case } from './case.ts';
import { mayDecide } from './changed/answer.ts';
import { answerOf } from './changed/read-answer.ts';
import {
  addDelegation,
  addLook,
  type DelegationRow,
  delegations,
  endDelegation,
  type LookRow,
  lookOf,
  scopesOf,
  staffOfOffices,
} from './delegation-queries.ts';
import { proposalsOf } from './proposals.ts';
import { type DraftRow, draftOf, lockCase } from './queries.ts';

/** What of a draft needs a written delegation and a second pair of eyes, by the municipality's rule: pure. */
export function scopesNeeded(
  draft: DecisionDraft,
  kinds: readonly Pick<ServiceProposal, 'code' | 'watches'>[],
  rule: RuleValues['decisions.second-look'],
): DelegationScope[] {
  const { outcome } = draft;
  const watches = draft.services.some(
    ({ isGranted, serviceType }) => isGranted && kinds.some((kind) => kind.code === serviceType && kind.watches),
  );
  const saysNo = (outcome === 'refused' && rule.refused) || (outcome === 'partly' && rule.partly);
  return [...(saysNo ? ['refuse' as const] : []), ...(watches && rule.watches ? ['watch' as const] : [])];
}

/** What a draft needs today, by the rule that holds today. */
async function scopesOfDraft(tx: Transaction, tenantId: string, draft: DecisionDraft): Promise<DelegationScope[]> {
  const rule = await ruleValue(tx, tenantId, 'decisions.second-look');
  return scopesNeeded(draft, await proposalsOf(tx, tenantId), rule);
}

/** What this member of staff may issue today. */
export async function delegatedTo(tx: Transaction, tenantId: string, staffId: string): Promise<DelegationScope[]> {
  const { timeZone } = await placeOf(tx, tenantId);
  const rows = await tx.rows<{ scope: DelegationScope }>(scopesOf, [tenantId, staffId, localDay(tx.at, timeZone)]);
  return rows.map(({ scope }) => scope);
}

export type NotDelegated =
  | { readonly refused: 'no-delegation' | 'second-look-missing' }
  | { readonly refused: 'sent-back'; readonly detail: { readonly by: string; readonly because: string } };

/** What stops somebody from issuing a draft that needs delegation: none of her own, nobody else's yes to this version. */
export async function notDelegated(
  tx: Transaction,
  of: {
    readonly tenantId: string;
    readonly applicationId: string;
    readonly personId: string;
    readonly staffId: string;
  },
  { draft, version }: Pick<DraftRow, 'draft' | 'version'>,
): Promise<NotDelegated | null> {
  const needed = await scopesOfDraft(tx, of.tenantId, draft);
  if (needed.length === 0) return null;
  const has = await delegatedTo(tx, of.tenantId, of.staffId);
  if (needed.some((scope) => !has.includes(scope))) return { refused: 'no-delegation' };
  const [look] = await tx.rows<LookRow>(lookOf, [of.tenantId, of.applicationId]);
  // The yes of one who is disqualified is none.
  const isNone = !look || look.version !== version || (await disqualifiedBy(tx, of.personId, [look.lookedBy]));
  if (isNone) return { refused: 'second-look-missing' };
  if (!look.isYes) return { refused: 'sent-back', detail: { by: look.byName, because: look.words ?? '' } };
  return null;
}

/** Says yes to a version, or sends it back: by somebody with the same delegation who has not written a word in the draft. */
export async function lookAgain(
  { tx, actor }: Pick<RequestContext, 'tx' | 'actor'>,
  of: Case,
  said: { readonly version: number; readonly isYes: boolean; readonly backBecause?: string | undefined },
): Promise<
  | SecondLook
  | {
      readonly refused:
        | 'own-draft'
        | 'no-delegation'
        | 'changed-meanwhile'
        | 'already-issued'
        | 'already-looked'
        | 'say-why-back';
    }
> {
  const { tenantId, applicationId, personId } = of;
  await tx.rows(lockCase, [applicationId]);
  if (!mayDecide((await answerOf(tx, of)).answer)) return { refused: 'already-issued' };
  const [kept] = await tx.rows<DraftRow>(draftOf, [tenantId, applicationId]);
  if (!kept || kept.version !== said.version) return { refused: 'changed-meanwhile' };
  if (kept.writers.includes(actor.id)) return { refused: 'own-draft' };
  const has = await delegatedTo(tx, tenantId, actor.id);
  const needed = await scopesOfDraft(tx, tenantId, kept.draft);
  if (needed.some((scope) => !has.includes(scope)) || has.length === 0) return { refused: 'no-delegation' };
  if (!said.isYes && said.backBecause === undefined) return { refused: 'say-why-back' };
  const words = said.isYes ? null : (said.backBecause ?? null);
  const added = await tx.rows(addLook, [
    ...[tenantId, applicationId, said.version, personId, actor.id, actor.name, tx.at, said.isYes, words],
  ]);
  if (added.length === 0) return { refused: 'already-looked' };
  return { version: said.version, byName: actor.name, at: tx.at.toISOString(), isYes: said.isYes, words };
}

/** The last that somebody said of a draft. */
export async function secondLookOf(tx: Transaction, of: Case): Promise<SecondLook | null> {
  const [look] = await tx.rows<LookRow>(lookOf, [of.tenantId, of.applicationId]);
  if (!look) return null;
  const { version, byName, at, isYes, words } = look;
  return { version, byName, at: at.toISOString(), isYes, words };
}

/** All delegations, those that run longest first, and those of the offices who may be given one. */
export async function readDelegations(
  tx: Transaction,
  tenantId: string,
): Promise<{ delegations: Delegation[]; staff: { id: string; name: string }[] }> {
  const { timeZone } = await placeOf(tx, tenantId);
  const today = localDay(tx.at, timeZone);
  const rows = await tx.rows<DelegationRow>(delegations, [tenantId]);
  const staff = await tx.rows<{ id: string; name: string }>(staffOfOffices, [tenantId, tx.at]);
  return {
    delegations: rows.map((row) => ({
      ...row,
      givenAt: row.givenAt.toISOString(),
      isLive: row.startsOn <= today && today <= row.endsOn,
    })),
    staff: staff.map(({ id, name }) => ({ id, name })),
  };
}

export async function giveDelegation(
  { tx, actor, newId }: Pick<RequestContext, 'tx' | 'actor' | 'newId'>,
  wanted: {
    readonly staffId: string;
    readonly scopes: readonly DelegationScope[];
    readonly startsOn: string;
    readonly endsOn: string;
  },
): Promise<{ delegationId: string } | { refused: 'unknown-staff' | 'to-oneself' | 'ends-before-start' }> {
  const { tenantId } = actor;
  const staff = await tx.rows<{ id: string; name: string }>(staffOfOffices, [tenantId, tx.at]);
  const found = staff.find(({ id }) => id === wanted.staffId);
  if (!found) return { refused: 'unknown-staff' };
  if (found.id === actor.id) return { refused: 'to-oneself' };
  if (wanted.endsOn < wanted.startsOn) return { refused: 'ends-before-start' };
  const delegationId = newId();
  await tx.rows(addDelegation, [
    ...[tenantId, delegationId, found.id, found.name, [...new Set(wanted.scopes)], wanted.startsOn, wanted.endsOn],
    ...[actor.id, actor.name, tx.at],
  ]);
  return { delegationId };
}

/** Ends it, from today on. */
export async function stopDelegation(
  { tx, actor }: Pick<RequestContext, 'tx' | 'actor'>,
  delegationId: string,
): Promise<{ endsOn: string } | { refused: 'already-ended' } | null> {
  const { tenantId } = actor;
  const rows = await tx.rows<DelegationRow>(delegations, [tenantId]);
  if (!rows.some(({ id }) => id === delegationId)) return null;
  const { timeZone } = await placeOf(tx, tenantId);
  const today = localDay(tx.at, timeZone);
  const ended = await tx.rows(endDelegation, [tenantId, delegationId, today]);
  return ended.length === 0 ? { refused: 'already-ended' } : { endsOn: today };
}

import type { ApplicationDraft, DraftAnswers } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { ruleValue } from '../services/index.ts';
import { mergeDrafts, notAfter } from './draft.ts';
import {
  addDraft,
  type DraftRow,
  deleteDraft,
  deleteOldDrafts,
  draftOf,
  type LapsingRow,
  lockDraft,
  saveDraft,
  tellLapsing,
} from './draft-queries.ts';

const day = 86_400_000;

/** Whose draft, about whom. */
export interface DraftOf {
  readonly tenantId: string;
  readonly personId: string;
  readonly writerId: string;
}

/** What the writer has not sent yet; null when there is nothing. */
export async function readDraft(tx: Transaction, of: DraftOf): Promise<ApplicationDraft | null> {
  const [row] = await tx.rows<DraftRow>(draftOf, keyOf(of));
  return row ? shown(tx, of.tenantId, row) : null;
}

/**
 * Merges answers into the draft, or begins one.
 * @param wanted.draftId the draft that the device knows; null begins one, or joins the one that another device has begun
 * @returns `gone` when the draft it knows was sent or deleted elsewhere: its answers must not wake it
 */
export async function keepDraft(
  tx: Transaction,
  newId: NewId,
  of: DraftOf,
  wanted: { readonly draftId: string | null; readonly answers: DraftAnswers },
): Promise<ApplicationDraft | 'gone'> {
  const answers = notAfter(wanted.answers, tx.at);
  const known = await locked(tx, of);
  if (wanted.draftId !== null && known?.id !== wanted.draftId) return 'gone';
  if (!known) {
    const [begun] = await tx.rows<DraftRow>(addDraft, [...keyOf(of), newId(), JSON.stringify(answers), tx.at]);
    if (begun) return shown(tx, of.tenantId, begun);
  }
  const now = known ?? (await locked(tx, of));
  if (!now) throw new TypeError('a draft that could not be added is there');
  const merged = JSON.stringify(mergeDrafts(now.answers, answers));
  const [saved] = await tx.rows<DraftRow>(saveDraft, [...keyOf(of), merged, tx.at]);
  return shown(tx, of.tenantId, saved ?? now);
}

/** Gone at once, and for good. */
export async function dropDraft(tx: Transaction, of: DraftOf): Promise<void> {
  await tx.rows(deleteDraft, keyOf(of));
}

/**
 * Whether the draft may be sent: once, and only as it was when it was read over. It is held until this transaction ends, and stays
 * until the application is taken in: a refusal keeps what was written.
 * @returns why not: `draft-gone` when it was sent or deleted already, `draft-changed` when another device has written since
 */
export async function whyNotSend(
  tx: Transaction,
  of: DraftOf,
  wanted: { readonly draftId: string; readonly version: number },
): Promise<'draft-gone' | 'draft-changed' | null> {
  const known = await locked(tx, of);
  if (known?.id !== wanted.draftId) return 'draft-gone';
  return known.version === wanted.version ? null : 'draft-changed';
}

/**
 * Tells the writers of drafts that are soon deleted, each of the municipality's two days once, and deletes what nobody has touched for
 * as long as it keeps them; `tx` of the worker. One who is away is told when she is home, and has those days then.
 */
export async function endOldDrafts(tx: Transaction, tenantId: string): Promise<void> {
  const days = await ruleValue(tx, tenantId, 'requests.draft-days');
  const first = await ruleValue(tx, tenantId, 'requests.draft-told-first-days');
  const last = await ruleValue(tx, tenantId, 'requests.draft-told-last-days');
  const before = (left: number) => new Date(tx.at.getTime() - (days - left) * day);
  await tx.rows(deleteOldDrafts, [tenantId, before(0), tx.at, first]);
  // The last first: one who is told that it is near is not told in the same breath that it is far.
  for (const [left, told] of [
    [last, [first, last]],
    [first, [first]],
  ] as const) {
    for (const row of await tx.rows<LapsingRow>(tellLapsing, [tenantId, before(left), tx.at, 0, told])) {
      const payload = { personId: row.personId, readerId: row.readerId };
      await emit(tx, { tenantId, kind: 'draft.lapses', subjectId: row.id, payload, occurredAt: tx.at });
    }
  }
}

async function locked(tx: Transaction, of: DraftOf): Promise<DraftRow | undefined> {
  const [row] = await tx.rows<DraftRow>(lockDraft, keyOf(of));
  return row;
}

function keyOf({ tenantId, personId, writerId }: DraftOf): [string, string, string] {
  return [tenantId, personId, writerId];
}

async function shown(tx: Transaction, tenantId: string, row: DraftRow): Promise<ApplicationDraft> {
  const days = await ruleValue(tx, tenantId, 'requests.draft-days');
  return {
    draftId: row.id,
    answers: row.answers,
    version: row.version,
    savedAt: row.savedAt.toISOString(),
    keptUntil: new Date(row.savedAt.getTime() + days * day).toISOString(),
  };
}

import type { AlarmKind, LocalText, OwnCard } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import * as queries from './own-card-queries.ts';

/** A card is gone through again within a year: a person changes, and nobody notices on paper. Days. */
const longestReview = 366;

interface NewStep {
  readonly kind: OwnCard['steps'][number]['kind'];
  readonly text: string;
  readonly phone: string | null;
}

export interface Writer {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly newId: NewId;
  readonly occurredAt: Date;
}

/** Writes a draft for one kind, or changes the one there is. Returns its id. */
export async function writeDraft(
  { tx, actor, newId, occurredAt }: Writer,
  of: { readonly tenantId: string; readonly personId: string; readonly kind: AlarmKind | null },
  newSteps: readonly NewStep[],
): Promise<string> {
  const steps = JSON.stringify(newSteps.map(({ kind, text, phone }) => ({ kind, text: inAll(text), phone })));
  const [draft] = await tx.rows<queries.CardRow>(queries.draftOf, [of.personId, of.kind]);
  if (draft) {
    await tx.rows(queries.changeDraft, [draft.tenantId, draft.id, steps, actor.name, occurredAt]);
    return draft.id;
  }
  const id = newId();
  const unsigned = [null, null, null, null];
  await tx.rows(queries.addCard, [of.tenantId, id, of.personId, of.kind, steps, actor.name, occurredAt, ...unsigned]);
  return id;
}

/**
 * Signs a draft, or a signed card anew after going through it: a new version, and the one before ends with its words kept.
 * @returns the id of the new version
 */
export async function signCard(
  { tx, actor, newId, occurredAt }: Writer,
  card: queries.CardRow,
  reviewOn: string,
): Promise<string | { readonly refused: 'changed-meanwhile' | 'review-too-far' | 'review-past' }> {
  if (card.endedAt !== null) return { refused: 'changed-meanwhile' };
  const today = localDay(occurredAt, await timeZoneOf(tx, card.tenantId));
  if (reviewOn <= today) return { refused: 'review-past' };
  if (reviewOn > addDays(today, longestReview)) return { refused: 'review-too-far' };
  const { tenantId, personId, kind } = card;
  await tx.rows(queries.endOthers, [tenantId, personId, kind, occurredAt]);
  const id = newId();
  await tx.rows(queries.addCard, [
    ...[tenantId, id, personId, kind, JSON.stringify(card.steps), card.writtenBy, card.writtenAt],
    ...[actor.id, actor.name, today, reviewOn],
  ]);
  return id;
}

export async function endCard({ tx, occurredAt }: Writer, card: queries.CardRow): Promise<void> {
  await tx.rows(queries.endCard, [card.tenantId, card.id, occurredAt]);
}

/** The words as they were written, whichever language the desk has chosen: nobody else's words are put in their place. */
function inAll(text: string): LocalText {
  return { nb: text, nn: text, sv: text, en: text };
}

export function shownCard(row: queries.CardRow): OwnCard {
  return {
    ...{ id: row.id, kind: row.kind },
    steps: row.steps.map(({ kind, text, phone }) => ({ kind, text, phone })),
    state: row.endedAt !== null ? 'ended' : row.signedBy === null ? 'draft' : 'signed',
    ...{ writtenBy: row.writtenBy, signedBy: row.signedBy, signedOn: row.signedOn, reviewOn: row.reviewOn },
    writtenAt: row.writtenAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

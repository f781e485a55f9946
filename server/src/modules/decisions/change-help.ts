import type { DecisionDraft, RunningHelp } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { placeOf } from '../organisation/index.ts';
import { settleHeldBy } from './changed/changed-queries.ts';
import { lessenedBy } from './less.ts';
import { addChange, type HeldRow, heldChange, holdChanges, setLastDay, settleChange } from './less-queries.ts';

/** Sets the last day of the help that an issued decision replaces or ends, and keeps what it was and what happens if she appeals. */
export async function changeHelp(
  tx: Transaction,
  {
    draft,
    running,
    ...of
  }: {
    readonly tenantId: string;
    readonly personId: string;
    readonly decisionId: string;
    readonly draft: DecisionDraft;
    readonly running: readonly RunningHelp[];
    readonly actor: Actor;
  },
): Promise<void> {
  const { less } = draft;
  const lessened = lessenedBy(draft, running).map(({ lineId }) => lineId);
  for (const { lineId, becomes, lastDay } of less?.helpLines ?? []) {
    const line = running.find(({ id }) => id === lineId);
    if (!less || !line || becomes === 'goes-on' || lastDay === null) continue;
    const whyNot = less.goesOnIfAppealed ? null : less.whyNotGoesOn.trim();
    await tx.rows(addChange, [
      ...[of.tenantId, of.decisionId, lineId, of.personId, becomes, lastDay, line.endsOn, less.whatChanged.trim()],
      ...[less.whatSheSaid.trim(), less.goesOnIfAppealed, whyNot, of.actor.id, of.actor.name],
      ...[less.signedOffBy.trim() || null, lessened.includes(lineId)],
    ]);
    // Held by an earlier appeal or not: from here this decision says what becomes of it.
    await tx.rows(settleHeldBy, [of.tenantId, lineId, tx.at, of.actor.id, of.actor.name]);
    await tx.rows(setLastDay, [of.tenantId, lineId, lastDay]);
  }
}

/**
 * She has appealed in time: the help that the appealed line changed stands as it stood, unless somebody decided otherwise with a reason
 * (forvaltningsloven § 42). It stands until a person sets its last day; the end of the appeal ends nothing by itself.
 */
export async function holdHelp(
  tx: Transaction,
  of: { readonly tenantId: string; readonly decisionId: string; readonly lineId: string },
): Promise<void> {
  await tx.rows(holdChanges, [of.tenantId, of.decisionId, of.lineId, tx.at]);
}

/** The last day of help that went on while an appeal was tried: set by a person, when nothing is tried any more, and never backwards. */
export async function settleHelp(
  tx: Transaction,
  actor: Actor,
  of: {
    readonly tenantId: string;
    readonly applicationId: string;
    readonly lineId: string;
    readonly lastDay: string;
  },
): Promise<'settled' | { readonly refused: 'appeal-under-way' | 'not-held' | 'day-has-gone' }> {
  const { tenantId, applicationId, lineId, lastDay } = of;
  const [held] = await tx.rows<HeldRow>(heldChange, [tenantId, applicationId, lineId]);
  if (!held) return { refused: 'not-held' };
  if (held.isAppealed) return { refused: 'appeal-under-way' };
  const { timeZone } = await placeOf(tx, tenantId);
  if (lastDay < localDay(tx.at, timeZone)) return { refused: 'day-has-gone' };
  await tx.rows(settleChange, [tenantId, held.decisionId, lineId, lastDay, tx.at, actor.id, actor.name]);
  await tx.rows(setLastDay, [tenantId, lineId, lastDay]);
  return 'settled';
}

import { instantAt } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { appealUntil } from './appeal-clock.ts';
import { countedAt } from './count-appeal.ts';
import { moveAppealDay, moveTold, type WeeksRow, weeksOfDecision } from './queries.ts';

/**
 * The consumer `letters-sent`: a decision that was posted later than was counted gives as much more time to appeal. Never less:
 * what a letter has said stands. Bears each event twice.
 */
export async function followLetters(tx: Transaction, events: readonly StoredEvent[]): Promise<void> {
  for (const { kind, tenantId, payload } of events) {
    const { letterKind, about, toldOn } = payload;
    if (kind !== 'letter.sent' || letterKind !== 'decision') continue;
    if (typeof about !== 'string' || typeof toldOn !== 'string') continue;
    const counted = await countedAt(tx, tenantId);
    await tx.rows(moveTold, [tenantId, about, instantAt(toldOn, '12:00', counted.zone)]);
    for (const { id, appealWeeks } of await tx.rows<WeeksRow>(weeksOfDecision, [tenantId, about])) {
      await tx.rows(moveAppealDay, [tenantId, id, appealUntil(toldOn, appealWeeks, counted)]);
    }
  }
}

import type { CalendarGap } from '@tunet/contract';
import { weekdayOf } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { spansOf, uncoveredMinutes, weekOf } from './calendar.ts';
import { gapsShown } from './picture.ts';
import * as queries from './queries.ts';
import { type Holidays, readDraft, yearsOf } from './read-calendar.ts';

export type Published =
  | { readonly weekId: string; readonly version: number; readonly publishedAt: Date }
  | { readonly uncovered: CalendarGap; readonly count: number }
  | 'not-a-monday'
  | 'week-has-passed'
  | 'missing';

/**
 * Publishes a week of the actor's municipality: from here on an alarm finds its receivers in it. Not while a minute of it,
 * of any area and kind, lacks a first or a last receiver: the first such gap is told instead.
 */
export async function publishWeek(
  tx: Transaction,
  actor: Actor,
  newId: NewId,
  of: { readonly monday: string; readonly holidays: Holidays },
): Promise<Published> {
  const { monday, holidays } = of;
  const { tenantId } = actor;
  if (weekdayOf(monday) !== 1) return 'not-a-monday';
  const draft = await readDraft(tx, tenantId, yearsOf(monday), holidays);
  if (!draft) return 'missing';
  const week = weekOf(monday, draft.calendar.zone);
  if (week.endsAt <= tx.at) return 'week-has-passed';
  const gaps = gapsShown(uncoveredMinutes(draft.calendar, week), draft.areas);
  const [first] = gaps;
  if (first) return { uncovered: first, count: gaps.length };

  await tx.rows(queries.lockWeek, [tenantId, monday]);
  const [before] = await tx.rows<{ version: number }>(queries.supersede, [tenantId, monday, tx.at]);
  const version = (before?.version ?? 0) + 1;
  const weekId = newId();
  await tx.rows(queries.insertWeek, [
    ...[tenantId, weekId, monday, version, week.startsAt, week.endsAt],
    ...[actor.id, actor.name, tx.at],
  ]);
  for (const [no, span] of spansOf(draft.calendar, week).entries()) {
    const { order, kind, unitId, name, phone } = span.receiver;
    await tx.rows(queries.insertSpan, [
      ...[tenantId, weekId, no, span.areaId, span.kinds, span.isException, span.startsAt, span.endsAt],
      ...[order, kind, unitId, name, phone],
    ]);
  }
  return { weekId, version, publishedAt: tx.at };
}

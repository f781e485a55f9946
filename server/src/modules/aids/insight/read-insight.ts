import type { AidForecast, AidInsight } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import { halfOf } from '../promise/half-days.ts';
import { addQuarters, everyQuarter, expectLoans, type OldCount, quarterOf, yearsKnown } from './forecast.ts';
import * as queries from './queries.ts';

/** Whole years back that a forecast is made from, and that the way to an aid is shown for. */
const yearsBack = 5;
/** Quarters ahead. */
const ahead = 4;
const dayLength = 86_400_000;

/**
 * What the store can learn: through views without persons, and from the things themselves. The present month and quarter are left out of
 * what is counted by them: they are not whole.
 */
export async function readInsight(tx: Transaction, tenantId: string): Promise<AidInsight> {
  const zone = await timeZoneOf(tx, tenantId);
  const today = localDay(tx.at, zone);
  const month = `${today.slice(0, 7)}-01`;
  const yearAgo = `${addDays(month, -365).slice(0, 7)}-01`;
  const idleDays = await ruleValue(tx, tenantId, 'aids.idle-days');
  const idleSince = new Date(tx.at.getTime() - idleDays * dayLength);
  const old = await tx.rows<OldCount & Record<string, unknown>>(queries.oldCounts, [tenantId]);
  return {
    today,
    way: await tx.rows<queries.WayRow>(queries.wayMonths, [tenantId, yearAgo, month]),
    availability: await tx.rows<queries.AvailabilityRow>(queries.availabilityOfArticles, [
      tenantId,
      halfOf(tx.at, zone),
    ]),
    idle: await tx.rows<queries.IdleRow>(queries.idleThings, [tenantId, idleSince]),
    idleDays,
    forecast: await forecastOf(tx, tenantId, today, old),
    inhabitantsFrom: old[0]?.on ?? null,
    cleaning: await tx.rows<queries.CleaningRow>(queries.cleaningMonths, [tenantId, yearAgo, month]),
  };
}

async function forecastOf(
  tx: Transaction,
  tenantId: string,
  today: string,
  old: readonly OldCount[],
): Promise<AidForecast[]> {
  const now = quarterOf(today);
  const first = addQuarters(now, -4 * yearsBack);
  const rows = await tx.rows<queries.QuarterRow>(queries.loanQuarters, [tenantId, first, now]);
  const articles = new Map(rows.map(({ articleId, name }) => [articleId, name]));
  return [...articles]
    .map(([articleId, name]) => {
      const told = rows.filter((row) => row.articleId === articleId).map(({ quarter, loans }) => ({ quarter, loans }));
      const was = everyQuarter(told, now);
      const asked = { from: now, quarters: ahead };
      const expected = expectLoans(was, old, asked);
      const lacks = expected.length > 0 ? null : old.length === 0 ? ('inhabitants' as const) : ('years' as const);
      return { articleId, name, was, expected, lacks, years: yearsKnown(was, asked) };
    })
    .sort((a, b) => sumOf(b.was) - sumOf(a.was));
}

function sumOf(was: AidForecast['was']): number {
  return was.reduce((sum, { loans }) => sum + (loans ?? 0), 0);
}

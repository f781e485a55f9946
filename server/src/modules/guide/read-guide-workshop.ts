import { type GuideWorkshop, guideWays } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { placeOf } from '../organisation/index.ts';
import { titleOf } from './answering/index.ts';
import { guideChanges, tableVersions, teachingsOf, unansweredOf } from './queries.ts';
import { defaultTable } from './responsibility/index.ts';

/** Everything that a municipality decides about its guide. */
export async function readGuideWorkshop(tx: Transaction, tenantId: string): Promise<GuideWorkshop> {
  const place = await placeOf(tx, tenantId);
  const today = localDay(tx.at, place.timeZone);
  const versions = await tableVersions(tx, tenantId);
  const now = versions.findLast(({ validFrom }) => validFrom <= today);
  const byDefault = defaultTable(place.country);
  return {
    today,
    placeName: place.name,
    country: place.country,
    table: { since: now?.validFrom ?? null, lines: now?.lines ?? byDefault, byDefault, versions },
    unanswered: await unansweredOf(tx, tenantId, today),
    taught: await teachingsOf(tx, tenantId),
    changes: await guideChanges(tx, tenantId),
    ways: guideWays.map((way) => ({ way, title: titleOf(way, place.country) })),
  };
}

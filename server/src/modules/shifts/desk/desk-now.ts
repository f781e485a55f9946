import type { FirstNight, ReceivingNow, RouteAnswer, shiftRoutes } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import {
  breaksAt,
  operatorsAtDesk,
  operatorsOnDuty,
  placeOf,
  receivingNow,
  unpublishedMondays,
} from '../../organisation/index.ts';
import * as queries from './desk-queries.ts';
import { fewestOperators } from './shortage.ts';

type Watch = RouteAnswer<(typeof shiftRoutes)['GET /api/watch']>;

/** Who is at the desk now. */
export async function deskNow(
  tx: Transaction,
  desk: { readonly tenantId: string; readonly unitId: string; readonly unitName: string },
): Promise<Watch['desk']> {
  const breaks = await breaksAt(tx, desk.unitId);
  const [shortage] = await tx.rows<queries.ShortageRow>(queries.shortageOf, [desk.tenantId, desk.unitId]);
  const onDuty = await operatorsOnDuty(tx, desk.unitId, tx.at);
  return {
    deskName: desk.unitName,
    onDuty,
    there: await operatorsAtDesk(tx, desk.unitId, tx.at),
    wanted: fewestOperators,
    breaks: breaks.map(({ name, backAt }) => ({ name, backAt: backAt.toISOString() })),
    shortage:
      shortage && onDuty - breaks.length < fewestOperators
        ? { since: shortage.since.toISOString(), pagedAt: shortage.pagedAt?.toISOString() ?? null }
        : null,
  };
}

/** Who receives alarms in the municipalities now, and which of their weeks to come nobody has published. */
export async function receivingIn(
  tx: Transaction,
  placeIds: readonly string[],
): Promise<{ receiving: ReceivingNow[]; unpublished: Watch['unpublished'] }> {
  const receiving: ReceivingNow[] = [];
  const unpublished: Watch['unpublished'] = [];
  for (const placeId of placeIds) {
    const { name: placeName, kind, timeZone } = await placeOf(tx, placeId);
    if (kind !== 'municipality') continue;
    receiving.push(...(await receivingNow(tx, placeId)).map((line) => ({ placeId, placeName, ...line })));
    const mondays = await unpublishedMondays(tx, placeId, localDay(tx.at, timeZone), 1);
    unpublished.push(...mondays.map((monday) => ({ placeId, placeName, monday })));
  }
  return { receiving, unpublished };
}

/** Those who came home from hospital and sleep at home for the first time, and those named. */
export async function firstNightsOf(
  tx: Transaction,
  deskIds: readonly string[],
  absenceIds: readonly string[] = [],
): Promise<(FirstNight & { readonly tenantId: string; readonly isOver: boolean })[]> {
  const rows = await tx.rows<queries.FirstNightRow>(queries.firstNights, [deskIds, tx.at, absenceIds]);
  return rows.map(({ tenantId, absenceId, personId, personName, placeName, homeAt, untilAt }) => ({
    ...{ tenantId, absenceId, personId, personName, placeName },
    ...{ homeAt: homeAt.toISOString(), isOver: untilAt <= tx.at },
  }));
}

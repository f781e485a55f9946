import type { myAlarmRoutes, RouteAnswer } from '@tunet/contract';
import type { Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { ownAlarm } from '../../devices/index.ts';
import { absenceOf, summariesOf } from '../../people/index.ts';
import { inLine } from '../core/next-in-line.ts';
import { agreedOf } from '../desk/link-queries.ts';
import { chainOf, unitsIn, unitsOf } from '../store/receivers.ts';
import { homeToday } from './my-alarm-queries.ts';

type MyAlarm = RouteAnswer<(typeof myAlarmRoutes)['GET /api/my/people/:personId/alarm-answers']>;

/**
 * Who answers her alarm, in order, and who can come in. Telephone numbers of units alone: those of her relatives are hers and stand
 * on no page. Null when she is out of sight or has no alarm.
 */
export async function readMyAlarm(
  tx: Transaction,
  personId: string,
): Promise<{ readonly tenantId: string; readonly alarm: Omit<MyAlarm, 'isOwn'> } | null> {
  const [home] = await tx.rows<Row & { tenantId: string; areaId: string | null; hasKey: boolean; isWritten: boolean }>(
    homeToday,
    [...[personId, tx.at]],
  );
  const own = await ownAlarm(tx, personId);
  if (!home || !own) return null;
  const { tenantId, areaId, hasKey, isWritten } = home;
  const chain = await chainOf(tx, { tenantId, areaId, kind: 'press' });
  const units = await unitsOf(tx, tenantId);
  const [goes] = inLine(units, { areaId, first: unitsIn(chain) });
  const helping = units.filter(({ kind }) => kind === 'home-care');
  const ask = helping.find((unit) => unit.areaId === areaId) ?? helping[0];
  const [person] = await summariesOf(tx, [personId]);
  const agreed = await tx.rows<Row & { name: string; phone: string }>(agreedOf, [tenantId, personId]);
  const [away] = await absenceOf(tx, [personId]);
  const { test, wrong, testMinutes, testEveryDays, testedAt, isTestOverdue } = own;
  return {
    tenantId,
    alarm: {
      answerers: chain.receivers.toSorted((a, b) => a.order - b.order).map(({ kind, name }) => ({ kind, name })),
      goes: goes ? { name: goes.name } : null,
      ask: ask ? { name: ask.name, phone: ask.phone } : null,
      wayIn: hasKey ? 'key' : isWritten ? 'written' : 'unknown',
      relatives: (person?.relatives ?? [])
        .toSorted((a, b) => a.order - b.order)
        .map((relative) => ({
          ...{ name: relative.name, relation: relative.relation, hasKey: relative.hasKey },
          mayGo: agreed.some(({ name, phone }) => name === relative.name && phone === relative.phone),
        })),
      wrong: [...wrong],
      away: away ? { kind: away.kind, since: away.startsAt.toISOString() } : null,
      ...{ test, testMinutes, testEveryDays, isTestOverdue, testedAt: testedAt?.toISOString() ?? null },
    },
  };
}

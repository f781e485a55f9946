import type { lessonRoutes, RouteAnswer } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { ruleValues } from '../../services/index.ts';
import * as queries from './lesson-queries.ts';

type Proof = RouteAnswer<(typeof lessonRoutes)['GET /api/proof']>;

/**
 * Whether what is promised is kept: voice contact within 60 and 180 s (first act where a device cannot speak), arrival against
 * its own limit, alerts of dispensers, reasons of misses, tests of devices. Read through the views of `insight` alone, so that
 * nobody can be found in it; groups under five are null.
 * @param weeks how many whole weeks back, the present one included
 */
export async function readProof(tx: Transaction, tenantId: string, weeks: number): Promise<Proof> {
  const [from, until] = periodOf(tx.at, weeks);
  const period = [from, until];
  const answers = await tx.rows<queries.AnswerWeek>(queries.answerWeeks, period);
  const alerts = await tx.rows<queries.DispenserWeek>(queries.dispenserWeeks, period);
  const arrivals = await tx.rows<queries.Arrivals>(queries.arrivals, period);
  const units = await tx.rows<{ id: string; name: string }>(queries.unitNames, [
    [...new Set([...answers, ...arrivals].map(({ unitId }) => unitId))],
  ]);
  const late = await ruleValues(tx, tenantId, ['alarms.late-after-60', 'alarms.late-after-180']);
  return {
    ...{ from, until },
    desks: [...Map.groupBy(answers, ({ unitId }) => unitId)].map(([unitId, hers]) => ({
      unitId,
      name: units.find(({ id }) => id === unitId)?.name ?? null,
      weeks: hers.map(({ week, alarms, within60, within180 }) => {
        const alert = alerts.find((one) => one.unitId === unitId && one.week === week);
        return {
          ...{ week, alarms, within60, within180 },
          alerts: alert?.alerts ?? null,
          alertsInTime: alert?.inTime ?? null,
        };
      }),
    })),
    lateOf1000: { after60: late['alarms.late-after-60'], after180: late['alarms.late-after-180'] },
    arrivals: units.flatMap(({ id, name }) =>
      arrivals
        .filter(({ unitId }) => unitId === id)
        .map(({ asked, unanswered, accepted, inTime }) => ({ unitId: id, name, asked, unanswered, accepted, inTime })),
    ),
    misses: await tx.rows<queries.MissedBecause>(queries.missedBecause, period),
    devices: agesOf(await tx.rows<queries.DevicesTested>(queries.devicesTested, []), tx.at),
  };
}

/** First and last day: whole weeks, so that two reports never differ by the alarm of one person. */
function periodOf(now: Date, weeks: number): [from: string, until: string] {
  const monday = new Date(now);
  monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7) - 7 * (weeks - 1));
  return [dayOf(monday), dayOf(now)];
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function agesOf(tested: readonly queries.DevicesTested[], now: Date): Proof['devices'] {
  const ages = { month: 0, quarter: 0, older: 0, never: 0 };
  const thisMonth = now.getUTCFullYear() * 12 + now.getUTCMonth();
  for (const { month, devices } of tested) {
    if (month === null) {
      ages.never += devices;
      continue;
    }
    const old = thisMonth - (Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1);
    ages[old <= 1 ? 'month' : old <= 3 ? 'quarter' : 'older'] += devices;
  }
  return ages;
}

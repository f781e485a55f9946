import type { HospitalStay } from '@tunet/contract';
import { addDays, localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { outsideNamed, placeOf } from '../organisation/index.ts';
import { startedNowOf } from '../plans/index.ts';
import { ruleValues } from '../services/index.ts';
import { priceOf } from './price.ts';
import type { StayRow } from './reading-queries.ts';

/** Stays as staff read them, with what the days cost by the municipality's own dated rules. */
export async function shownStays(tx: Transaction, rows: readonly StayRow[]): Promise<HospitalStay[]> {
  const parties = await outsideNamed(
    tx,
    [...new Set(rows.map(({ tenantId }) => tenantId))],
    rows.map(({ partyId }) => partyId),
  );
  const going = await startedNowOf(
    tx,
    rows.map(({ personId }) => personId),
  );
  const places = new Map<string, Awaited<ReturnType<typeof rulesOf>>>();
  const shown: HospitalStay[] = [];
  for (const row of rows) {
    const place = places.get(row.tenantId) ?? (await rulesOf(tx, row.tenantId));
    places.set(row.tenantId, place);
    shown.push(shownStay(row, { ...place, hospital: parties.get(row.partyId)?.name ?? '', now: tx.at, going }));
  }
  return shown;
}

async function rulesOf(tx: Transaction, tenantId: string) {
  const { country, timeZone } = await placeOf(tx, tenantId);
  const rules = await ruleValues(tx, tenantId, [
    'carelink.free-days',
    'carelink.day-price',
    'carelink.early-hours',
    'carelink.planning-days',
  ]);
  return { country, timeZone, rules };
}

function shownStay(
  row: StayRow,
  {
    country,
    timeZone,
    rules,
    hospital,
    now,
    going,
  }: Awaited<ReturnType<typeof rulesOf>> & {
    readonly hospital: string;
    readonly now: Date;
    readonly going: ReadonlySet<string>;
  },
): HospitalStay {
  const early = row.admittedAt.getTime() + rules['carelink.early-hours'] * 3_600_000;
  const { readyAt, leftAt, answer, answeredAt } = row;
  // A readiness that was taken back costs nothing while it is: the days are counted again from a new one.
  const costs = readyAt && (row.state === 'ready' || row.state === 'left');
  const readyOn = readyAt && localDay(readyAt, timeZone);
  const perDay = rules['carelink.day-price'];
  const planningBy =
    country === 'SE' && readyOn && row.state === 'ready' ? addDays(readyOn, rules['carelink.planning-days']) : null;
  return {
    stayId: row.id,
    ...{ personId: row.personId, personName: row.personName, bornYear: row.bornYear, state: row.state, hospital },
    ...{ ward: row.ward, admittedAt: row.admittedAt.toISOString(), expectedOn: row.expectedOn },
    isEarlyMissing: row.state === 'in' && row.earlyAt === null && now.getTime() > early,
    readyAt: row.state === 'in' ? null : iso(readyAt),
    answerBy: row.state === 'ready' ? iso(row.answerBy) : null,
    answer:
      answer && answeredAt
        ? {
            ...{ answer, fromOn: row.answerFrom, words: row.answerWords },
            ...{ at: answeredAt.toISOString(), byName: row.answeredByName ?? '' },
          }
        : null,
    price:
      costs && readyOn
        ? {
            ...priceOf(readyOn, localDay(leftAt ?? now, timeZone), { freeDays: rules['carelink.free-days'], perDay }),
            currency: country === 'SE' ? 'SEK' : 'NOK',
          }
        : null,
    planningOn: row.planningOn,
    planningBy,
    hasPlanning: country === 'SE',
    isPlanningLate: planningBy !== null && row.planningOn === null && planningBy < localDay(now, timeZone),
    earlyAt: iso(row.earlyAt),
    leftAt: iso(leftAt),
    leftTo: row.leftTo,
    applicationId: row.applicationId,
    medicineCheckId: row.checkState === 'waiting' ? row.checkId : null,
    hasStartedNow: going.has(row.personId),
    version: row.version,
  };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

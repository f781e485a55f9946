import type { Instrument, Place, ServiceType } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { placeOf } from '../organisation/index.ts';
import { instrumentOf, ruleValue, serviceType } from '../services/index.ts';
import {
  type DatedFault,
  faultsOf,
  isOfYear,
  joinLines,
  type Period,
  periodsOf,
  type RegisteredHelp,
} from './find-faults.ts';
import { hoursAWeek } from './hours-a-week.ts';
import * as queries from './queries.ts';

/** One kind of help with what the register gets of it. */
export interface ReadHelp {
  readonly row: queries.HelpRow;
  readonly type: ServiceType;
  readonly help: RegisteredHelp;
  readonly period: Period;
  readonly faults: readonly DatedFault[];
}

export interface ReadYear {
  readonly place: Place;
  /** the municipality's own day at `tx.at` */
  readonly today: string;
  readonly countedOn: string;
  /** in Norway what the register takes, in the order of its first days; empty in Sweden, which has another register */
  readonly reported: readonly ReadHelp[];
  /** granted and not begun, also what no register takes, the longest decided first */
  readonly notBegun: readonly Pick<ReadHelp, 'row' | 'type'>[];
  readonly lateEffectMonths: number;
}

/**
 * Everything decided that has a day in a year, with its faults. Offers of the municipality's own have no number in the register
 * and are left out of what is reported. Needs no relation to anybody: the report is of all.
 */
export async function readYear(tx: Transaction, tenantId: string, year: number): Promise<ReadYear> {
  const place = await placeOf(tx, tenantId);
  const countedOn = `${year}-12-31`;
  const rows = await tx.rows<queries.HelpRow>(queries.helpOfPeriod, [tenantId, `${year - 1}-01-01`, countedOn, tx.at]);
  const types = await typesOf(tx, tenantId, rows);
  const items = await itemsOf(tx, tenantId, rows);
  const known = rows.flatMap((row) => {
    const type = types.get(row.serviceType);
    return type ? [{ row, type }] : [];
  });
  const byId = new Map(known.map((each) => [each.row.id, each]));
  const helps = known.flatMap(({ row, type }) =>
    type.registerCode === null
      ? []
      : [registeredHelp(row, type.registerCode, items.get(scaleOf(row)) ?? [], place.timeZone)],
  );
  const registered = joinLines(helps).flatMap((help) => {
    const source = byId.get(help.id);
    return source ? [{ ...source, help }] : [];
  });
  const periods = periodsOf(registered.map(({ help }) => help));
  const same = Map.groupBy(registered, ({ help }) => `${help.personId} ${help.code}`);
  const assessmentMonths = await ruleValue(tx, tenantId, 'reporting.assessment-months');
  const reported = registered.flatMap((each): ReadHelp[] => {
    const period = periods.get(each.help.id);
    if (!period || !isOfYear(period, year)) return [];
    const others = (same.get(`${each.help.personId} ${each.help.code}`) ?? []).flatMap(({ help: { id } }) => {
      const other = periods.get(id);
      return other ? [{ id, ...other }] : [];
    });
    return [{ ...each, period, faults: faultsOf(each.help, period, others, { year, assessmentMonths }) }];
  });
  return {
    ...{ place, countedOn, today: localDay(tx.at, place.timeZone) },
    reported: place.country === 'NO' ? reported : [],
    notBegun: known
      .filter(({ row }) => row.effectedOn === null && row.diedOn === null)
      .sort((one, other) => one.row.issuedAt.getTime() - other.row.issuedAt.getTime()),
    lateEffectMonths: await ruleValue(tx, tenantId, 'reporting.late-effect-months'),
  };
}

function registeredHelp(
  row: queries.HelpRow,
  code: number,
  items: readonly string[],
  timeZone: string,
): RegisteredHelp {
  return {
    ...{
      id: row.id,
      personId: row.personId,
      reference: row.reference,
      code,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
    },
    ...{ effectedOn: row.effectedOn, diedOn: row.diedOn, hasNumber: row.hasNumber, scored: row.scored ?? [], items },
    hoursAWeek: row.hours === null || row.hoursPer === null ? null : hoursAWeek(row.hours, row.hoursPer),
    assessedOn: row.assessedAt === null ? null : localDay(row.assessedAt, timeZone),
  };
}

async function typesOf(
  tx: Transaction,
  tenantId: string,
  rows: readonly queries.HelpRow[],
): Promise<ReadonlyMap<string, ServiceType>> {
  const types = new Map<string, ServiceType>();
  for (const code of new Set(rows.map((row) => row.serviceType))) {
    const type = await serviceType(tx, tenantId, code);
    if (type) types.set(code, type);
  }
  return types;
}

function scaleOf({ instrumentCode, instrumentFrom }: queries.HelpRow): string {
  return `${instrumentCode} ${instrumentFrom}`;
}

/** The items of each scale that somebody was assessed with, by scale and version. */
async function itemsOf(
  tx: Transaction,
  tenantId: string,
  rows: readonly queries.HelpRow[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const items = new Map<string, readonly string[]>();
  for (const row of rows) {
    const { instrumentCode: code, instrumentFrom: validFrom } = row;
    if (code === null || validFrom === null || items.has(scaleOf(row))) continue;
    const scale: Instrument | null = await instrumentOf(tx, tenantId, { code, validFrom });
    items.set(scaleOf(row), scale?.items.filter(({ unconfirmed }) => !unconfirmed).map((item) => item.code) ?? []);
  }
  return items;
}

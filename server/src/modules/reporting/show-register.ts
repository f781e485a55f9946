import type { NotBegunLine, RegisterLine, ReportingAnswer } from '@tunet/contract';
import { addMonths, daysBetween, localDay } from '../../platform/calendar/local-time.ts';
import type { PersonShown } from '../../platform/http/handlers.ts';
import { type Chosen, chooseLines } from './choose-lines.ts';
import type { ReadHelp, ReadYear } from './read-register.ts';
import { registerCode } from './register-codes.ts';

/** Lines shown at once: the first to become a fault first. */
const shownLines = 200;

/** A year as the office sees it: what has to be mended, what is whole, and help that has not begun; and whom it shows. */
export function showYear(
  tenantId: string,
  year: number,
  read: ReadYear,
  chosen: Chosen = {},
): { readonly answer: ReportingAnswer; readonly persons: readonly PersonShown[] } {
  const { place, today, countedOn, reported, lateEffectMonths } = read;
  const faulty = reported
    .filter(({ faults }) => faults.length > 0)
    .sort((one, other) => order(one.faults[0]?.from ?? '', other.faults[0]?.from ?? ''));
  const { lines, filters } = chooseLines(faulty, chosen, today);
  const toMend = lines.slice(0, shownLines);
  const notBegun = read.notBegun.slice(0, shownLines);
  const persons = new Set([...toMend, ...notBegun].map(({ row }) => row.personId));
  return {
    answer: {
      ...{ year, country: place.country, countedOn, lateEffectMonths },
      totals: totalsOf(reported),
      toMend: toMend.map(lineOf),
      filters,
      faulty: faulty.length,
      more: lines.length - toMend.length,
      notBegun: notBegun.map((each) => notBegunOf(each, place.timeZone, today, lateEffectMonths)),
    },
    persons: [...persons].map((personId) => ({ tenantId, personId })),
  };
}

function lineOf({ row, type, help, period, faults }: ReadHelp): RegisterLine {
  const { hours, hoursPer: per, hoursByName, hoursAt } = row;
  return {
    ...{ decidedServiceId: row.id, reference: row.reference, unitName: row.unitName, serviceType: type.code },
    ...{ label: type.label, registerCode: help.code, from: period.from, to: period.to },
    ...{ timesFloor: row.timesFloor, timesUsual: row.timesUsual, per: row.per },
    asksHours: registerCode(help.code)?.asksHours ?? false,
    hours:
      hours === null || per === null || hoursByName === null || hoursAt === null
        ? null
        : { hours, per, aWeek: help.hoursAWeek ?? 0, statedByName: hoursByName, statedAt: hoursAt.toISOString() },
    assessedOn: help.assessedOn,
    faults: faults.map(({ fault, from }) => ({ fault, from })),
  };
}

function notBegunOf(
  { row, type }: Pick<ReadHelp, 'row' | 'type'>,
  timeZone: string,
  today: string,
  lateEffectMonths: number,
): NotBegunLine {
  const decidedOn = localDay(row.issuedAt, timeZone);
  const { delayWhy, delayWords, delayByName, delayAt } = row;
  return {
    ...{ decidedServiceId: row.id, reference: row.reference, unitName: row.unitName, label: type.label },
    ...{ decidedOn, startsOn: row.startsOn, days: daysBetween(decidedOn, today) },
    isToReport: addMonths(decidedOn, lateEffectMonths) < today,
    delay:
      delayWhy === null || delayByName === null || delayAt === null
        ? null
        : { why: delayWhy, words: delayWords, statedByName: delayByName, statedAt: delayAt.toISOString() },
  };
}

function totalsOf(reported: readonly ReadHelp[]): ReportingAnswer['totals'] {
  const byCode = Map.groupBy(reported, ({ help }) => help.code);
  return [...byCode]
    .sort(([one], [other]) => one - other)
    .flatMap(([code, lines]) => {
      const [first] = lines;
      if (!first) return [];
      return [
        {
          registerCode: code,
          label: first.type.label,
          lines: lines.length,
          whole: lines.filter(({ faults }) => faults.length === 0).length,
        },
      ];
    });
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

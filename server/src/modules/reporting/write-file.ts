import type { Transaction } from '../../platform/db/transaction.ts';
import * as queries from './queries.ts';
import type { ReadHelp, ReadYear } from './read-register.ts';

/** One line of the register's file. */
export interface RegisterFileLine {
  readonly identityNumber: string;
  readonly serviceCode: number;
  readonly from: string;
  readonly to: string | null;
  readonly hoursPerWeek: number | null;
  readonly assessedOn: string;
  /** by item, on the scale's own values: never derived, never averaged */
  readonly scores: Readonly<Record<string, number>>;
}

/**
 * The lines of a year that have no fault, as the register asks for them. The others are left out and counted: a faulty line is mended
 * by a person, never by us. Needs a connection that may read identities, which the web has not.
 */
export async function fileLines(
  tx: Transaction,
  tenantId: string,
  { reported, place }: ReadYear,
): Promise<{ readonly lines: readonly RegisterFileLine[]; readonly leftOut: number }> {
  const numbers = await numbersOf(tx, tenantId, place.country);
  const scores = new Map<string, Record<string, number>>();
  for (const { personId, item, score } of await tx.rows<queries.ScoreRow>(queries.scores, [tenantId])) {
    const hers = scores.get(personId) ?? {};
    hers[item] = score;
    scores.set(personId, hers);
  }
  const lines = reported.flatMap(({ help, period, faults }): RegisterFileLine[] => {
    const identityNumber = numbers.get(help.personId);
    if (faults.length > 0 || identityNumber === undefined || help.assessedOn === null) return [];
    return [
      {
        ...{ identityNumber, serviceCode: help.code, from: period.from, to: period.to },
        ...{ hoursPerWeek: help.hoursAWeek, assessedOn: help.assessedOn, scores: scores.get(help.personId) ?? {} },
      },
    ];
  });
  return { lines, leftOut: reported.length - lines.length };
}

/** What one receives from the municipality today, in the shape of the national overview of municipal services. */
export interface OverviewEvent {
  readonly personIdentifier: string;
  readonly oktMessages: readonly {
    readonly startDate: string;
    readonly endDate?: string;
    readonly iplosCode: string;
    /** hours a week, where they are stated */
    readonly weeklyExtent?: number;
    readonly serviceDescription: string;
    /** she is away, and this help waits meanwhile */
    readonly temporaryCessation: boolean;
  }[];
}

/** Everybody who receives help today, one event each. What has ended or not begun is not in it. */
export async function overviewEvents(
  tx: Transaction,
  tenantId: string,
  { reported, place, today }: ReadYear,
): Promise<readonly OverviewEvent[]> {
  const numbers = await numbersOf(tx, tenantId, place.country);
  const away = new Map(
    (await tx.rows<queries.AwayRow>(queries.awayNow, [tenantId, tx.at])).map(({ personId, kind }) => [personId, kind]),
  );
  const ofToday = reported.filter(
    ({ help, period }) =>
      help.effectedOn !== null && period.from <= today && (period.to === null || period.to >= today),
  );
  return [...Map.groupBy(ofToday, ({ help }) => help.personId)].flatMap(([personId, hers]) => {
    const personIdentifier = numbers.get(personId);
    if (personIdentifier === undefined) return [];
    return [{ personIdentifier, oktMessages: hers.map((each) => messageOf(each, away.get(personId))) }];
  });
}

function messageOf(
  { help, period, type }: ReadHelp,
  away: queries.AwayRow['kind'] | undefined,
): OverviewEvent['oktMessages'][number] {
  return {
    startDate: period.from,
    ...(period.to === null ? {} : { endDate: period.to }),
    iplosCode: String(help.code),
    ...(help.hoursAWeek === null ? {} : { weeklyExtent: help.hoursAWeek }),
    serviceDescription: type.label.nb,
    temporaryCessation: away !== undefined && type.whenAway[away] === 'pause',
  };
}

async function numbersOf(tx: Transaction, tenantId: string, country: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<queries.IdentityRow>(queries.identities, [tenantId, country]);
  return new Map(rows.map(({ personId, number }) => [personId, number]));
}

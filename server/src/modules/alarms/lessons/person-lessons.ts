import type { PersonLessons } from '@tunet/contract';
import { addDays, instantAt, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { namesOf } from '../../people/index.ts';
import { type CodeLabel, ruleValues } from '../../services/index.ts';
import { labelOf } from '../desk/alarm-card.ts';
import { codesOf } from '../desk/codes.ts';
import * as queries from './lesson-queries.ts';
import { type LessonLimits, suggestAnew } from './suggest-anew.ts';

/** Days that are looked back over. */
const days = 90;

/** What one person's alarms teach. Null when she is out of the reader's reach. */
export async function readPersonLessons(
  tx: Transaction,
  personId: string,
): Promise<{ readonly tenantId: string; readonly taught: PersonLessons } | null> {
  const [person] = await tx.rows<{ tenantId: string }>(queries.tenantOf, [personId]);
  if (!person) return null;
  const { tenantId } = person;
  const alarms = await tx.rows<queries.AlarmAbout>(queries.alarmsAbout, [[personId], since(tx.at)]);
  const weeks = new Map<string, number>();
  for (const { week } of alarms) weeks.set(week, (weeks.get(week) ?? 0) + 1);
  return {
    tenantId,
    taught: {
      alarms: alarms.length,
      presses: alarms.reduce((sum, { presses }) => sum + presses, 0),
      weeks: [...weeks].map(([week, count]) => ({ week, alarms: count })),
      hours: hoursOf(alarms),
      causes: causesOf(alarms, await codesOf(tx, tenantId, 'alarm-cause')),
      lessons: suggestAnew(alarms, await limitsOf(tx, tenantId), tx.at),
    },
  };
}

/** What the alarms of those whom one alarm was about suggest, all their alarms counted; for a process that sees every person. */
export async function lessonsOfAlarm(
  tx: Transaction,
  tenantId: string,
  alarmId: string,
): Promise<{ readonly personId: string; readonly lessons: PersonLessons['lessons'] }[]> {
  const persons = (await tx.rows<{ personId: string }>(queries.personsOfAlarm, [tenantId, alarmId])).map(
    ({ personId }) => personId,
  );
  if (persons.length === 0) return [];
  const alarms = await tx.rows<queries.AlarmAbout>(queries.alarmsAbout, [persons, since(tx.at)]);
  const limits = await limitsOf(tx, tenantId);
  return persons.map((personId) => ({
    personId,
    lessons: suggestAnew(
      alarms.filter((alarm) => alarm.personId === personId && alarm.tenantId === tenantId),
      limits,
      tx.at,
    ),
  }));
}

export interface UnitLessons {
  readonly people: { personId: string; name: string; alarms: number; lessons: PersonLessons['lessons'] }[];
  readonly hours: number[];
  readonly causes: PersonLessons['causes'];
  readonly alarms: number;
}

/** The people in the reader's reach whose alarms suggest that somebody looks anew; the relation wall decides who that is. */
export async function readUnitLessons(tx: Transaction, tenantId: string): Promise<UnitLessons> {
  const alarms = await tx.rows<queries.AlarmAbout>(queries.alarmsAbout, [null, since(tx.at)]);
  const limits = await limitsOf(tx, tenantId);
  const byPerson = Map.groupBy(alarms, ({ personId }) => personId);
  const told = [...byPerson].flatMap(([personId, hers]) => {
    const lessons = suggestAnew(hers, limits, tx.at);
    return lessons.length > 0 ? [{ personId, alarms: hers.length, lessons }] : [];
  });
  const names = await namesOf(
    tx,
    told.map(({ personId }) => personId),
  );
  return {
    people: told
      .map((one) => ({ ...one, name: names.get(one.personId) ?? '' }))
      .toSorted((a, b) => b.lessons.length - a.lessons.length || b.alarms - a.alarms || a.name.localeCompare(b.name)),
    hours: hoursOf(alarms),
    causes: causesOf(alarms, await codesOf(tx, tenantId, 'alarm-cause')),
    alarms: alarms.length,
  };
}

/** What the morning is about: alarms since seven yesterday where somebody was sent, and doses that were left. */
export async function readYesterday(tx: Transaction, tenantId: string) {
  const zone = await timeZoneOf(tx, tenantId);
  const from = instantAt(addDays(localDay(tx.at, zone), -1), '07:00', zone);
  const rows = await tx.rows<queries.SentAlarm>(queries.sentSince, [from]);
  const names = await namesOf(tx, [...new Set(rows.flatMap(({ persons }) => persons))]);
  const causes = await codesOf(tx, tenantId, 'alarm-cause');
  return {
    alarms: rows.map(({ alarmId, kind, receivedAt, persons, sent, cause }) => ({
      ...{ alarmId, kind, receivedAt: receivedAt.toISOString(), sent: [...sent], cause: labelOf(causes, cause) },
      persons: persons.flatMap((id) => {
        const name = names.get(id);
        return name === undefined ? [] : [{ id, name }];
      }),
    })),
    shown: rows.flatMap(({ tenantId: owner, persons }) =>
      persons.filter((id) => names.has(id)).map((personId) => ({ tenantId: owner, personId })),
    ),
  };
}

function since(now: Date): Date {
  return new Date(now.getTime() - days * 24 * 3_600_000);
}

function hoursOf(alarms: readonly queries.AlarmAbout[]): number[] {
  const hours = new Array<number>(24).fill(0);
  for (const { hour } of alarms) hours[hour] = (hours[hour] ?? 0) + 1;
  return hours;
}

function causesOf(alarms: readonly queries.AlarmAbout[], list: readonly CodeLabel[]): PersonLessons['causes'] {
  const times = new Map<string, number>();
  for (const { cause } of alarms) if (cause !== null) times.set(cause, (times.get(cause) ?? 0) + 1);
  return [...times]
    .toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .flatMap(([code, count]) => {
      const label = labelOf(list, code);
      return label ? [{ label, times: count }] : [];
    });
}

async function limitsOf(tx: Transaction, tenantId: string): Promise<LessonLimits> {
  const values = await ruleValues(tx, tenantId, [
    'lessons.presses-in-week',
    'lessons.falls-in-month',
    'lessons.asks-in-fortnight',
    'lessons.nights-in-fortnight',
    'lessons.no-voice-in-month',
  ]);
  return {
    'many-presses': values['lessons.presses-in-week'],
    falls: values['lessons.falls-in-month'],
    'asks-for-visit': values['lessons.asks-in-fortnight'],
    nights: values['lessons.nights-in-fortnight'],
    'no-voice': values['lessons.no-voice-in-month'],
  };
}

import type { ReportLine } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { readOpen, readRows } from '../../alarms/index.ts';
import { type CaseRow, findCase, openCases } from '../../devices/index.ts';
import { placeOf, unpublishedMondays } from '../../organisation/index.ts';
import { absenceOf } from '../../people/index.ts';
import { liveNotices, noticesById } from '../board/board.ts';
import * as callQueries from '../calls/call-queries.ts';
import { roundOf } from '../calls/planned-call.ts';
import { callsOfDesks, knownCalls, showRound, watchedRounds } from '../calls/read-rounds.ts';
import { firstNightsOf } from '../desk/desk-now.ts';
import type { Pointer } from './report-queries.ts';

/** A line as it is read, what it points at, and whom it names. */
export interface Told {
  readonly line: ReportLine;
  readonly pointer: Pointer;
  readonly persons: readonly PersonShown[];
}

export interface Reader {
  readonly id: string;
  readonly tenantId: string;
  readonly deskIds: readonly string[];
  readonly tenants: readonly string[];
}

/** All that is open at the reader's desks, gravest first: what a shift leaves to the next. */
export async function openLines(tx: Transaction, reader: Reader): Promise<Told[]> {
  const alarmIds = (await readOpen(tx, reader.deskIds)).map(({ id }) => id);
  const known = await callsOfDesks(tx, reader.deskIds);
  const rounds = watchedRounds(known, tx.at).filter(({ state }) => state !== 'settled');
  const ends = new Map(known.calls.map((call) => [call.id, call]));
  return [
    ...(await alarmLines(tx, alarmIds, reader)),
    ...rounds.flatMap((round) => {
      const call = ends.get(round.callId);
      return call ? [callLine(call, round)] : [];
    }),
    ...(await openCases(tx, reader.deskIds)).map(technicalLine),
    ...(await firstNightsOf(tx, reader.deskIds)).map(firstNightLine),
    ...(await awayLines(tx, known.calls)),
    ...(await liveNotices(tx, reader.tenants)).map(noticeLine),
    ...(await unpublishedLines(tx, reader.tenants)),
  ];
}

/** The lines of a kept report as they stand now; what has left the reader's sight is left out. */
export async function linesNow(tx: Transaction, pointers: readonly Pointer[], reader: Reader): Promise<Told[]> {
  const idsOf = (kind: Pointer['kind']) => pointers.flatMap((each) => (each.kind === kind ? [each.objectId] : []));
  const callIds = [...new Set([...idsOf('planned-call'), ...idsOf('away')])];
  const calls = callIds.length > 0 ? await tx.rows<callQueries.CallRow>(callQueries.callsById, [callIds]) : [];
  const known = await knownCalls(tx, calls);
  const rounds = pointers.flatMap(({ kind, objectId, onDate }) => {
    const call = calls.find(({ id }) => id === objectId);
    const round = kind === 'planned-call' && call && onDate !== null ? roundOf(call, onDate, call.zone) : null;
    if (!call || !round) return [];
    const { doneAt: _, ...shown } = showRound(call, round, known, tx.at);
    return [callLine(call, shown)];
  });
  const stillUnpublished = await unpublishedLines(tx, reader.tenants);
  const told = [
    ...(await alarmLines(tx, idsOf('alarm'), reader)),
    ...rounds,
    ...(await casesNow(tx, idsOf('technical'))).map(technicalLine),
    ...(await firstNightsOf(tx, [], idsOf('first-night'))).map(firstNightLine),
    ...(await awayLines(tx, calls)),
    ...(await noticesById(tx, idsOf('notice'))).map(noticeLine),
    ...(await unpublishedThen(tx, pointers, stillUnpublished)),
  ];
  const keyOf = ({ kind, objectId, onDate }: Pointer): string => `${kind} ${objectId} ${onDate}`;
  const byKey = new Map(told.map((each) => [keyOf(each.pointer), each]));
  return pointers.flatMap((pointer) => byKey.get(keyOf(pointer)) ?? []);
}

async function alarmLines(tx: Transaction, alarmIds: readonly string[], reader: Reader): Promise<Told[]> {
  const { rows, persons } = await readRows(tx, alarmIds, reader.id);
  return rows.map((row) => {
    const handOver = row.handOvers.at(-1);
    const shown = persons.filter(({ personId }) => row.persons.some(({ id }) => id === personId));
    return {
      line: {
        kind: 'alarm',
        ...{ alarmId: row.id, alarmKind: row.kind, placeName: row.placeName, areaName: row.areaName },
        names: row.persons.map(({ name }) => name),
        receivedAt: row.receivedAt,
        takenBy: row.takenBy?.name ?? null,
        handOver: handOver ? { unitName: handOver.unitName, state: handOver.state } : null,
        isOpen: row.status !== 'closed',
      },
      pointer: { kind: 'alarm', placeId: reader.tenantId, objectId: row.id, onDate: null },
      persons: shown,
    };
  });
}

function callLine(call: callQueries.CallRow, round: Extract<ReportLine, { kind: 'planned-call' }>['round']): Told {
  return {
    line: { kind: 'planned-call', round, isOpen: round.state !== 'settled' },
    pointer: { kind: 'planned-call', placeId: call.tenantId, objectId: call.id, onDate: round.onDate },
    persons: [{ tenantId: call.tenantId, personId: call.personId }],
  };
}

async function casesNow(tx: Transaction, ids: readonly string[]): Promise<CaseRow[]> {
  const found: CaseRow[] = [];
  for (const id of ids) {
    const one = await findCase(tx, id);
    if (one) found.push(one);
  }
  return found;
}

function technicalLine({ tenantId, id, kind, placeName, cid, model, dueAt, state }: CaseRow): Told {
  const device = [model, cid].filter((each) => each !== null).join(', ') || null;
  const isOpen = state !== 'handled';
  return {
    line: { kind: 'technical', caseId: id, technicalKind: kind, placeName, device, dueAt: dueAt.toISOString(), isOpen },
    pointer: { kind: 'technical', placeId: tenantId, objectId: id, onDate: null },
    persons: [],
  };
}

function firstNightLine({ tenantId, isOver, ...night }: Awaited<ReturnType<typeof firstNightsOf>>[number]): Told {
  return {
    line: { kind: 'first-night', night, isOpen: !isOver },
    pointer: { kind: 'first-night', placeId: tenantId, objectId: night.absenceId, onDate: null },
    persons: [{ tenantId, personId: night.personId }],
  };
}

function noticeLine(notice: Extract<ReportLine, { kind: 'notice' }>['notice']): Told {
  return {
    line: { kind: 'notice', notice, isOpen: notice.isLive },
    pointer: { kind: 'notice', placeId: notice.placeId, objectId: notice.id, onDate: null },
    persons: [],
  };
}

/** Those whom the desk rings and who are away: not rung meanwhile. The pointer is the call. */
async function awayLines(tx: Transaction, calls: readonly callQueries.CallRow[]): Promise<Told[]> {
  const away = await absenceOf(tx, [...new Set(calls.map(({ personId }) => personId))]);
  return away.flatMap(({ personId, kind, startsAt }) => {
    const call = calls.find((each) => each.personId === personId);
    if (!call) return [];
    return [
      {
        line: {
          kind: 'away' as const,
          ...{ personName: call.personName, placeName: call.placeName, where: kind, since: startsAt.toISOString() },
          isOpen: true,
        },
        pointer: { kind: 'away' as const, placeId: call.tenantId, objectId: call.id, onDate: null },
        persons: [{ tenantId: call.tenantId, personId }],
      },
    ];
  });
}

async function unpublishedLines(tx: Transaction, tenants: readonly string[]): Promise<Told[]> {
  const told: Told[] = [];
  for (const placeId of tenants) {
    const { name, kind, timeZone } = await placeOf(tx, placeId);
    if (kind !== 'municipality') continue;
    const mondays = await unpublishedMondays(tx, placeId, localDay(tx.at, timeZone), 1);
    told.push(...mondays.map((monday) => unpublished(placeId, name, monday, true)));
  }
  return told;
}

async function unpublishedThen(tx: Transaction, pointers: readonly Pointer[], still: readonly Told[]): Promise<Told[]> {
  const told: Told[] = [];
  for (const { kind, placeId, onDate } of pointers) {
    if (kind !== 'unpublished' || onDate === null) continue;
    const isOpen = still.some(({ pointer }) => pointer.placeId === placeId && pointer.onDate === onDate);
    told.push(unpublished(placeId, (await placeOf(tx, placeId)).name, onDate, isOpen));
  }
  return told;
}

function unpublished(placeId: string, placeName: string, monday: string, isOpen: boolean): Told {
  return {
    line: { kind: 'unpublished', placeName, monday, isOpen },
    pointer: { kind: 'unpublished', placeId, objectId: placeId, onDate: monday },
    persons: [],
  };
}

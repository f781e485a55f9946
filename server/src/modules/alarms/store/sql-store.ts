import type { Prepared } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { endGrantsFor, openGrant } from '../../access/index.ts';
import type { Alarm, GrantChange, Happening, Operator, Step, Taken } from '../core/alarm.ts';
import type { HandOver } from '../core/hand-over.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import type { AlarmStore, OpenAlarm, Pressed, Received } from './alarm-store.ts';
import { signalValues, statementFor } from './ingest-query.ts';
import { lockPressed, markLooked, type PressedRow } from './pressed-queries.ts';
import * as queries from './store-queries.ts';
import { type AlarmRow, alarmOf, type HandOverRow, handOverOf, handOverValues } from './stored-alarm.ts';

/** Alarms in PostgreSQL, inside one transaction and in its scope. */
export function sqlStore(tx: Transaction, newId: NewId): AlarmStore {
  async function load(alarmId: string): Promise<Alarm | null> {
    // Locked first, read afterwards: a statement that waited for the lock would show its hand-overs as they were before.
    const [row] = await tx.rows<AlarmRow>(queries.lockAlarm, [alarmId]);
    if (!row) return null;
    const handOvers = await tx.rows<HandOverRow>(queries.handOversOf, [row.tenant_id, alarmId]);
    const ticks = await tx.rows<{ no: number }>(queries.ticksOf, [row.tenant_id, alarmId]);
    return alarmOf(
      row,
      handOvers.map(handOverOf),
      ticks.map(({ no }) => no),
    );
  }

  async function holdAll(statement: Prepared, now: Date, limit: number): Promise<Alarm[]> {
    const found = await tx.rows<{ id: string }>(statement, [now, limit]);
    const alarms: Alarm[] = [];
    for (const { id } of found) {
      const alarm = await load(id);
      if (alarm) alarms.push(alarm);
    }
    return alarms;
  }

  return {
    async receive(signals) {
      return receiveInto(tx, signals, newId);
    },
    hold: load,
    async holdByHandOver(handOverId) {
      const [found] = await tx.rows<{ alarm_id: string }>(queries.alarmOfHandOver, [handOverId]);
      return found ? load(found.alarm_id) : null;
    },
    async take(alarmId, by, now) {
      const [row] = await tx.rows<AlarmRow>(queries.takeAlarm, [alarmId, by.id, by.name, now]);
      if (!row) return null;
      const alarm = await load(alarmId);
      if (alarm?.status !== 'taken') throw new TypeError('an alarm just taken is taken');
      const step = takenStep(alarm, by, now);
      await write(tx, newId, step, tx.at);
      return step;
    },
    async save(before, step, receivedAt) {
      const saved = await tx.rows(queries.saveAlarm, alarmValues(step.alarm, before));
      if (saved.length === 0) throw new TypeError('an alarm is saved while it is held, or not at all');
      const known = new Map(before.handOvers.map((one) => [one.id, one]));
      for (const handOver of step.alarm.handOvers) await saveHandOver(tx, step.alarm, handOver, known);
      for (const no of step.alarm.ticked.filter((each) => !before.ticked.includes(each))) {
        const who = step.happenings[0]?.who?.id ?? null;
        await tx.rows(queries.tickStep, [step.alarm.tenantId, step.alarm.id, no, who, step.happenings[0]?.at]);
      }
      await write(tx, newId, step, receivedAt);
      for (const change of step.grants) await changeGrants(tx, newId, step.alarm, change);
    },
    holdDue: (now, limit) => holdAll(queries.lockDue, now, limit),
    holdAsking: (now, limit) => holdAll(queries.lockAsking, now, limit),
    holdLeft: (now, limit) => holdAll(queries.lockLeft, now, limit),
    async holdPressed(limit) {
      return (await tx.rows<PressedRow>(lockPressed, [limit])).map(pressedOf);
    },
    async markLooked(pressed) {
      if (pressed.length === 0) return;
      const columns = [
        pressed.map(({ tenantId }) => tenantId),
        pressed.map(({ alarmId }) => alarmId),
        pressed.map(({ lastPressAt }) => lastPressAt),
      ];
      await tx.rows(markLooked, columns);
    },
    async open(deskId) {
      return tx.rows<OpenAlarm & Record<string, unknown>>(queries.openAlarms, [[deskId]]);
    },
    async happenings(alarmId) {
      const rows = await tx.rows<queries.HappeningRow>(queries.happeningsOf, [alarmId]);
      return rows.map(happeningOf);
    },
  };
}

/** Something that runs prepared statements: a transaction, or the writer's own connection that commits each by itself. */
export type Statements = Pick<Transaction, 'rows'>;

export async function receiveInto(
  statements: Statements,
  signals: readonly IncomingSignal[],
  newId: NewId,
  /** false when it is known that none of them may join an alarm of another kind or wearer; in doubt true */
  mayJoin = true,
): Promise<Received[]> {
  return statements.rows<Received & Record<string, unknown>>(
    statementFor(signals, mayJoin),
    signalValues(signals, newId),
  );
}

function pressedOf(row: PressedRow): Pressed {
  return {
    tenantId: row.tenant_id,
    alarmId: row.id,
    kind: row.kind,
    areaId: row.area_id,
    known: row.known,
    lastPressAt: row.last_press_at,
    isNew: row.looked_at === null,
    pressing: {
      unseen: row.unseen ?? [],
      presses: row.all_of_hers ?? [],
      closings: row.closings.map(({ at, presses }) => ({ at: new Date(at), presses })),
    },
  };
}

function takenStep(alarm: Taken, by: Operator, now: Date): Step<Taken> {
  return {
    alarm,
    happenings: [{ what: 'taken', at: now, who: by, detail: null }],
    facts: [{ kind: 'alarm.taken', payload: {} }],
    grants: [],
  };
}

async function saveHandOver(
  tx: Transaction,
  alarm: Alarm,
  handOver: HandOver,
  known: ReadonlyMap<string, HandOver>,
): Promise<void> {
  const earlier = known.get(handOver.id);
  if (earlier === handOver) return;
  if (earlier) {
    await tx.rows(queries.saveHandOver, [alarm.tenantId, handOver.id, ...handOverValues(handOver)]);
    return;
  }
  const { unitId, unitName, unitPhone, to, way, note, askedBy, askedAt, answerBy } = handOver;
  await tx.rows(queries.askUnit, [
    ...[
      alarm.tenantId,
      handOver.id,
      alarm.id,
      alarm.deskId,
      to === 'unit' ? unitId : null,
      unitName,
      unitPhone,
      note,
      askedBy,
      askedAt,
      answerBy,
      to === 'responder' ? unitId : null,
      way,
    ],
  ]);
}

async function write(tx: Transaction, newId: NewId, step: Step, receivedAt: Date): Promise<void> {
  const { tenantId, id, version } = step.alarm;
  for (const { what, at, who, detail } of step.happenings) {
    const told = [tenantId, newId(), id, at, receivedAt, what, who?.id, who?.name, detail, version];
    await tx.rows(queries.addHappening, told);
    for (const { kind, payload } of step.facts) {
      await emit(tx, { tenantId, kind, subjectId: id, occurredAt: at, payload });
    }
  }
  await tx.rows(queries.wakeDesks, []);
}

async function changeGrants(tx: Transaction, newId: NewId, alarm: Alarm, change: GrantChange): Promise<void> {
  const { tenantId } = alarm;
  if ('end' in change) {
    await endGrantsFor(tx, tenantId, change.ref, change.at, { bases: [change.end] });
    return;
  }
  const persons = await tx.rows<{ person_id: string }>(queries.personsOf, [tenantId, alarm.id]);
  for (const { person_id: personId } of persons) {
    const { open: subjectId, basis, ref, from: startsAt } = change;
    await openGrant(tx, newId, { tenantId, subjectId, personId, basis, ref, startsAt });
  }
}

function alarmValues(alarm: Alarm, before: Alarm): unknown[] {
  const waiting = alarm.status === 'waiting' ? alarm : null;
  const held = alarm.status === 'waiting' ? null : alarm;
  const closed = alarm.status === 'closed' ? alarm : null;
  return [
    ...[alarm.tenantId, alarm.id, before.version, alarm.version],
    ...[alarm.presses, alarm.lastPressAt, alarm.resetAt, alarm.ladder],
    ...[waiting?.ladderDueAt, waiting?.waitingSince],
    ...[held?.takenBy.id, held?.takenBy.name, held?.takenAt, alarm.voiceAt, alarm.presentAt],
    ...[closed?.closedBy.id, closed?.closedBy.name, closed?.closedAt, closed?.cause, alarm.foundCause],
    ...[closed?.measure, closed?.note, alarm.again?.at, alarm.again?.because, alarm.pageDueAt],
    ...[alarm.directAt, alarm.askNextAt, alarm.firstActAt, alarm.helpRefusedAt],
  ];
}

function happeningOf({ what, at, who_id, who_name, detail }: queries.HappeningRow): Happening {
  return { what, at, who: who_name === null ? null : { id: who_id, name: who_name }, detail };
}

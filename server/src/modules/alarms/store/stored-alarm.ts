import type { AgainBecause, AlarmKind, HandOverState } from '@tunet/contract';
import type { Row } from '../../../platform/db/pool.ts';
import type { Alarm } from '../core/alarm.ts';
import type { HandOver } from '../core/hand-over.ts';
import type { LadderStep } from '../core/ladder.ts';

/** A row of the table `alarm`. */
export interface AlarmRow extends Row {
  readonly tenant_id: string;
  readonly id: string;
  readonly desk_id: string;
  readonly device_id: string | null;
  readonly home_id: string | null;
  readonly area_id: string | null;
  readonly area_name: string | null;
  readonly device_speaks: boolean;
  /** when no call had come within the time in which a device calls */
  readonly call_missed_at: Date | null;
  readonly kind: AlarmKind;
  readonly received_at: Date;
  readonly presses: number;
  readonly last_press_at: Date;
  readonly reset_at: Date | null;
  readonly ladder: LadderStep;
  readonly ladder_due_at: Date | null;
  readonly waiting_since: Date;
  readonly again_at: Date | null;
  readonly again_because: AgainBecause | null;
  readonly page_due_at: Date | null;
  readonly direct_at: Date | null;
  readonly ask_next_at: Date | null;
  readonly first_act_at: Date | null;
  readonly help_refused_at: Date | null;
  readonly taken_by: string | null;
  readonly taken_by_name: string | null;
  readonly taken_at: Date | null;
  readonly voice_at: Date | null;
  readonly present_at: Date | null;
  readonly closed_by: string | null;
  readonly closed_by_name: string | null;
  readonly closed_at: Date | null;
  readonly cause: string | null;
  readonly found_cause: string | null;
  readonly measure: string | null;
  readonly note: string | null;
  readonly version: number;
}

/** A row of the table `hand_over`. */
export interface HandOverRow extends Row {
  readonly id: string;
  /** one of the two */
  readonly unit_id: string | null;
  readonly responder_id: string | null;
  readonly way: HandOver['way'];
  readonly unit_name: string;
  readonly unit_phone: string | null;
  readonly state: HandOverState;
  readonly note: string | null;
  readonly asked_by: string | null;
  readonly asked_at: Date;
  readonly answer_by: Date;
  readonly unanswered_at: Date | null;
  readonly accepted_by: string | null;
  readonly accepted_by_name: string | null;
  readonly accepted_how: HandOver['way'] | null;
  readonly accepted_at: Date | null;
  readonly arrive_by: Date | null;
  readonly warn_at: Date | null;
  readonly warned_at: Date | null;
  readonly late_at: Date | null;
  readonly on_the_way_at: Date | null;
  readonly present_at: Date | null;
  readonly done_at: Date | null;
  readonly refused_because: string | null;
  readonly found_cause: string | null;
  readonly found_note: string | null;
}

/** The alarm that a row tells of. The table's checks promise that each state is whole; a torn row is a bug. */
export function alarmOf(row: AlarmRow, handOvers: readonly HandOver[], ticked: readonly number[]): Alarm {
  const core = {
    tenantId: row.tenant_id,
    id: row.id,
    deskId: row.desk_id,
    known: row.device_id !== null,
    speaks: row.device_speaks,
    area: row.area_id === null ? null : { id: row.area_id, name: row.area_name ?? '' },
    kind: row.kind,
    receivedAt: row.received_at,
    presses: row.presses,
    lastPressAt: row.last_press_at,
    resetAt: row.reset_at,
    ladder: row.ladder,
    again: row.again_at === null ? null : { at: row.again_at, because: whole(row.again_because) },
    pageDueAt: row.page_due_at,
    directAt: row.direct_at,
    askNextAt: row.ask_next_at,
    firstActAt: row.first_act_at,
    voiceAt: row.voice_at,
    presentAt: row.present_at,
    helpRefusedAt: row.help_refused_at,
    foundCause: row.found_cause,
    ticked,
    handOvers,
    version: row.version,
  };
  if (row.taken_by === null || row.taken_at === null) {
    return { ...core, status: 'waiting', waitingSince: row.waiting_since, ladderDueAt: row.ladder_due_at };
  }
  const held = { takenBy: { id: row.taken_by, name: row.taken_by_name ?? '' }, takenAt: row.taken_at };
  if (row.closed_at === null) return { ...core, ...held, status: 'taken' };
  return {
    ...core,
    ...held,
    status: 'closed',
    closedBy: { id: whole(row.closed_by), name: row.closed_by_name ?? '' },
    closedAt: row.closed_at,
    cause: whole(row.cause),
    measure: row.measure ?? '',
    note: row.note,
  };
}

export function handOverOf(row: HandOverRow): HandOver {
  const asking = {
    id: row.id,
    unitId: whole(row.unit_id ?? row.responder_id),
    unitName: row.unit_name,
    unitPhone: row.unit_phone,
    to: row.unit_id === null ? ('responder' as const) : ('unit' as const),
    way: row.way,
    note: row.note,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    answerBy: row.answer_by,
    unansweredAt: row.unanswered_at,
  };
  if (row.state === 'asked' || row.state === 'withdrawn') return { ...asking, state: row.state };
  if (row.state === 'refused') return { ...asking, state: 'refused', refusedBecause: row.refused_because ?? '' };
  const accepted = {
    ...asking,
    acceptedBy: row.accepted_by,
    acceptedByName: row.accepted_by_name ?? '',
    acceptedHow: whole(row.accepted_how),
    acceptedAt: whole(row.accepted_at),
    arriveBy: whole(row.arrive_by),
    // Accepted before arrivals were watched: then the limit itself is the first that is told.
    warnAt: row.warn_at ?? whole(row.arrive_by),
    warnedAt: row.warned_at,
    lateAt: row.late_at,
  };
  if (row.state === 'accepted') return { ...accepted, state: 'accepted' };
  if (row.state === 'on-the-way') return { ...accepted, state: 'on-the-way', onTheWayAt: whole(row.on_the_way_at) };
  const there = { ...accepted, onTheWayAt: row.on_the_way_at, presentAt: whole(row.present_at) };
  if (row.state === 'present') return { ...there, state: 'present' };
  return {
    ...there,
    state: 'done',
    doneAt: whole(row.done_at),
    foundCause: row.found_cause,
    foundNote: row.found_note,
  };
}

/** What may change in a row of `hand_over`, in the order of the statement that saves it. */
export function handOverValues(handOver: HandOver): unknown[] {
  const yes = 'acceptedAt' in handOver ? handOver : null;
  const way = 'onTheWayAt' in handOver ? handOver.onTheWayAt : null;
  const there = 'presentAt' in handOver ? handOver.presentAt : null;
  const done = handOver.state === 'done' ? handOver : null;
  return [
    ...[handOver.state, handOver.unansweredAt],
    ...[yes?.acceptedBy, yes?.acceptedByName, yes?.acceptedHow, yes?.acceptedAt, yes?.arriveBy],
    ...[way, there, done?.doneAt, done?.foundCause, done?.foundNote],
    handOver.state === 'refused' ? handOver.refusedBecause : null,
    ...[yes?.warnAt, yes?.warnedAt, yes?.lateAt],
  ];
}

function whole<T>(value: T | null): T {
  if (value === null) throw new TypeError('a stored alarm lacks what its state promises');
  return value;
}

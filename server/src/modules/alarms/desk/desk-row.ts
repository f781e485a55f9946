import type { AwayNow, CardDevice, DeskRow, HandOver as HandOverOnDesk, Protection } from '@tunet/contract';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import type { AwayPerson } from '../../people/index.ts';
import { arrivalIs } from '../core/arrival.ts';
import { callOnRow } from '../core/call.ts';
import type { HandOver } from '../core/hand-over.ts';
import type { DeskColumns, PersonColumns } from './queries.ts';

/** True when this reader has the alarm in her hand; only then is she shown where a protected person is. */
export function isInHand(row: Pick<DeskColumns, 'taken_by' | 'closed_at'>, readerId: string): boolean {
  return row.closed_at === null && row.taken_by === readerId;
}

/** The strictest protection of those concerned and of the home they share. */
export function strictest(row: {
  readonly persons: readonly Pick<PersonColumns, 'protection'>[];
  readonly home_protection: Protection;
}): Protection {
  const has = (protection: Protection) =>
    row.home_protection === protection || row.persons.some((person) => person.protection === protection);
  return has('strictly-confidential') ? 'strictly-confidential' : has('confidential') ? 'confidential' : 'none';
}

/** Those whose names may be shown: a strictly protected name is needed by nobody before the alarm is in hand. */
export function nameable<P extends Pick<PersonColumns, 'protection'>>(persons: readonly P[], inHand: boolean): P[] {
  return persons.filter(({ protection }) => inHand || protection !== 'strictly-confidential');
}

/** One row of the desk for one reader. What locates a protected person (area, number) is left out until it is in her hand. */
export function deskRowOf(
  row: DeskColumns,
  handOvers: readonly HandOver[],
  readerId: string,
  device?: CardDevice,
): DeskRow {
  const inHand = isInHand(row, readerId);
  const mayLocate = inHand || strictest(row) === 'none';
  const arrival = arrivalIs({ presentAt: row.present_at, handOvers });
  return {
    id: row.id,
    version: row.version,
    placeName: row.place_name,
    country: row.country,
    areaName: mayLocate ? row.area_name : null,
    kind: row.kind,
    status: row.closed_at ? 'closed' : row.taken_by ? 'taken' : 'waiting',
    known: row.device_id !== null,
    persons: nameable(row.persons, inHand).map(({ id, name, bornYear, speaks }) => ({ id, name, bornYear, speaks })),
    receivedAt: row.received_at.toISOString(),
    presses: row.presses,
    lastPressAt: row.last_press_at.toISOString(),
    resetAt: iso(row.reset_at),
    ladder: row.ladder,
    again: row.again_at && row.again_because ? { at: row.again_at.toISOString(), because: row.again_because } : null,
    arrivalSoon: arrival.soon,
    arrivalLate: arrival.late,
    direct: row.direct_at !== null,
    helpRefusedAt: iso(row.help_refused_at),
    takenBy: row.taken_by ? { id: row.taken_by, name: row.taken_by_name ?? '' } : null,
    takenAt: iso(row.taken_at),
    voiceAt: iso(row.voice_at),
    presentAt: iso(row.present_at),
    sender: row.device_id === null ? row.sender : null,
    mutedUntil: iso(row.muted_until),
    deviceSpeaks: row.device_speaks,
    callBack: mayLocate ? row.device_phone : null,
    ...callOf(row, readerId),
    marks: marksOf(row, device),
    handOvers: handOvers.map(shownHandOver),
  };
}

function callOf(
  row: DeskColumns,
  readerId: string,
): Pick<DeskRow, 'callState' | 'callAt' | 'callWith' | 'callIsMine' | 'callAgent'> {
  const { call_word: state, calling_at: callingAt, talking_at: talkingAt, call_ended_at: endedAt } = row;
  const call = state && callingAt ? { state, callingAt, talkingAt, endedAt, agent: row.call_agent } : null;
  const shown = callOnRow(call, row.call_missed_at);
  return {
    callState: shown.state,
    callAt: iso(shown.at),
    callWith: row.call_agent_name ?? row.call_agent,
    callIsMine: row.call_agent_id === readerId,
    callAgent: row.call_agent_id === null ? row.call_agent : null,
  };
}

/** The persons named on a row, for the audit row. */
export function personsOn(row: DeskColumns, readerId: string): PersonShown[] {
  return nameable(row.persons, isInHand(row, readerId)).map(({ id }) => ({ tenantId: row.tenant_id, personId: id }));
}

function marksOf(row: DeskColumns, device?: CardDevice): DeskRow['marks'] {
  const marks: DeskRow['marks'] = [];
  if (device?.announcedTest) marks.push('test-announced');
  if (row.device_status === 'never-tested' || row.device_status === 'paused') marks.push(row.device_status);
  if (row.persons.some(({ speaks }) => !speaks)) marks.push('does-not-speak');
  if (strictest(row) !== 'none') marks.push('protected');
  // The address is confirmed where the device stands; where that is not known, as for the home.
  const isConfirmed = device ? device.addressConfirmedOn !== null : row.is_confirmed;
  if (row.home_id !== null && !isConfirmed) marks.push('address-unconfirmed');
  return marks;
}

export function shownHandOver(handOver: HandOver): HandOverOnDesk {
  const accepted = 'acceptedAt' in handOver ? handOver : null;
  return {
    id: handOver.id,
    unitName: handOver.unitName,
    unitPhone: handOver.unitPhone,
    state: handOver.state,
    askedAt: handOver.askedAt.toISOString(),
    answerBy: handOver.answerBy.toISOString(),
    acceptedBy: accepted?.acceptedByName ?? null,
    way: handOver.way,
    acceptedHow: accepted?.acceptedHow ?? null,
    acceptedAt: iso(accepted?.acceptedAt ?? null),
    onTheWayAt: iso('onTheWayAt' in handOver ? handOver.onTheWayAt : null),
    arriveBy: iso(accepted?.arriveBy ?? null),
    lateAt: iso(accepted?.lateAt ?? null),
    presentAt: iso('presentAt' in handOver ? handOver.presentAt : null),
    doneAt: iso(handOver.state === 'done' ? handOver.doneAt : null),
    refusedBecause: handOver.state === 'refused' ? handOver.refusedBecause : null,
  };
}

/** Where a person is, of those who are away. */
export function awayOf(away: readonly AwayPerson[], personId: string): AwayNow | null {
  const found = away.find((one) => one.personId === personId);
  return found ? { kind: found.kind, since: found.startsAt.toISOString() } : null;
}

export function iso(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}

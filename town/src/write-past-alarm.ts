import type { Household } from './household.ts';
import { unitName } from './roster.ts';
import { idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';

/** An alarm that is over. Seconds are counted from when it came. */
export interface PastAlarm {
  readonly key: string;
  readonly home: Household;
  readonly personKey: string;
  readonly kind: 'press' | 'fall';
  readonly at: Date;
  readonly voiceAfter: number;
  /** When somebody stood beside her; null when talking was enough. */
  readonly presentAfter: number | null;
  readonly closedAfter: number;
  readonly cause: string;
  readonly measure: string;
}

/** The whole life of a past alarm: taken, talked, handed over where somebody went, closed. @returns who answered it */
export function addPastAlarm(context: TownContext, alarm: PastAlarm): { readonly id: string; readonly name: string } {
  const { rows, place, roster } = context;
  const { home, personKey, presentAfter } = alarm;
  const did = home.persons.find(({ key }) => key === personKey)?.did ?? '01';
  const tenant_id = idOf(place.slug);
  const id = idOf(`alarm ${alarm.key}`);
  const hours = Math.floor(alarm.at.getTime() / 3_600_000);
  const operator = roster.pick('desk', 'operator', hours);
  const carer = roster.pick(home.unit, 'carer', hours % 5);
  const at = (seconds: number): Date => new Date(alarm.at.getTime() + seconds * 1000);
  const present = presentAfter === null ? null : at(presentAfter);
  rows.add('alarm', {
    tenant_id,
    id,
    desk_id: idOf('desk'),
    device_id: idOf(`device ${home.cid}`),
    cid: home.cid,
    did,
    home_id: idOf(`home ${home.key}`),
    area_id: idOf(`${place.slug} ${home.area}`),
    kind: alarm.kind,
    device_speaks: home.alarmSpeaks,
    received_at: at(0),
    presses: 1,
    last_press_at: at(0),
    ladder: 0,
    waiting_since: at(0),
    taken_by: operator.id,
    taken_by_name: operator.name,
    taken_at: at(8),
    voice_at: at(alarm.voiceAfter),
    present_at: present,
    closed_by: operator.id,
    closed_by_name: operator.name,
    closed_at: at(alarm.closedAfter),
    cause: alarm.cause,
    found_cause: present ? alarm.cause : null,
    measure: alarm.measure,
    version: 6,
  });
  rows.add('alarm_person', { tenant_id, alarm_id: id, person_id: idOf(`person ${personKey}`), received_at: at(0) });
  const steps: [string, number, string | null][] = [
    ['received', 0, null],
    ['taken', 8, operator.name],
    ['voice-contact', alarm.voiceAfter, operator.name],
  ];
  if (presentAfter !== null) {
    steps.push(
      ['handed-over', alarm.voiceAfter + 40, operator.name],
      ['accepted', alarm.voiceAfter + 75, carer.first],
      ['on-the-way', alarm.voiceAfter + 90, carer.first],
      ['present', presentAfter, carer.first],
      ['done', alarm.closedAfter - 60, carer.first],
    );
    rows.add('hand_over', {
      tenant_id,
      id: idOf(`hand-over ${alarm.key}`),
      alarm_id: id,
      unit_id: idOf(home.unit),
      unit_name: unitName(home.unit),
      state: 'done',
      asked_by: operator.id,
      asked_at: at(alarm.voiceAfter + 40),
      answer_by: at(alarm.voiceAfter + 160),
      accepted_by_name: carer.name,
      accepted_how: 'app',
      accepted_at: at(alarm.voiceAfter + 75),
      arrive_by: at(alarm.voiceAfter + 2775),
      on_the_way_at: at(alarm.voiceAfter + 90),
      present_at: present,
      done_at: at(alarm.closedAfter - 60),
      found_cause: alarm.cause,
    });
  }
  steps.push(['closed', alarm.closedAfter, operator.name]);
  steps.forEach(([what, after, who_name], no) => {
    rows.add('alarm_happening', {
      tenant_id,
      id: idOf(`happening ${alarm.key} ${no}`),
      alarm_id: id,
      at: at(after),
      received_at: at(after),
      what,
      who_name,
    });
  });
  return operator;
}

import type { TownRows } from './rows.ts';
import { idOf } from './seeded.ts';

interface PastAlarm {
  readonly place: string;
  readonly area: string;
  readonly home: string;
  readonly cid: string;
  readonly person: string;
  readonly kind: 'press' | 'fall';
  /** Hours before the town begins. */
  readonly hoursAgo: number;
  readonly voiceAfter: number;
  readonly presentAfter?: number;
  readonly who?: string;
  readonly unit?: string;
  readonly closedAfter: number;
  readonly cause: string;
  readonly measure: string;
}

const past: readonly PastAlarm[] = [
  {
    place: 'nordvik',
    area: 'ost',
    home: 'solvang',
    cid: '26317',
    person: 'ingrid-solvang',
    kind: 'press',
    hoursAgo: 900,
    voiceAfter: 22,
    closedAfter: 140,
    cause: 'accidental',
    measure: 'talked',
  },
  {
    place: 'nordvik',
    area: 'ost',
    home: 'solvang',
    cid: '26317',
    person: 'ingrid-solvang',
    kind: 'press',
    hoursAgo: 410,
    voiceAfter: 31,
    closedAfter: 200,
    cause: 'asks-for-visit',
    measure: 'told-of-visit',
  },
  {
    place: 'nordvik',
    area: 'ost',
    home: 'solvang',
    cid: '26317',
    person: 'ingrid-solvang',
    kind: 'fall',
    hoursAgo: 131,
    voiceAfter: 27,
    presentAfter: 1260,
    who: 'Lars',
    unit: 'nordvik home-care ost',
    closedAfter: 2520,
    cause: 'fall',
    measure: 'sent-home-care',
  },
  {
    place: 'solhamra',
    area: 'centrum',
    home: 'ek',
    cid: '46101',
    person: 'gunnel-ek',
    kind: 'press',
    hoursAgo: 300,
    voiceAfter: 19,
    closedAfter: 160,
    cause: 'toilet',
    measure: 'told-of-visit',
  },
  {
    place: 'solhamra',
    area: 'centrum',
    home: 'ek',
    cid: '46101',
    person: 'gunnel-ek',
    kind: 'fall',
    hoursAgo: 77,
    voiceAfter: 35,
    presentAfter: 1500,
    who: 'Johan',
    unit: 'solhamra home-care centrum',
    closedAfter: 3000,
    cause: 'fall-cannot-rise',
    measure: 'sent-home-care',
  },
];

/** Earlier alarms of the story people, so that cards and residents have something true to show. */
export function layOutHistory(rows: TownRows, now: Date): void {
  const operator = { id: idOf('staff jonas-berg'), name: 'Jonas Berg' };
  past.forEach((alarm, index) => {
    const tenant_id = idOf(alarm.place);
    const id = idOf(`alarm ${index}`);
    const start = now.getTime() - alarm.hoursAgo * 3_600_000;
    const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString();
    const present = alarm.presentAfter === undefined ? null : at(alarm.presentAfter);
    rows.add('alarm', {
      tenant_id,
      id,
      desk_id: idOf('desk'),
      device_id: idOf(`device ${alarm.cid}`),
      cid: alarm.cid,
      did: '01',
      home_id: idOf(`home ${alarm.home}`),
      area_id: idOf(`${alarm.place} ${alarm.area}`),
      kind: alarm.kind,
      device_speaks: true,
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
    rows.add('alarm_person', {
      tenant_id,
      alarm_id: id,
      person_id: idOf(`person ${alarm.person}`),
      received_at: at(0),
    });
    const steps: [string, number, string | null][] = [
      ['received', 0, null],
      ['taken', 8, operator.name],
      ['voice-contact', alarm.voiceAfter, operator.name],
    ];
    if (alarm.presentAfter !== undefined && alarm.who && alarm.unit) {
      steps.push(
        ['handed-over', alarm.voiceAfter + 40, operator.name],
        ['accepted', alarm.voiceAfter + 75, alarm.who],
        ['on-the-way', alarm.voiceAfter + 90, alarm.who],
        ['present', alarm.presentAfter, alarm.who],
        ['done', alarm.closedAfter - 60, alarm.who],
      );
      rows.add('hand_over', {
        tenant_id,
        id: idOf(`hand-over ${index}`),
        alarm_id: id,
        unit_id: idOf(alarm.unit),
        unit_name: alarm.place === 'solhamra' ? 'Hemtjänsten Centrum' : 'Hjemmetjenesten Øst',
        state: 'done',
        asked_by: operator.id,
        asked_at: at(alarm.voiceAfter + 40),
        answer_by: at(alarm.voiceAfter + 160),
        accepted_by_name: `${alarm.who} ${alarm.who === 'Lars' ? 'Haugen' : 'Lind'}`,
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
        id: idOf(`happening ${index} ${no}`),
        alarm_id: id,
        at: at(after),
        received_at: at(after),
        what,
        who_name,
      });
    });
  });
}

import type { AlarmKind, CallWord, LocalText, Protection } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { AlarmRow, HandOverRow } from '../store/stored-alarm.ts';

export { receiveSignals } from '../store/ingest-query.ts';
export { openAlarms } from '../store/store-queries.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `alarms-${name}`, text };
}

/** A person as the desk may come to see her. */
export interface PersonColumns {
  readonly id: string;
  readonly name: string;
  readonly bornYear: number;
  readonly speaks: boolean;
  readonly protection: Protection;
}

const personsOfAlarm = `(select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.first_name || ' ' || p.last_name,
      'bornYear', extract(year from p.born_on)::int, 'speaks', p.speaks, 'protection', p.protection) order by p.born_on, p.id), '[]')
    from alarm_person ap join person p on p.tenant_id = ap.tenant_id and p.id = ap.person_id
    where ap.tenant_id = a.tenant_id and ap.alarm_id = a.id) as persons`;

/** The call that goes on now, else the last one. */
const lastCall = `select c.state, c.calling_at, c.talking_at, c.ended_at, c.agent, c.agent_id from voice_call c
      where c.tenant_id = a.tenant_id and c.alarm_id = a.id order by (c.state <> 'ended') desc, c.calling_at desc limit 1`;
const callOfAlarm = `vc.state as call_word, vc.calling_at, vc.talking_at, vc.ended_at as call_ended_at, vc.agent as call_agent,
      vc.agent_id as call_agent_id, (select s.first_name || ' ' || s.last_name from unit u
        join staff s on s.tenant_id = u.tenant_id and s.id = vc.agent_id and not s.is_protected where u.id = a.desk_id) as call_agent_name`;

/** Alarms as the desk shows them, whole. Only those whose version changed are asked for. */
export const deskRows = prepared(
  'desk-rows',
  `select a.*, t.name as place_name, t.country, ar.name as area_name, d.phone as device_phone, d.status as device_status,
      h.confirmed_on is not null as is_confirmed, coalesce(h.protection, 'none') as home_protection, ${personsOfAlarm}, ${callOfAlarm}
    from alarm a join tenant t on t.id = a.tenant_id
    left join area ar on ar.tenant_id = a.tenant_id and ar.id = a.area_id
    left join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
    left join home h on h.tenant_id = a.tenant_id and h.id = a.home_id
    left join lateral (${lastCall}) vc on true
    where a.id = any ($1::uuid[]) order by a.received_at, a.id`,
);
export interface DeskColumns extends AlarmRow {
  readonly sender: string | null;
  readonly muted_until: Date | null;
  readonly place_name: string;
  readonly country: 'NO' | 'SE';
  readonly area_name: string | null;
  readonly device_phone: string | null;
  readonly device_status: 'never-tested' | 'in-service' | 'paused' | null;
  readonly is_confirmed: boolean;
  readonly home_protection: Protection;
  readonly persons: readonly PersonColumns[];
  /** of the call that goes on now, else of the last one; null: none has been told of */
  readonly call_word: CallWord | null;
  readonly calling_at: Date | null;
  readonly talking_at: Date | null;
  readonly call_ended_at: Date | null;
  readonly call_agent: string | null;
  readonly call_agent_id: string | null;
  readonly call_agent_name: string | null;
}

/** Columns of an alarm of which no call has been told. */
export const withoutCall = {
  ...{ call_missed_at: null, call_word: null, calling_at: null, talking_at: null, call_ended_at: null },
  ...{ call_agent: null, call_agent_id: null, call_agent_name: null },
} as const satisfies Partial<DeskColumns>;

export const handOversOfMany = prepared(
  'hand-overs-of-many',
  'select * from hand_over where alarm_id = any ($1::uuid[]) order by asked_at, id',
);
export interface HandOverOfAlarm extends HandOverRow {
  readonly alarm_id: string;
}

export interface DwellingColumns {
  readonly street: string;
  readonly postal: string;
  readonly entrance: string | null;
  readonly floor: string | null;
  readonly confirmedOn: string | null;
  readonly protection: Protection;
}
const dwelling = `case when h.id is null then null else jsonb_build_object('street', h.street, 'postal', h.postal,
      'entrance', h.entrance, 'floor', h.floor, 'confirmedOn', h.confirmed_on, 'protection', h.protection) end as dwelling`;

export const homeOfAlarm = prepared(
  'home-of',
  `select h.keys, h.area_id as "areaId", ${dwelling} from home h where h.tenant_id = $1 and h.id = $2`,
);
export interface HomeColumns extends Row {
  readonly keys: string | null;
  readonly areaId: string | null;
  readonly dwelling: DwellingColumns | null;
}

export const whyAlarm = prepared(
  'why',
  `select person_id as "personId", min(why) as why from wearer where tenant_id = $1 and device_id = $2 and why is not null group by person_id`,
);
export const hazardsOf = prepared(
  'hazards-of',
  `select person_id as "personId", text, ends_on::text as until from hazard
    where person_id = any ($1::uuid[]) and (ends_on is null or ends_on >= $2::timestamptz::date) order by id`,
);
export interface HazardColumns extends Row {
  readonly personId: string;
  readonly text: string;
  readonly until: string | null;
}

/** The person's own card for this kind before her card for any kind. */
export const cardsOf = prepared(
  'cards-of',
  `select distinct on (person_id) person_id as "personId", steps, signed_by as "signedBy", review_on::text as "reviewOn"
    from alarm_card where person_id = any ($1::uuid[]) and (kind is null or kind = $2) and signed_on is not null and ended_at is null
    order by person_id, kind nulls last, signed_on desc`,
);
export interface CardColumns extends Row {
  readonly personId: string;
  readonly steps: readonly {
    readonly kind: 'talk' | 'relative' | 'unit' | 'emergency';
    readonly text: LocalText;
    readonly phone: string | null;
  }[];
  readonly signedBy: string;
  readonly reviewOn: string;
}
/** A nurse's plan for one known to press often, on the last day too that it counts. */
export const pressPlansOf = prepared(
  'press-plans-of',
  `select p.person_id as "personId", p.say, p.unit_id as "unitId", u.name as send, p.signed_by as "signedBy", p.ends_on::text as until
    from press_plan p join tenant t on t.id = p.tenant_id left join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where p.person_id = any ($1::uuid[]) and ($2::timestamptz at time zone t.time_zone)::date between p.signed_on and p.ends_on
    order by p.signed_on desc, p.id`,
);
export interface PressPlanColumns extends Row {
  readonly personId: string;
  readonly say: string;
  readonly unitId: string | null;
  readonly send: string | null;
  readonly signedBy: string;
  readonly until: string;
}
export const tickTimes = prepared(
  'tick-times',
  'select no, ticked_at as at from alarm_step_tick where tenant_id = $1 and alarm_id = $2',
);

/** Earlier alarms of the same persons. */
export const historyOf = prepared(
  'history-of',
  `select a.received_at as "receivedAt", a.kind, coalesce(a.found_cause, a.cause) as cause,
      case when a.found_cause <> a.cause then a.cause end as "operatorCause", a.measure
    from alarm a where a.tenant_id = $1 and a.id <> $3 and a.id in (
      select p.alarm_id from alarm_person p where p.tenant_id = $1 and p.person_id = any ($2::uuid[]))
    order by a.received_at desc limit 10`,
);
export interface HistoryColumns extends Row {
  readonly receivedAt: Date;
  readonly kind: AlarmKind;
  readonly cause: string | null;
  readonly operatorCause: string | null;
  readonly measure: string | null;
}

/** What is asked of my units: a day back is enough, an older one that is still open is at the desk. */
const fieldColumns = `h.*, a.kind, a.presses, a.direct_at is not null as is_direct, a.taken_by, a.home_id, hm.keys, coalesce(hm.protection, 'none') as home_protection, ${dwelling.replaceAll('h.', 'hm.')}, ${personsOfAlarm},
    c.voice_number as desk_phone`;
const fieldJoins = `join alarm a on a.tenant_id = h.tenant_id and a.id = h.alarm_id
    left join home hm on hm.tenant_id = a.tenant_id and hm.id = a.home_id
    left join lateral (select n.voice_number from centre_service s join tenant n on n.id = s.tenant_id
      where s.served_tenant_id = h.tenant_id and s.starts_at <= $2 and (s.ends_at is null or s.ends_at > $2)
      order by s.starts_at desc limit 1) c on true`;
export const fieldList = prepared(
  'field-list',
  `select ${fieldColumns} from hand_over h ${fieldJoins}
    where h.tenant_id = $3 and h.unit_id = any ($1::uuid[]) and h.asked_at > $2::timestamptz - interval '24 hours'
      and h.state in ('asked', 'accepted', 'on-the-way', 'present') order by h.asked_at, h.id`,
);
export const fieldOne = prepared('field-one', `select ${fieldColumns} from hand_over h ${fieldJoins} where h.id = $1`);
export interface FieldColumns extends HandOverRow {
  readonly tenant_id: string;
  readonly alarm_id: string;
  readonly kind: AlarmKind;
  readonly presses: number;
  readonly is_direct: boolean;
  readonly keys: string | null;
  readonly home_protection: Protection;
  readonly dwelling: DwellingColumns | null;
  readonly persons: readonly PersonColumns[];
  readonly desk_phone: string | null;
}

/** The latest alarms of one person, as she or her relative may read them. */
export const storiesOf = prepared(
  'stories-of',
  `select a.tenant_id as "tenantId", a.id, a.kind, a.received_at as "pressedAt", a.taken_at as "takenAt", a.voice_at as "spokeAt",
      a.present_at as "presentAt", a.closed_at as "closedAt", coalesce(a.found_cause, a.cause) as cause, a.measure
    from alarm_person p join alarm a on a.tenant_id = p.tenant_id and a.id = p.alarm_id
    where p.tenant_id = any ($2::uuid[]) and p.person_id = $1 order by p.received_at desc limit 20`,
);
export interface StoryColumns extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: AlarmKind;
  readonly pressedAt: Date;
  readonly takenAt: Date | null;
  readonly spokeAt: Date | null;
  readonly presentAt: Date | null;
  readonly closedAt: Date | null;
  readonly cause: string | null;
  readonly measure: string | null;
}

/** The alarm in the person's home, and whether it has been heard of. */
export const deviceOf = prepared(
  'device-of',
  `select p.tenant_id as "tenantId", t.country, d.id is not null as "hasDevice", d.last_seen_at as "lastContactAt", d.tested_at as "testedAt",
      l.starts_at as "placedAt", d.heartbeat_at as "heartbeatAt", d.heartbeat_seconds as "heartbeatSeconds"
    from person p join tenant t on t.id = p.tenant_id
    left join residency r on r.tenant_id = p.tenant_id and r.person_id = p.id and r.starts_on <= $2::timestamptz::date
      and (r.ends_on is null or r.ends_on > $2::timestamptz::date)
    left join placement l on l.tenant_id = r.tenant_id and l.home_id = r.home_id and l.starts_at <= $2 and (l.ends_at is null or l.ends_at > $2)
    left join device d on d.tenant_id = l.tenant_id and d.id = l.device_id and d.kind = 'social-alarm'
    where p.id = $1 order by d.last_seen_at desc nulls last limit 1`,
);
export interface DeviceColumns extends Row {
  readonly tenantId: string;
  readonly hasDevice: boolean;
  readonly country: 'NO' | 'SE';
  readonly lastContactAt: Date | null;
  readonly testedAt: Date | null;
  readonly placedAt: Date | null;
  readonly heartbeatAt: Date | null;
  readonly heartbeatSeconds: number | null;
}

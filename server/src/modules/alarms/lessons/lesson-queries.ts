import type { AlarmKind, MissKind, MissReason } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `alarm-lessons-${name}`, text };
}

/**
 * An act towards the person: what counts as an answer where a device cannot speak. From rows that the desk sees for as long as it
 * likes; what happened in between is closed to it when its relation to her ends.
 */
const firstAct = `least(a.voice_at, a.present_at, (select min(h.asked_at) from hand_over h
    where h.tenant_id = a.tenant_id and h.alarm_id = a.id))`;

export const answerWeeks = prepared(
  'answer-weeks',
  `select unit_id as "unitId", week::text as week, sum(alarms)::int as alarms, sum(within_60_s)::int as within60,
      sum(within_180_s)::int as within180
    from insight.answer_week where week >= $1::date and week <= $2::date group by unit_id, week order by unit_id, week`,
);
export interface AnswerWeek extends Row {
  readonly unitId: string;
  readonly week: string;
  readonly alarms: number | null;
  readonly within60: number | null;
  readonly within180: number | null;
}

export const dispenserWeeks = prepared(
  'dispenser-weeks',
  `select unit_id as "unitId", week::text as week, sum(alerts)::int as alerts, sum(in_time)::int as "inTime"
    from insight.dispenser_week where week >= $1::date and week <= $2::date group by unit_id, week`,
);
export interface DispenserWeek extends Row {
  readonly unitId: string;
  readonly week: string;
  readonly alerts: number | null;
  readonly inTime: number | null;
}

export const arrivals = prepared(
  'arrivals',
  `select unit_id as "unitId", sum(asked)::int as asked, sum(unanswered)::int as unanswered, sum(accepted)::int as accepted,
      sum(in_time)::int as "inTime"
    from insight.arrival_week where week >= $1::date and week <= $2::date group by unit_id`,
);
export interface Arrivals extends Row {
  readonly unitId: string;
  readonly asked: number | null;
  readonly unanswered: number | null;
  readonly accepted: number | null;
  readonly inTime: number | null;
}

export const missedBecause = prepared(
  'missed-because',
  `select what, reason, sum(misses)::int as misses from insight.miss_week
    where week >= $1::date and week <= $2::date group by what, reason order by what, 3 desc nulls last, reason`,
);
export interface MissedBecause extends Row {
  readonly what: MissKind;
  readonly reason: MissReason;
  readonly misses: number | null;
}

export const devicesTested = prepared(
  'devices-tested',
  'select month::text as month, sum(devices)::int as devices from insight.device_tested group by month',
);
export interface DevicesTested extends Row {
  readonly month: string | null;
  readonly devices: number;
}

export const unitNames = prepared(
  'unit-names',
  'select id, name from unit where id = any ($1::uuid[]) order by name, id',
);

/** What was promised and missed at the desks since `$2`; one alarm (`$4`) or all (null). `$3` is now. */
export const misses = prepared(
  'misses',
  `with looked as (
      select a.tenant_id, a.id, a.desk_id, a.kind, a.received_at, a.closed_at,
        case when a.device_speaks then a.voice_at else ${firstAct} end as answered_at, ${firstAct} as acted_at,
        coalesce((select least(min(l.minutes), $5) from alarm_person p join dispenser_limit l
          on l.tenant_id = p.tenant_id and l.person_id = p.person_id
          where p.tenant_id = a.tenant_id and p.alarm_id = a.id and l.set_at <= a.received_at
            and (l.ended_at is null or l.ended_at > a.received_at)
            and to_char(a.received_at at time zone t.time_zone, 'HH24:MI') >= l.from_clock
            and to_char(a.received_at at time zone t.time_zone, 'HH24:MI') < l.until_clock), $5) * 60 as allowed
      from alarm a join tenant t on t.id = a.tenant_id
      where a.desk_id = any ($1::uuid[]) and a.received_at >= $2 and a.device_id is not null and ($4::uuid is null or a.id = $4)
    ), late as (
      select tenant_id, id, desk_id, kind, received_at, 'voice' as what, 60 as allowed, received_at as since, answered_at as until from looked
      where kind <> 'dispenser'
      union all
      select tenant_id, id, desk_id, kind, received_at, 'dispenser', allowed, received_at, acted_at from looked where kind = 'dispenser'
      union all
      select l.tenant_id, l.id, l.desk_id, l.kind, l.received_at, 'arrival',
        extract(epoch from h.arrive_by - h.accepted_at)::int, h.accepted_at, h.present_at
      from looked l join hand_over h on h.tenant_id = l.tenant_id and h.alarm_id = l.id
      where h.arrive_by is not null and h.state <> 'withdrawn'
    )
    select distinct on (l.received_at, l.id, l.what) l.tenant_id as "tenantId", l.id as "alarmId", l.desk_id as "deskId", l.what, l.kind,
      l.received_at as "receivedAt", l.allowed::int as "limit", extract(epoch from l.until - l.since)::int as took, m.reason
    from late l left join alarm_miss m on m.tenant_id = l.tenant_id and m.alarm_id = l.id and m.what = l.what
    where coalesce(l.until, $3) > l.since + make_interval(secs => l.allowed)
    order by l.received_at desc, l.id, l.what, l.until desc nulls first limit 200`,
);
export interface MissRow extends Row {
  readonly tenantId: string;
  readonly alarmId: string;
  readonly deskId: string;
  readonly what: MissKind;
  readonly kind: AlarmKind;
  readonly receivedAt: Date;
  readonly limit: number;
  readonly took: number | null;
  readonly reason: MissReason | null;
}

export const explainMiss = prepared(
  'explain-miss',
  `insert into alarm_miss (tenant_id, alarm_id, desk_id, what, reason, written_at) values ($1, $2, $3, $4, $5, $6)
    on conflict (tenant_id, alarm_id, what) do update set reason = excluded.reason, written_at = excluded.written_at`,
);

/** Alarms of the people one may see, for what they teach; `$1` persons or null for all in reach. */
export const alarmsAbout = prepared(
  'alarms-about',
  `select p.person_id as "personId", a.tenant_id as "tenantId", a.received_at as "receivedAt", a.presses, a.kind,
      coalesce(a.found_cause, a.cause) as cause, a.voice_at is not null as spoke, a.closed_at is not null as closed,
      extract(hour from a.received_at at time zone t.time_zone)::int as hour,
      date_trunc('week', a.received_at at time zone t.time_zone)::date::text as week
    from alarm_person p join alarm a on a.tenant_id = p.tenant_id and a.id = p.alarm_id join tenant t on t.id = a.tenant_id
    where ($1::uuid[] is null or p.person_id = any ($1::uuid[])) and p.received_at >= $2
    order by a.received_at, a.id`,
);
export interface AlarmAbout extends Row {
  readonly personId: string;
  readonly tenantId: string;
  readonly receivedAt: Date;
  readonly presses: number;
  readonly kind: AlarmKind;
  readonly cause: string | null;
  readonly spoke: boolean;
  readonly closed: boolean;
  /** on the wall of the municipality */
  readonly hour: number;
  readonly week: string;
}

/** Alarms since `$1` where somebody was sent, or about a dose; whom they are about as far as the reader may see her. */
export const sentSince = prepared(
  'sent-since',
  `select a.id as "alarmId", a.tenant_id as "tenantId", a.kind, a.received_at as "receivedAt", coalesce(a.found_cause, a.cause) as cause,
      array(select p.person_id::text from alarm_person p where p.tenant_id = a.tenant_id and p.alarm_id = a.id) as persons,
      array(select distinct h.unit_name from hand_over h where h.tenant_id = a.tenant_id and h.alarm_id = a.id
        and h.state not in ('refused', 'withdrawn') order by 1) as sent
    from alarm a where a.received_at >= $1 and (a.kind = 'dispenser' or exists (
      select from hand_over h where h.tenant_id = a.tenant_id and h.alarm_id = a.id and h.state not in ('refused', 'withdrawn')))
    order by a.received_at limit 300`,
);
export interface SentAlarm extends Row {
  readonly alarmId: string;
  readonly tenantId: string;
  readonly kind: AlarmKind;
  readonly receivedAt: Date;
  readonly cause: string | null;
  readonly persons: readonly string[];
  readonly sent: readonly string[];
}

/** Where a person belongs, if the reader may see her. */
export const personsOfAlarm = prepared(
  'persons-of-alarm',
  'select person_id as "personId" from alarm_person where tenant_id = $1 and alarm_id = $2 order by person_id',
);
export const tenantOf = prepared('tenant-of', 'select tenant_id as "tenantId" from person where id = $1');

/** Everything that came from devices about one alarm. */
export const signalsOf = prepared(
  'signals-of',
  'select received_at as "receivedAt", kind, known, cid from signal where tenant_id = $1 and alarm_id = $2 order by received_at, id',
);
export interface SignalOf extends Row {
  readonly receivedAt: Date;
  readonly kind: string;
  readonly known: boolean;
  readonly cid: string;
}

/** The rules of alarms as they stood on the municipality's day of the alarm. */
export const rulesThen = prepared(
  'rules-then',
  `select distinct on (r.key) r.key, r.value::text as value, r.valid_from::text as since
    from rule r join tenant t on t.id = r.tenant_id
    where r.tenant_id = $1 and r.key like 'alarm%' and r.valid_from <= ($2::timestamptz at time zone t.time_zone)::date
    order by r.key, r.valid_from desc`,
);
export interface RuleThen extends Row {
  readonly key: string;
  readonly value: string;
  readonly since: string;
}

export const happeningsOfFile = prepared(
  'happenings-of-file',
  `select what, at, received_at as "receivedAt", who_name as who, detail from alarm_happening
    where tenant_id = $1 and alarm_id = $2 order by at, id`,
);
export const soundedAt = prepared(
  'sounded-at',
  `select dense_rank() over (order by screen_id)::int as screen, at, is_heard as "isHeard" from alarm_sounding
    where tenant_id = $1 and alarm_id = $2 order by at, screen_id`,
);
export interface SoundedRow extends Row {
  readonly screen: number;
  readonly at: Date;
  readonly isHeard: boolean;
}
export const callsOf = prepared(
  'calls-of',
  `select calling_at as "callingAt", talking_at as "talkingAt", ended_at as "endedAt", agent from voice_call
    where tenant_id = $1 and alarm_id = $2 order by calling_at, id`,
);
export interface CallRow extends Row {
  readonly callingAt: Date;
  readonly talkingAt: Date | null;
  readonly endedAt: Date | null;
  readonly agent: string | null;
}
export const freezeOf = prepared(
  'freeze-of',
  `select because, frozen_by_name as by, frozen_at as at from alarm_freeze where tenant_id = $1 and alarm_id = $2 and let_go_at is null`,
);
export interface FreezeOf extends Row {
  readonly because: string;
  readonly by: string;
  readonly at: Date;
}
export const freeze = prepared(
  'freeze',
  `insert into alarm_freeze (tenant_id, id, alarm_id, desk_id, because, frozen_by, frozen_by_name, frozen_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id, alarm_id) where let_go_at is null do nothing returning id`,
);
export const letGo = prepared(
  'let-go',
  `update alarm_freeze set let_go_by_name = $3, let_go_because = $4, let_go_at = $5
    where tenant_id = $1 and alarm_id = $2 and let_go_at is null returning id`,
);

const limitColumns = `id, dose, from_clock as "fromClock", until_clock as "untilClock", minutes, set_by_name as "setBy", set_at as "setAt"`;
export const limitsOf = prepared(
  'limits-of',
  `select ${limitColumns} from dispenser_limit where person_id = $1 and ended_at is null order by from_clock, id`,
);
export interface LimitRow extends Row {
  readonly id: string;
  readonly dose: string;
  readonly fromClock: string;
  readonly untilClock: string;
  readonly minutes: number;
  readonly setBy: string;
  readonly setAt: Date;
}
export const setLimit = prepared(
  'set-limit',
  `insert into dispenser_limit (tenant_id, id, person_id, dose, from_clock, until_clock, minutes, set_by, set_by_name, set_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${limitColumns}`,
);
export const limitById = prepared(
  'limit-by-id',
  'select tenant_id as "tenantId", person_id as "personId", ended_at as "endedAt" from dispenser_limit where id = $1 for update',
);
export const endLimit = prepared('end-limit', 'update dispenser_limit set ended_at = $2 where id = $1');

import type { CallWord } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `alarms-call-${name}`, text };
}

export interface CallRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly alarmId: string | null;
  readonly callId: string | null;
  readonly state: CallWord;
  readonly callingAt: Date;
  readonly talkingAt: Date | null;
  readonly endedAt: Date | null;
  readonly agent: string | null;
}
const columns = `c.tenant_id as "tenantId", c.id, c.alarm_id as "alarmId", c.call_id as "callId", c.state, c.calling_at as "callingAt",
  c.talking_at as "talkingAt", c.ended_at as "endedAt", c.agent`;

/** Words about one call wait for each other, also while there is no row to hold. */
export const lockCall = prepared('lock', 'select pg_advisory_xact_lock(hashtextextended($1::text, 12))');
export const callNamed = prepared('named', `select ${columns} from voice_call c where c.call_id = $1`);
/** A call that is known only by the device having begun it: the telephone system has not named it yet. */
export const callOfDevice = prepared(
  'of-device',
  `select ${columns} from voice_call c where c.tenant_id = $1 and c.alarm_id = $2 and c.call_id is null and c.state <> 'ended'
      and c.calling_at > $3::timestamptz - interval '5 minutes'
    order by c.calling_at desc limit 1`,
);
/** The one of an alarm that goes on now; what rang long ago and was never said to have ended is not it. */
export const liveCallOf = prepared(
  'live-of',
  `select ${columns} from voice_call c where c.tenant_id = $1 and c.alarm_id = $2 and c.state <> 'ended'
      and c.calling_at > $3::timestamptz - interval '5 minutes'
    order by c.calling_at desc limit 1`,
);

export interface CalledAlarm extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly deskId: string;
  readonly homeId: string | null;
}
const called = `a.tenant_id as "tenantId", a.id, a.desk_id as "deskId", a.home_id as "homeId" from alarm a`;
/** Of several open alarms of one device the one last pressed: that is what it calls about. */
export const alarmOfDevice = prepared(
  'alarm-of-device',
  `select ${called} where a.cid = $1 and a.closed_at is null order by a.last_press_at desc, a.id limit 1`,
);
const tail = (column: string): string => `right(regexp_replace(${column}, '\\D', '', 'g'), 8) = $1`;
/** By the telephone in the device: whoever reads devices may ask. */
export const alarmsByDevicePhone = prepared(
  'alarms-by-device-phone',
  `select ${called} join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
    where a.closed_at is null and ${tail('d.phone')} order by a.last_press_at desc, a.id limit 5`,
);
/** By the telephone in the device or of somebody it concerns. */
export const alarmsByPhone = prepared(
  'alarms-by-phone',
  `select ${called} left join device d on d.tenant_id = a.tenant_id and d.id = a.device_id
    where a.closed_at is null and (${tail('d.phone')} or exists (select from alarm_person ap
      join person p on p.tenant_id = ap.tenant_id and p.id = ap.person_id
      where ap.tenant_id = a.tenant_id and ap.alarm_id = a.id and ${tail('p.phone')}))
    order by a.last_press_at desc, a.id limit 5`,
);
/** The centre that a call belongs to which fits no alarm. */
export const anyDesk = prepared(
  'any-desk',
  `select tenant_id as "tenantId" from unit where kind = 'desk' order by tenant_id limit 1`,
);

export const addCall = prepared(
  'add',
  `insert into voice_call (tenant_id, id, alarm_id, call_id, state, calling_at, talking_at, ended_at, agent, agent_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
export const saveCall = prepared(
  'save',
  `update voice_call set tenant_id = $2, alarm_id = $3, call_id = $4, state = $5, calling_at = $6, talking_at = $7, ended_at = $8,
    agent = $9, agent_id = $10 where id = $1`,
);
/** Whose telephone it is: at the desk that answers the alarm. */
export const ownerOfTelephone = prepared(
  'owner',
  `select t.staff_id as "staffId" from alarm a join unit u on u.id = a.desk_id
    join desk_telephone t on t.tenant_id = u.tenant_id and t.agent = $3 where a.tenant_id = $1 and a.id = $2`,
);

/** The desk's row is read anew when its version has changed. */
export const touchAlarm = prepared('touch', 'update alarm set version = version + 1 where tenant_id = $1 and id = $2');

/** One line of the alarm's life: it is no step of the alarm itself. */
export const tellOfCall = prepared(
  'tell',
  'insert into alarm_happening (tenant_id, id, alarm_id, at, received_at, what, detail) values ($1, $2, $3, $4, $5, $6, $7)',
);

export const nameTelephone = prepared(
  'name-telephone',
  `insert into desk_telephone (tenant_id, agent, staff_id, said_at) values ($1, $2, $3, $4)
    on conflict (tenant_id, agent) do update set staff_id = excluded.staff_id, said_at = excluded.said_at`,
);
/** Calls that the telephone answers at this moment are hers from now on. */
export const claimLiveCalls = prepared(
  'claim-live',
  `with mine as (update voice_call set agent_id = $3 where agent = $1 and state <> 'ended' and alarm_id = any (array(
      select a.id from alarm a where a.desk_id = any ($2::uuid[]) and a.closed_at is null)) returning tenant_id, alarm_id)
    update alarm a set version = a.version + 1 from mine where a.tenant_id = mine.tenant_id and a.id = mine.alarm_id`,
);

/**
 * Open alarms whose device should have called by now and has not; marked, once each. Nobody calls through a device without a
 * voice, and of one who does not speak no call is expected.
 */
export const missCalls = prepared(
  'miss',
  `with missed as (
    update alarm a set call_missed_at = $1, version = a.version + 1 where (a.tenant_id, a.id) in (
      select b.tenant_id, b.id from alarm b
      where b.closed_at is null and b.call_missed_at is null and b.voice_at is null and b.device_speaks
        and b.received_at <= $1::timestamptz - make_interval(secs => coalesce((
          select (r.value #>> '{}')::float8 from rule r where r.tenant_id = b.tenant_id and r.key = 'alarm.callSeconds'
            and r.valid_from <= $1 order by r.valid_from desc limit 1), 60))
        and not exists (select from voice_call c where c.tenant_id = b.tenant_id and c.alarm_id = b.id)
        and (not exists (select from alarm_person q where q.tenant_id = b.tenant_id and q.alarm_id = b.id)
          or exists (select from alarm_person q join person p on p.tenant_id = q.tenant_id and p.id = q.person_id
            where q.tenant_id = b.tenant_id and q.alarm_id = b.id and p.speaks))
      order by b.received_at limit 50 for update of b skip locked)
    returning a.tenant_id, a.id
  ), told as (
    insert into alarm_happening (tenant_id, id, alarm_id, at, received_at, what)
    select tenant_id, gen_random_uuid(), id, $1, $1, 'no-call' from missed returning 1
  )
  select count(*)::int as count, (select pg_notify('desk', '') where exists (select from told)) as woken from told`,
);

export const unmatchedCalls = prepared(
  'unmatched',
  `select count(*)::int as count from voice_call where alarm_id is null and calling_at > $1::timestamptz - interval '24 hours'`,
);

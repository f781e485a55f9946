import { alarmKinds } from '@tunet/contract';
import type { Prepared } from '../../../platform/db/pool.ts';
import { restoringCodes } from '../../devices/index.ts';
import { defaultAlarmRules } from '../../services/index.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';

/** Where a municipality has decided nothing, an alarm waits so long before the second operator is told. Seconds. */
const firstStep = defaultAlarmRules.ladderSeconds[0];
/** Gravest first. */
const kinds = `'{${alarmKinds.join()}}'::text[]`;

/** The columns of `receiveSignals`, in order. */
const columns = [
  'id uuid',
  'received_at timestamptz',
  'sender text',
  'address text',
  'cid text',
  'ref text',
  'did text',
  'kind text',
  'alarm_kind text',
  'device_type text',
  'status_code text',
  'location_code text',
  'may_speak boolean',
  'body_hash text',
  'words text',
  'new_alarm_id uuid',
  'happening_id uuid',
] as const;

const names = columns.map((column) => column.split(' ')[0]).join(', ');
const arrays = columns.map((column, index) => `$${index + 1}::${column.split(' ')[1]}[]`).join(', ');

/** Codes by which a device says that something is well again; digits only. */
const restored = restoringCodes.map((code) => `'${code}'`).join(', ');

/**
 * Stores a batch of signals whole: one statement, one round trip, one commit.
 * A device is found by its cid and stands in a home; the alarm is about the wearer of the pendant, else all who live there.
 * An unknown device belongs to the centre whose address it called, and rings.
 * Rows are written in key order, so that two batches wait for each other instead of deadlocking.
 * Every look-up is a `lateral … limit`: it goes by index from the signal outwards, whatever the planner believes about the size
 * of tables. A plan made on a quiet night must hold in a storm.
 */
function receive(name: string, { withResets, withJoins }: { withResets: boolean; withJoins: boolean }): Prepared {
  const resets = (text: string): string => (withResets ? text : '');
  const joins = (text: string): string => (withJoins ? text : '');
  return {
    name,
    text: `
with incoming as materialized (
  select * from unnest(${arrays}) as i(${names})
), located as materialized (
  select i.*, coalesce(d.tenant_id, desk.tenant_id) as tenant_id, d.id as device_id, p.home_id, p.area_id,
    i.may_speak and coalesce(d.speaks, true) as speaks, desk.id as desk_id, desk.voice_number, earlier.id is not null as is_repeated,
    earlier.alarm_id as earlier_alarm_id, quiet.ends_at as muted_until,
    -- a sender that nobody knows gets one row for each device, whatever pendants it names
    case ${joins('when joins.kind is not null then joins.did ')}when d.id is not null then i.did end as row_did,
    coalesce(${joins('joins.kind, ')}i.alarm_kind) as row_kind
  from incoming i
  left join lateral (
    select f.tenant_id, f.id, f.speaks from device f where f.cid = i.cid limit 1) d on true
  left join lateral (
    select m.home_id, (select h.area_id from home h where h.tenant_id = m.tenant_id and h.id = m.home_id) as area_id
    from placement m where m.tenant_id = d.tenant_id and m.device_id = d.id
      and m.starts_at <= i.received_at and (m.ends_at is null or m.ends_at > i.received_at)
    order by m.starts_at desc limit 1) p on true
  left join lateral (
    select u.tenant_id, u.id, n.voice_number from unit u
    join tenant n on n.id = u.tenant_id
    left join centre_service s on s.tenant_id = u.tenant_id and s.served_tenant_id = d.tenant_id
      and s.starts_at <= i.received_at and (s.ends_at is null or s.ends_at > i.received_at)
    where u.kind = 'desk'
    order by s.tenant_id is not null desc, u.tenant_id = d.tenant_id desc nulls last,
      u.receiver_address = i.address desc nulls last, u.tenant_id limit 1) desk on true
  -- an unknown device of a sender that somebody has looked at, and that had rung with the same before; in doubt it rings
  left join lateral (
    select q.ends_at from sender_mute q where d.id is null and i.kind = 'alarm' and q.sender = i.sender and q.ends_at > i.received_at
      and q.tenant_id = desk.tenant_id and q.desk_id = desk.id and q.muted_at <= i.received_at and i.cid || ' ' || i.alarm_kind = any (q.cids)
    order by q.ends_at desc limit 1) quiet on true
${joins(`  -- the same kind or a graver one that is open, of the same wearer or when nobody knows who presses: it joins that one.
  -- Only downwards: what is graver than all that is open opens on top. One in somebody's hands this instant is passed by:
  -- then there are two alarms, and no press waits for anybody.
  left join lateral (
    select o.kind, o.did from alarm o
    where i.kind = 'alarm' and o.tenant_id = coalesce(d.tenant_id, desk.tenant_id) and o.cid = i.cid and o.closed_at is null
      and (i.did is null or d.id is null or coalesce(o.did, '') = i.did)
      and array_position(${kinds}, o.kind) <= array_position(${kinds}, i.alarm_kind)
    order by array_position(${kinds}, o.kind), coalesce(o.did, '') limit 1 for no key update skip locked) joins on true
`)}  -- the same signal once more: while its alarm is open it is nothing new
  left join lateral (
    select s.id, s.alarm_id from signal s
    where s.cid = i.cid and s.ref = i.ref and s.received_at > i.received_at - interval '10 minutes'
      and s.sender = i.sender and s.body_hash = decode(i.body_hash, 'hex')
      and (s.kind <> 'alarm' or (select a.closed_at is null from alarm a where a.tenant_id = s.tenant_id and a.id = s.alarm_id))
    order by s.received_at desc limit 1) earlier on true
), fresh as materialized (
  select * from located where desk_id is not null and not is_repeated
), heads as materialized (
  -- several presses of one device in one batch are one alarm
  select distinct on (tenant_id, cid, coalesce(row_did, ''), row_kind) f.*,
    count(*) over w as presses, max(received_at) over w as last_press_at
  from fresh f where kind = 'alarm'
  window w as (partition by tenant_id, cid, coalesce(row_did, ''), row_kind)
  order by tenant_id, cid, coalesce(row_did, ''), row_kind, received_at, id
), rung as (
  insert into alarm (tenant_id, id, desk_id, device_id, cid, did, home_id, area_id, kind, device_speaks, received_at, presses,
    last_press_at, waiting_since, ladder_due_at, sender, muted_until)
  select tenant_id, new_alarm_id, desk_id, device_id, cid, row_did, home_id, area_id, row_kind, speaks, received_at, presses,
    last_press_at, coalesce(muted_until, received_at), coalesce(muted_until, received_at) + make_interval(secs => coalesce((
      -- on the municipality's own day; + 0 so that its zone is looked up only where a rule stands, and no value can stop an alarm
      select case when jsonb_typeof(r.value -> 0) = 'number' then (r.value ->> 0)::float8 end from rule r
        where r.tenant_id = heads.tenant_id and r.key = 'alarm.ladderSeconds' and r.valid_from + 0 <= (
          select (heads.received_at at time zone t.time_zone)::date from tenant t where t.id = heads.tenant_id)
        order by r.valid_from desc limit 1), ${firstStep})),
    case when device_id is null then sender end, muted_until
  from heads order by tenant_id, cid, coalesce(row_did, ''), row_kind
  on conflict (tenant_id, cid, coalesce(did, ''), kind) where closed_at is null
  do update set presses = alarm.presses + excluded.presses, version = alarm.version + 1,
    last_press_at = greatest(alarm.last_press_at, excluded.last_press_at),
    -- what rings goes on ringing; what was quiet rings as soon as something comes that is not
    muted_until = case when alarm.muted_until is not null then excluded.muted_until end,
    waiting_since = case when alarm.muted_until is not null and excluded.muted_until is null and alarm.taken_by is null
      then least(alarm.waiting_since, excluded.waiting_since) else alarm.waiting_since end,
    ladder_due_at = case when alarm.muted_until is not null and excluded.muted_until is null and alarm.taken_by is null
      then least(alarm.ladder_due_at, excluded.ladder_due_at) else alarm.ladder_due_at end
  returning tenant_id, id, desk_id, device_id, cid, did, home_id, kind, received_at, xmax = 0 as is_new
), ${resets(`withdrawn as (
  update alarm a set reset_at = r.at, version = a.version + 1
  from (select tenant_id, cid, max(received_at) as at from fresh where kind = 'reset' group by tenant_id, cid) r
  where a.tenant_id = r.tenant_id and a.cid = r.cid and a.closed_at is null
  returning a.tenant_id, a.id, a.cid
), `)}concerned as materialized (
  select r.tenant_id, r.id as alarm_id, r.desk_id, r.received_at, who.person_id
  from rung r
  left join lateral (
    select w.person_id from wearer w where w.tenant_id = r.tenant_id and w.device_id = r.device_id and w.did = r.did limit 1
  ) worn on true
  cross join lateral (
    select worn.person_id where worn.person_id is not null
    union all
    (select s.person_id from residency s
      cross join lateral (select (r.received_at at time zone t.time_zone)::date as day from tenant t where t.id = r.tenant_id limit 1) today
      where worn.person_id is null and s.tenant_id = r.tenant_id and s.home_id = r.home_id
        and s.starts_on <= today.day and (s.ends_on is null or s.ends_on > today.day) limit 50)
  ) who
  where r.is_new
), persons as (
  insert into alarm_person (tenant_id, alarm_id, person_id, received_at)
  select distinct tenant_id, alarm_id, person_id, received_at from concerned
), opened as (
  insert into access_grant (tenant_id, id, subject_id, person_id, basis, basis_ref, starts_at)
  -- a minute back: a look that began before the alarm was stored, or by a clock that lags, would show it without its person
  select tenant_id, gen_random_uuid(), desk_id, person_id, 'open-alarm', alarm_id, received_at - interval '1 minute'
  from (select distinct tenant_id, desk_id, person_id, alarm_id, received_at from concerned) once
), linked as materialized (
  select f.*, coalesce(r.id, other.id) as alarm_id, r.is_new and f.new_alarm_id = r.id as is_first
  from fresh f left join rung r on f.kind = 'alarm' and r.tenant_id = f.tenant_id and r.cid = f.cid
    and coalesce(r.did, '') = coalesce(f.row_did, '') and r.kind = f.row_kind
  left join lateral (
    select a.id from alarm a where f.kind <> 'alarm' and a.tenant_id = f.tenant_id and a.cid = f.cid and a.closed_at is null
    order by a.received_at limit 1) other on true
), kept as (
  insert into signal (tenant_id, id, alarm_id, sender, cid, did, ref, kind, device_type, status_code, location_code, body_hash,
    text, known, received_at)
  select tenant_id, id, alarm_id, sender, cid, did, ref, kind, device_type, status_code, location_code,
    decode(body_hash, 'hex'), words, device_id is not null, received_at
  from linked order by tenant_id, cid, ref
), noted as (
  insert into alarm_happening (tenant_id, id, alarm_id, at, received_at, what, detail)
  select tenant_id, happening_id, alarm_id, received_at, received_at,
    case when is_first then 'received' else 'pressed-again' end, nullif(alarm_kind, row_kind)
  from linked where kind = 'alarm'${resets(`
  union all
  select w.tenant_id, gen_random_uuid(), w.id, l.received_at, l.received_at, 'reset-by-device', null
  from linked l join withdrawn w on w.tenant_id = l.tenant_id and w.cid = l.cid where l.kind = 'reset'`)}
), told as (
  insert into event (tenant_id, kind, subject_id, payload, occurred_at)
  select tenant_id, case when kind = 'fault' then 'device.fault' when kind = 'info' then 'device.restored' when is_first then 'alarm.received' else 'alarm.pressed-again' end,
    case when kind in ('fault', 'info') then device_id else alarm_id end,
    case when kind in ('fault', 'info') then jsonb_build_object('signalId', id, 'deviceType', device_type, 'statusCode', status_code)
      when device_id is null then jsonb_build_object('signalId', id, 'deskId', desk_id, 'deviceId', device_id, 'kind', alarm_kind, 'sender', sender)
      else jsonb_build_object('signalId', id, 'deskId', desk_id, 'deviceId', device_id, 'kind', alarm_kind) end, received_at
  from linked where kind = 'alarm' or (device_id is not null and (kind = 'fault' or (kind = 'info' and status_code in (${restored}))))${resets(`
  union all
  select w.tenant_id, 'alarm.reset-by-device', w.id, jsonb_build_object('signalId', l.id, 'deviceId', l.device_id), l.received_at
  from linked l join withdrawn w on w.tenant_id = l.tenant_id and w.cid = l.cid where l.kind = 'reset'`)}
)
select l.id as "signalId", l.desk_id is not null as treated, l.is_repeated as repeated,
  coalesce(k.alarm_id, l.earlier_alarm_id) as "alarmId", l.speaks and l.kind = 'alarm' as speaks, l.voice_number as "voiceNumber",
  (select pg_notify('desk', '') where exists (select 1 from rung)${resets(' or exists (select 1 from withdrawn)')}) as woken
from located l left join linked k on k.id = l.id`,
  };
}

/** For a batch that holds at least one reset. */
export const receiveWithResets: Prepared = receive('alarms-receive-with-resets', {
  withResets: true,
  withJoins: false,
});
/** For any other batch: the hot path. */
export const receiveSignals: Prepared = receive('alarms-receive-signals', { withResets: false, withJoins: false });
/** For a batch in which a press may join a graver alarm that is open, or one of a wearer whom the press does not name. */
export const receiveJoining: Prepared = receive('alarms-receive-joining', { withResets: true, withJoins: true });

/** The statement that a batch needs. */
export function statementFor(signals: readonly IncomingSignal[], mayJoin: boolean): Prepared {
  if (mayJoin) return receiveJoining;
  return signals.some(({ kind }) => kind === 'reset') ? receiveWithResets : receiveSignals;
}

/** The arrays that `receiveSignals` wants. */
export function signalValues(signals: readonly IncomingSignal[], newId: () => string): unknown[] {
  return [
    signals.map(({ id }) => id),
    signals.map(({ receivedAt }) => receivedAt),
    signals.map(({ sender }) => sender),
    signals.map(({ receiverAddress }) => receiverAddress),
    signals.map(({ cid }) => cid),
    signals.map(({ ref }) => ref),
    signals.map(({ did }) => did),
    signals.map(({ kind }) => kind),
    signals.map(({ kind, alarmKind }) => (kind === 'alarm' ? (alarmKind ?? 'other') : null)),
    signals.map(({ deviceType }) => deviceType),
    signals.map(({ statusCode }) => statusCode),
    signals.map(({ locationCode }) => locationCode),
    signals.map(({ voice }) => voice !== 'none'),
    signals.map(({ bodyHash }) => bodyHash),
    // A null character is no text to PostgreSQL, and a strange device must not lose its alarm over one.
    signals.map(({ text }) => text.replaceAll('\0', '')),
    signals.map(({ alarmId }) => alarmId ?? newId()),
    signals.map(() => newId()),
  ];
}

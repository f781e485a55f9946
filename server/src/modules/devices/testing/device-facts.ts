import type { SetupStepName } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

/** What a card of an alarm needs of the device that sent it. Marks for people; none of it decides whether anything rings. */
export interface DeviceFacts extends Row {
  readonly deviceId: string;
  readonly alarmId: string;
  readonly cid: string;
  readonly model: string;
  /** local day on which the address was read aloud where it stands; null: never */
  readonly addressConfirmedOn: string | null;
  /** A test that covers the instant. Its press is the first since `startsAt`; whether this alarm is that one, the alarms know. */
  readonly announcedTest: {
    readonly id: string;
    readonly purpose: string;
    readonly by: string;
    readonly startsAt: string;
    readonly isVendors: boolean;
  } | null;
  /** the last time somebody pressed it for real and was answered */
  readonly lastRealTest: Date | null;
  /** it is on its way from decided to working: the first step that is not done */
  readonly setupNext: SetupStepName | null;
}

const facts: Prepared = {
  name: 'devices-facts',
  text: `select d.id as "deviceId", i.alarm_id as "alarmId", d.cid, d.model, l.address_confirmed_on::text as "addressConfirmedOn",
      test.shown as "announcedTest", d.tested_at as "lastRealTest", setup.step as "setupNext"
    from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as i (device_id, alarm_id, at)
    join device d on d.id = i.device_id
    left join device_model m on m.tenant_id = d.tenant_id and m.id = d.model_id
    left join lateral (select p.address_confirmed_on from placement p where p.tenant_id = d.tenant_id and p.device_id = d.id
      and p.starts_at <= i.at and (p.ends_at is null or p.ends_at > i.at) order by p.starts_at desc limit 1) l on true
    left join lateral (select jsonb_build_object('id', t.id, 'purpose', t.purpose, 'by', t.announced_by_name, 'startsAt', t.starts_at,
        'isVendors', t.device_id is null) as shown
      from announced_test t where t.tenant_id = d.tenant_id and t.starts_at <= i.at and t.ends_at > i.at
        and ((t.device_id = d.id and (t.alarm_id is null or t.alarm_id = i.alarm_id))
          or (t.device_id is null and t.vendor = m.vendor and (t.model_id is null or t.model_id = d.model_id)))
      order by t.device_id is null, t.starts_at limit 1) test on true
    left join lateral (select s.step from device_setup c join device_setup_step s on s.tenant_id = c.tenant_id and s.setup_id = c.id
      where c.tenant_id = d.tenant_id and c.device_id = d.id and c.state in ('open', 'working') and s.state = 'open'
      order by array_position(array['ordered', 'appointment', 'fitted', 'real-press', 'explained', 'asked'], s.step) limit 1) setup on true`,
};

/** @param asked each alarm with its device, at the instant it was received */
export async function deviceFacts(
  tx: Transaction,
  asked: readonly { readonly deviceId: string | null; readonly alarmId: string; readonly at: Date }[],
): Promise<ReadonlyMap<string, DeviceFacts>> {
  const known = asked.filter(({ deviceId }) => deviceId !== null);
  if (known.length === 0) return new Map();
  const rows = await tx.rows<DeviceFacts>(facts, [
    known.map(({ deviceId }) => deviceId),
    known.map(({ alarmId }) => alarmId),
    known.map(({ at }) => at),
  ]);
  return new Map(rows.map((row) => [row.alarmId, row]));
}

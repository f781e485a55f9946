import type { Prepared } from '../../../platform/db/pool.ts';

/** Few rows: every live key, with the address of the desk that answers for its municipality. */
export const vendorKeys: Prepared = {
  name: 'devices-vendor-keys',
  text: `select encode(k.key_hash, 'hex') as hash, k.tenant_id as "tenantId", k.id as "keyId", k.vendor as name,
      coalesce(desk.receiver_address, '') as "receiverAddress"
    from device_vendor_key k left join lateral (
      select u.receiver_address from unit u
      left join centre_service s on s.tenant_id = u.tenant_id and s.served_tenant_id = k.tenant_id and s.starts_at <= now()
        and (s.ends_at is null or s.ends_at > now())
      where u.kind = 'desk' and (s.tenant_id is not null or u.tenant_id = k.tenant_id)
      order by s.tenant_id is not null desc, u.tenant_id limit 1) desk on true
    where k.ended_at is null`,
};

/** What must be known before a signal goes on, in one round trip. */
export const lookUp: Prepared = {
  name: 'devices-vendor-look-up',
  text: `select a.body_hash as "bodyHash", a.answer::text as answer, d.tenant_id as "deviceTenantId",
      array(select lower(v.name) from (
        select m.vendor as name from device_model m where m.tenant_id = d.tenant_id and m.id = d.model_id and m.vendor <> '–'
        union all
        select p.vendor from sender_profile p where d.model_id is null and p.model_like is not null
          and p.tenant_id = d.tenant_id and lower(d.model) like lower(p.model_like)) v) as "deviceVendors"
    from (select 1) one
    left join vendor_answer a on a.tenant_id = $1 and a.vendor_key_id = $2 and a.idempotency_key = $3
    left join device d on d.cid = $4`,
};

/** Two answers to one key at once: the first stands. */
export const keepAnswer: Prepared = {
  name: 'devices-keep-vendor-answer',
  text: `insert into vendor_answer (tenant_id, vendor_key_id, idempotency_key, body_hash, answer, answered_at)
    values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
};

export const noteUse: Prepared = {
  name: 'devices-note-vendor-use',
  text: `update device_vendor_key k set last_used_at = used.at from unnest($1::uuid[], $2::timestamptz[]) as used (id, at)
    where k.id = used.id and (k.last_used_at is null or k.last_used_at < used.at)`,
};

export const forgetAnswers: Prepared = {
  name: 'devices-forget-vendor-answers',
  text: 'delete from vendor_answer where answered_at < $1',
};

export const addKey: Prepared = {
  name: 'devices-add-vendor-key',
  text: `insert into device_vendor_key (tenant_id, id, vendor, key_hash, made_at) values ($1, $2, $3, $4, $5)`,
};

export const endKeys: Prepared = {
  name: 'devices-end-vendor-keys',
  text: `update device_vendor_key set ended_at = $3 where tenant_id = $1 and vendor = $2 and ended_at is null returning id`,
};

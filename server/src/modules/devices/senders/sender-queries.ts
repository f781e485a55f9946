import type { Prepared } from '../../../platform/db/pool.ts';

/** Profiles of a municipality are for its own devices; those of a centre for every device that it hears. */
export const profiles: Prepared = {
  name: 'devices-sender-profiles',
  text: `select p.id, p.vendor, p.sender_like as "senderLike", p.agent_like as "agentLike", p.dialect, p.identity,
      p.call_by as "callBy", p.takes_several_numbers as "takesSeveralNumbers", p.forbids_second_call as "forbidsSecondCall",
      p.split_seconds as "splitSeconds", p.model_like is null and t.kind = 'centre' as "isForAnyDevice"
    from sender_profile p join tenant t on t.id = p.tenant_id order by p.sort, p.id`,
};

export const logins: Prepared = {
  name: 'devices-sender-logins',
  text: `select username, realm, cid, ha1_md5 as "ha1Md5", ha1_sha256 as "ha1Sha256", is_demanded as "isDemanded"
    from sender_login where ended_at is null and username > $1 order by username limit $2`,
};

/** Devices for which more counts than what counts for any device: their own profiles first. */
export const profiledDevices: Prepared = {
  name: 'devices-profiled-devices',
  text: `select d.cid, p.ids, p.differs from (select tenant_id, cid, model from device where cid > $1 order by cid limit $2) d
    cross join lateral (
      select array_agg(p.id order by p.tenant_id = d.tenant_id desc, p.sort, p.id) as ids,
        coalesce(bool_or(p.model_like is not null or t.kind <> 'centre'), false) as differs
      from sender_profile p join tenant t on t.id = p.tenant_id
      where (p.tenant_id = d.tenant_id or t.kind = 'centre')
        and (p.model_like is null or lower(d.model) like lower(p.model_like))) p
    order by d.cid`,
};

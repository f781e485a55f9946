import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** She is without an alarm: a case with the desk; an outage with her on the list of her unit; a sender that is quiet. */
export const silenceWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, homeCareId }) {
    const [device] = await tx.sql<{ id: string; home: string; area: string }>(
      `select d.id, l.home_id as home, h.area_id as area from residency r join placement l on l.tenant_id = r.tenant_id and l.home_id = r.home_id
        join device d on d.tenant_id = l.tenant_id and d.id = l.device_id join home h on h.tenant_id = l.tenant_id and h.id = l.home_id
        where r.person_id = $1 and d.kind = 'social-alarm' and l.ends_at is null limit 1`,
      [personId],
    );
    if (!device) throw new TypeError('she has an alarm');
    const deskId = idOf('desk');
    const caseId = idOf(`technical case ${place}`);
    const outageId = idOf(`outage ${place}`);
    await tx.sql(
      `insert into technical_case (tenant_id, id, kind, device_id, cid, area_id, owner_id, desk_id, due_at, since_at, opened_at, last_at)
        values ($1, $2, 'person-without-alarm', $3, '26317', $4, $5, $5, $6, $6, $6, $6)`,
      [tenantId, caseId, device.id, device.area, deskId, tx.at],
    );
    await tx.sql(
      `insert into technical_case (tenant_id, id, kind, area_id, outage_by, outage_of, owner_id, desk_id, due_at, since_at, opened_at, last_at)
        values ($1, $2, 'outage', $3, 'area', $3::uuid::text, $4, $4, $5, $5, $5, $5)`,
      [tenantId, outageId, device.area, deskId, tx.at],
    );
    await tx.sql('insert into outage_device (tenant_id, case_id, device_id, since_at) values ($1, $2, $3, $4)', [
      ...[tenantId, outageId, device.id, tx.at],
    ]);
    for (const [id, unit] of [
      [caseId, null],
      [outageId, homeCareId],
    ]) {
      await tx.sql(
        'insert into technical_case_person (tenant_id, case_id, person_id, device_id, home_id, unit_id) values ($1, $2, $3, $4, $5, $6)',
        [tenantId, id, personId, device.id, device.home, unit],
      );
    }
    await tx.sql(
      `insert into technical_happening (tenant_id, id, case_id, at, received_at, what) values ($1, $2, $3, $4, $4, 'opened')`,
      [tenantId, idOf(`technical happening ${place}`), caseId, tx.at],
    );
    await tx.sql(
      `insert into access_grant (tenant_id, id, subject_id, person_id, basis, basis_ref, starts_at) values ($1, $2, $3, $4, 'technical-case', $5, $6)`,
      [tenantId, idOf(`technical grant ${place}`), deskId, personId, caseId, tx.at],
    );
    await tx.sql(`insert into receiver_watch (tenant_id, id, started_at, last_at) values ($1, $2, $3, $3)`, [
      tenantId,
      idOf(`watch ${place}`),
      tx.at,
    ]);
    await tx.sql(
      `insert into area_contact (tenant_id, area_id, heard, silent, unsupervised, counted_at) values ($1, $2, 1, 1, 1, $3)`,
      [tenantId, device.area, tx.at],
    );
    const [desk] = await tx.sql<{ tenant: string }>('select tenant_id as tenant from unit where id = $1', [deskId]);
    await tx.sql(
      `insert into sender_mute (tenant_id, id, desk_id, sender, cids, reason, muted_by, muted_by_name, muted_at, ends_at)
        values ($1, $2, $3, $4, array['999 press'], 'stray', $5, 'Operator', $6, $6::timestamptz + interval '1 hour')`,
      [desk?.tenant, idOf(`mute ${place}`), deskId, `stray ${place}`, idOf('staff jonas-berg'), tx.at],
    );
  },
  known: ({ place }) => ({ caseId: idOf(`technical case ${place}`), muteId: idOf(`mute ${place}`) }),
};

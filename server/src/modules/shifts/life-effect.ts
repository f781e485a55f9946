import type { LifeEffect } from '../people/index.ts';

const pause = {
  name: 'shifts-pause-calls',
  text: `insert into planned_call_pause (tenant_id, call_id, person_id, absence_id, starts_at)
    select c.tenant_id, c.id, c.person_id, $3, $4 from planned_call c where c.tenant_id = $1 and c.person_id = $2 and c.ended_at is null
    on conflict do nothing`,
};
// Also one that never began, because she did not go after all, and a call that was agreed on while she was away.
const goOn = {
  name: 'shifts-go-on',
  text: `insert into planned_call_pause (tenant_id, call_id, person_id, absence_id, starts_at, ends_at)
    select c.tenant_id, c.id, c.person_id, $3, $4, greatest($5, $4) from planned_call c
      where c.tenant_id = $1 and c.person_id = $2 and c.ended_at is null
    on conflict (tenant_id, call_id, absence_id) do update set ends_at = coalesce(planned_call_pause.ends_at, excluded.ends_at)`,
};
const stop = {
  name: 'shifts-stop-calls',
  text: `update planned_call set ended_at = $4, ended_because = 'death', stopped_by = $3
    where tenant_id = $1 and person_id = $2 and ended_at is null`,
};
const putBack = {
  name: 'shifts-put-back',
  text: `update planned_call set ended_at = null, ended_because = null, stopped_by = null where tenant_id = $1 and stopped_by = $2`,
};

/** Nobody rings an empty home, and nobody rings the dead. */
export const shiftsLifeEffect: LifeEffect = {
  module: 'shifts',
  async away(tx, { tenantId, personId, absenceId, startsAt }) {
    await tx.rows(pause, [tenantId, personId, absenceId, startsAt]);
  },
  async home(tx, { tenantId, personId, absenceId, startsAt }) {
    await tx.rows(goOn, [tenantId, personId, absenceId, startsAt, tx.at]);
  },
  async died(tx, { tenantId, personId, deathId }) {
    await tx.rows(stop, [tenantId, personId, deathId, tx.at]);
  },
  async undone(tx, { tenantId, deathId }) {
    await tx.rows(putBack, [tenantId, deathId]);
  },
};

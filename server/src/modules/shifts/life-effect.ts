import { addDays, instantAt, localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { openGrant } from '../access/index.ts';
import { hasAlarm } from '../devices/index.ts';
import { deskFor, timeZoneOf } from '../organisation/index.ts';
import type { AwayFact, LifeEffect } from '../people/index.ts';

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
    select c.tenant_id, c.id, c.person_id, $3, $4::timestamptz, greatest($5::timestamptz, $4::timestamptz) from planned_call c
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

const night = {
  name: 'shifts-first-night',
  text: `insert into first_night (tenant_id, person_id, absence_id, desk_id, home_at, until_at) values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing returning absence_id`,
};

/** Nobody rings an empty home, and nobody rings the dead. */
export const shiftsLifeEffect: LifeEffect = {
  module: 'shifts',
  async away(tx, { tenantId, personId, absenceId, startsAt }) {
    await tx.rows(pause, [tenantId, personId, absenceId, startsAt]);
  },
  async home(tx, fact) {
    const { tenantId, personId, absenceId, startsAt, kind } = fact;
    await tx.rows(goOn, [tenantId, personId, absenceId, startsAt, tx.at]);
    if (kind === 'hospital' && startsAt < tx.at) await tellOfFirstNight(tx, fact);
  },
  async died(tx, { tenantId, personId, deathId }) {
    await tx.rows(stop, [tenantId, personId, deathId, tx.at]);
  },
  async undone(tx, { tenantId, deathId }) {
    await tx.rows(putBack, [tenantId, deathId]);
  },
};

/** Home from hospital, with an alarm: the desk that answers for her knows of the first night, until noon the next day. */
async function tellOfFirstNight(tx: Transaction, { tenantId, personId, absenceId }: AwayFact): Promise<void> {
  const deskId = await deskFor(tx, tenantId);
  if (deskId === null || !(await hasAlarm(tx, tenantId, personId))) return;
  const zone = await timeZoneOf(tx, tenantId);
  const endsAt = instantAt(addDays(localDay(tx.at, zone), 1), '12:00', zone);
  const isNew = (await tx.rows(night, [tenantId, personId, absenceId, deskId, tx.at, endsAt])).length > 0;
  // One for each homecoming, however often it is told: the grant has the absence's own id.
  const grant = { tenantId, subjectId: deskId, personId, basis: 'desk-watch', ref: absenceId, endsAt } as const;
  if (isNew) await openGrant(tx, () => absenceId, grant);
}

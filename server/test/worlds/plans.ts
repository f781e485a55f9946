import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** The plan of the unit that helps her, with a goal and one thing that is done each morning. */
export const plansWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, homeCareId, nurseId }) {
    const planId = idOf(`plan ${place}`);
    const goalId = idOf(`goal ${place}`);
    await tx.sql(
      `insert into care_plan (tenant_id, id, person_id, unit_id, state, what_matters, starts_on, changed_by, changed_by_name, changed_at)
        values ($1, $2, $3, $4, 'active', 'My coffee in peace.', $5::timestamptz::date, $6, 'Nurse', $5)`,
      [tenantId, planId, personId, homeCareId, tx.at, nurseId],
    );
    await tx.sql(
      `insert into care_plan_wording (tenant_id, plan_id, version, person_id, what_matters, written_by_name, written_as, written_at)
        values ($1, $2, 1, $3, 'My coffee in peace.', 'Nurse', 'staff', $4)`,
      [tenantId, planId, personId, tx.at],
    );
    await tx.sql(
      `insert into care_plan_version (tenant_id, plan_id, version, person_id, plan, changed_by, changed_by_name, changed_at)
        values ($1, $2, 1, $3, '{}', $4, 'Nurse', $5)`,
      [tenantId, planId, personId, nurseId, tx.at],
    );
    await tx.sql(
      `insert into care_goal (tenant_id, id, plan_id, person_id, words, state, sort) values ($1, $2, $3, $4, 'The café', 'working', 0)`,
      [tenantId, goalId, planId, personId],
    );
    for (const [sort, line] of ['intervention', 'second intervention'].entries()) {
      await tx.sql(
        `insert into intervention (tenant_id, id, plan_id, person_id, goal_id, service_type, decided_service_id, title, weekdays,
            window_from, window_to, starts_on, sort)
          values ($1, $2, $3, $4, $5, 'home-nursing', $6, 'Medicine', '{1,2,3,4,5,6,7}', '08:00', '09:00', $7::timestamptz::date, $8)`,
        [
          ...[
            tenantId,
            idOf(`${line} ${place}`),
            planId,
            personId,
            goalId,
            idOf(`decided service ${place}`),
            tx.at,
            sort,
          ],
        ],
      );
    }
    await tx.sql(
      `insert into plan_part (tenant_id, id, plan_id, person_id, kind, who, what, agreed_with, agreed_on, if_gone, added_by, added_by_name,
          added_at) values ($1, $2, $3, $4, 'volunteer', 'A friend', 'The café', 'Her', $5::timestamptz::date, 'We ask', $6, 'Nurse', $5)`,
      [tenantId, idOf(`plan part ${place}`), planId, personId, tx.at, nurseId],
    );
  },
  known: ({ place, homeCareId }) => ({
    planId: idOf(`plan ${place}`),
    interventionId: idOf(`intervention ${place}`),
    lineIds: [idOf(`second intervention ${place}`), idOf(`intervention ${place}`)],
    unitId: homeCareId,
    planPartId: idOf(`plan part ${place}`),
    goalId: idOf(`goal ${place}`),
    startsOn: '2026-12-01',
    endsOn: '2027-12-31',
    version: 1,
  }),
};

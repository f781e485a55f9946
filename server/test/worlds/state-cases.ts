import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** A case that waits for her yes, one that lies with the state with a task, and a colleague's course. */
export const stateCasesWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, homeCareId, nurseId }) {
    const add = async (name: string, state: string) => {
      await tx.sql(
        `insert into state_case (tenant_id, id, person_id, kind, what, state, consent, confirm_by_on, made_by, made_by_name, unit_id, asked_at,
            made_at, try_at) values ($1, $2, $3, 'application', 'A walker', $4, 'on-page', ($5::timestamptz + interval '14 days')::date, $6,
            'Nurse', $7, $5, $5, $5)`,
        [tenantId, idOf(`${name} ${place}`), personId, state, tx.at, nurseId, homeCareId],
      );
    };
    await add('state case waiting', 'waiting-for-person');
    await add('state case', 'granted');
    await tx.sql(
      `insert into state_case_step (tenant_id, id, state_case_id, person_id, state, at, received_at, by_kind, by_name, moved)
        values ($1, $2, $3, $4, 'granted', $5, $5, 'state', null, 'yes')`,
      [tenantId, idOf(`state step ${place}`), idOf(`state case ${place}`), personId, tx.at],
    );
    await tx.sql(
      `insert into state_case_task (tenant_id, id, state_case_id, person_id, kind, due_on, made_at)
        values ($1, $2, $3, $4, 'ask-state', $5::timestamptz::date, $5)`,
      [tenantId, idOf(`state task ${place}`), idOf(`state case ${place}`), personId, tx.at],
    );
    await tx.sql(
      `insert into qualification (tenant_id, id, staff_id, course, passed_on, noted_at, noted_by, noted_by_name)
        values ($1, $2, $3, 'hoist', ($4::timestamptz - interval '9 days')::date, $4, $3, 'Nurse')`,
      [tenantId, idOf(`qualification ${place}`), nurseId, tx.at],
    );
  },
  known: ({ place }) => ({
    stateCaseId: idOf(`state case ${place}`),
    myStateCaseId: idOf(`state case waiting ${place}`),
    stateTaskId: idOf(`state task ${place}`),
    articleId: null,
    meanwhileLoanId: null,
    qualificationId: idOf(`qualification ${place}`),
  }),
};

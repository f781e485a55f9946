import { idOf } from '@tunet/town';
import { defaultInstruments } from '../../src/modules/services/index.ts';
import type { WorldPart } from '../world-part.ts';

/** A draft beside the application, on the scale of the municipality; it gets the one to begin with where it has none. */
export const assessmentsWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, assessorId, nurseId }) {
    for (const { code, name, scale, items, source } of defaultInstruments(place === 'solhamra' ? 'SE' : 'NO')) {
      await tx.sql(
        `insert into instrument (tenant_id, code, valid_from, name, scale, items, source)
          select $1, $2, '2020-01-01', $3, $4, $5, $6 where not exists (select from instrument where tenant_id = $1)`,
        [tenantId, code, JSON.stringify(name), JSON.stringify(scale), JSON.stringify(items), source],
      );
    }
    await tx.sql(
      `insert into assessment (tenant_id, id, person_id, application_id, state, instrument_code, instrument_from, what_matters,
          started_by, started_by_name, started_at, saved_at, saved_by_name)
        select $1, $2, $3, $4, 'draft', i.code, i.valid_from, 'To stay at home.', $5, 'Assessor', $6, $6, 'Assessor'
        from instrument i where i.tenant_id = $1 order by i.valid_from desc limit 1`,
      [tenantId, idOf(`assessment ${place}`), personId, idOf(`application ${place}`), assessorId, tx.at],
    );
    await tx.sql(
      `insert into assessment_member (tenant_id, application_id, staff_id, person_id, name, profession, invited_by_name, invited_at)
        values ($1, $2, $3, $4, 'Nurse', 'nurse', 'Assessor', $5)`,
      [tenantId, idOf(`application ${place}`), nurseId, personId, tx.at],
    );
    await tx.sql(
      `insert into own_goal (tenant_id, id, person_id, activity, set_by_name, set_at) values ($1, $2, $3, 'Sing', 'Nurse', $4)`,
      [tenantId, idOf(`own goal ${place}`), personId, tx.at],
    );
  },
  known: ({ place, assessorId }) => ({
    version: 1,
    staffId: assessorId,
    ownGoalId: idOf(`own goal ${place}`),
  }),
};

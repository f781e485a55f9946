import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** Words of danger stand in what she wrote to the unit that helps her; the municipality has added a line of its own. */
export const dangerWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, homeCareId, nurseId }) {
    await tx.sql(
      `insert into danger_phrase (tenant_id, id, kind, phrase, starts_on, added_by, added_by_name, added_at)
        values ($1, $2, 'missing', 'gått mot elva', '2026-01-01', $3, 'Somebody', $4)`,
      [tenantId, idOf(`danger phrase ${place}`), nurseId, tx.at],
    );
    await tx.sql(
      `insert into danger_flag (tenant_id, id, person_id, unit_id, source, subject_id, kind, because, raised_at, out_of_hours, ring_at)
        values ($1, $2, $3, $4, 'visit', $5, 'life', '{får ikke puste}', $6, true, $6)`,
      [tenantId, idOf(`danger flag ${place}`), personId, homeCareId, idOf(`danger about ${place}`), tx.at],
    );
    await tx.sql(
      `insert into danger_flag (tenant_id, id, person_id, unit_id, source, subject_id, kind, because, raised_at, out_of_hours, ring_at,
          taken_at, taken_by_name)
        values ($1, $2, $3, $4, 'plan', $5, 'life', '{får ikke puste}', $6, true, $6, $6, 'Nurse')`,
      [tenantId, idOf(`taken flag ${place}`), personId, homeCareId, idOf(`danger in a plan ${place}`), tx.at],
    );
    await tx.sql('insert into danger_unreached (tenant_id, flag_id, unit_id, since) values ($1, $2, $3, $4)', [
      ...[tenantId, idOf(`danger flag ${place}`), homeCareId, tx.at],
    ]);
  },
  known: ({ place }) => ({
    flagId: idOf(`danger flag ${place}`),
    closingFlagId: idOf(`taken flag ${place}`),
    phraseId: idOf(`danger phrase ${place}`),
  }),
};

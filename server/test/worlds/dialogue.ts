import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** A question of the unit that helps about the open case, read by the office. */
export const dialogueWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, homeCareId, assessmentId, nurseId }) {
    const applicationId = idOf(`application ${place}`);
    await tx.sql(
      `insert into dialogue_entry (tenant_id, id, application_id, person_id, unit_id, unit_name, written_by, written_by_name, role, words,
          written_at) values ($1, $2, $3, $4, $5, 'Unit', $6, 'Nurse', 'nurse', 'She manages the stairs again.', $7)`,
      [tenantId, idOf(`dialogue entry ${place}`), applicationId, personId, homeCareId, nurseId, tx.at],
    );
    await tx.sql(
      'insert into dialogue_reading (tenant_id, application_id, unit_id, person_id, read_at) values ($1, $2, $3, $4, $5)',
      [tenantId, applicationId, assessmentId, personId, tx.at],
    );
  },
  known: () => ({}),
};

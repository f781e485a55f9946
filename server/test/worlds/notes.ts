import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** A note that the nurse wrote about her. */
export const notesWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, nurseId }) {
    await tx.sql(
      `insert into note (tenant_id, id, version, person_id, kind, words, author_id, author_name, author_role, written_at, received_at)
        values ($1, $2, 1, $3, 'journal', 'She ate well.', $4, 'Nurse', 'nurse', $5, $5)`,
      [tenantId, idOf(`note ${place}`), personId, nurseId, tx.at],
    );
  },
  known: ({ place }) => ({ noteId: idOf(`note ${place}`) }),
};

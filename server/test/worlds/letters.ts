import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** One letter about her that waits to be printed and one that has been, and what the register says of how she can be told. */
export const lettersWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, assessmentId, assessorId }) {
    await tx.sql(
      `insert into digital_contact (tenant_id, id, person_id, state, source, since, noted_at)
        values ($1, $2, $3, 'reachable', 'register', '2020-01-01', $4)`,
      [tenantId, idOf(`digital contact ${place}`), personId, tx.at],
    );
    await tx.sql(`insert into contact_lookup (tenant_id, person_id, asked_at, answered_at) values ($1, $2, $3, $3)`, [
      tenantId,
      personId,
      tx.at,
    ]);
    for (const name of ['letter', 'printed letter']) {
      await tx.sql(
        `insert into letter (tenant_id, id, person_id, kind, subject_id, reference, language, to_name, to_lines, address, unit_id,
            title, blocks, made_at)
          values ($1, $2, $3, 'other', $2, '26-4711', 'nb', 'Test Beboer', '{Veien 1,0000 Prøve}', 'shown', $4, 't',
            '[{"is":"text","text":"x"}]', $5)`,
        [tenantId, idOf(`${name} ${place}`), personId, assessmentId, tx.at],
      );
    }
    await tx.sql(
      `insert into letter_printing (tenant_id, letter_id, person_id, batch_id, at, who_id, who_name)
        values ($1, $2, $3, $4, $5, $6, 'Assessor')`,
      [tenantId, idOf(`printed letter ${place}`), personId, idOf(`letter batch ${place}`), tx.at, assessorId],
    );
  },
  known: ({ place }) => ({
    letterId: idOf(`letter ${place}`),
    letterIds: [idOf(`letter ${place}`)],
    batchId: idOf(`letter batch ${place}`),
  }),
};

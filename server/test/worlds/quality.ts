import { idOf } from '@tunet/town';
import { addGrant } from '../build.ts';
import type { WorldPart } from '../world-part.ts';

/** A deviation that nobody has described yet, and a line of the morning board. */
export const qualityWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, homeCareId, nurseId }) {
    await tx.sql(
      `insert into deviation (tenant_id, id, unit_id, person_id, what, reported_by, reported_at, look_by)
        values ($1, $2, $3, $4, 'fall', $5, $6, ($6::timestamptz + interval '14 days')::date)`,
      [tenantId, idOf(`deviation ${place}`), homeCareId, personId, nurseId, tx.at],
    );
    await tx.sql(
      `insert into morning_line (tenant_id, id, source, person_id, from_unit_id, owner_unit_id, due_on, words, written_by_name, written_at)
        values ($1, $2, 'other', $3, $4, $4, ($5::timestamptz + interval '1 day')::date, 'Ring her', 'Nurse', $5)`,
      [tenantId, idOf(`morning line ${place}`), personId, homeCareId, tx.at],
    );
    await tx.sql(
      `insert into feedback (tenant_id, id, person_id, unit_id, quality_unit_id, about, words, is_nameless, unit_sees, written_by,
          written_by_name, written_as, sent_at, answer_by)
        values ($1, $2, $3, $4, $5, 'help', 'Nobody came on Sunday.', false, true, $3, 'Herself', 'self', $6, $6::timestamptz::date)`,
      [tenantId, idOf(`feedback ${place}`), personId, homeCareId, idOf(`${place} administration`), tx.at],
    );
    await addGrant(tx, {
      ...{ tenantId, personId, subjectId: idOf(`${place} administration`), basis: 'conversation' as const },
      basisRef: idOf(`feedback ${place}`),
    });
  },
  known: ({ place, homeCareId }) => ({
    deviationId: idOf(`deviation ${place}`),
    feedbackId: idOf(`feedback ${place}`),
    lineId: idOf(`morning line ${place}`),
    ownerUnitId: homeCareId,
    source: 'discharge',
    sourceId: idOf(`absence ${place}`),
    about: 'visit',
    aboutId: idOf(`visit ${place}`),
  }),
};

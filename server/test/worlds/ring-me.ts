import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** She waits to be rung by the office that has her case. */
export const ringMeWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, assessmentId }) {
    await tx.sql(
      `insert into ring_wish (tenant_id, id, person_id, unit_id, reader_id, asked_by_name, asked_as, topic, phone, is_new_number, part,
          time_zone, asked_at, ring_from, ring_by, state)
        values ($1, $2, $3, $4, $3, 'Herself', 'self', 'application', '+4755501200', false, 'any', 'Europe/Oslo', $5, $5,
          $5::timestamptz + interval '1 day', 'waiting')`,
      [tenantId, idOf(`ring wish ${place}`), personId, assessmentId, tx.at],
    );
  },
  known: ({ place }) => ({
    ...{
      ringWishId: idOf(`ring wish ${place}`),
      part: 'any',
      timeZone: 'Europe/Oslo',
      act: 'no-answer',
      ringPhone: '+4755501200',
    },
  }),
};

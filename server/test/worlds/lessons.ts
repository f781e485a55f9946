import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** A limit for one dose, set by the nurse. */
export const lessonsWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, nurseId }) {
    await tx.sql(
      `insert into dispenser_limit (tenant_id, id, person_id, dose, from_clock, until_clock, minutes, set_by, set_by_name, set_at)
        values ($1, $2, $3, 'Morning', '07:00', '10:00', 30, $4, 'Nurse', $5)`,
      [tenantId, idOf(`dispenser limit ${place}`), personId, nurseId, tx.at],
    );
  },
  known: ({ place }) => ({
    limitId: idOf(`dispenser limit ${place}`),
    dose: 'Evening',
    fromClock: '18:00',
    untilClock: '21:00',
    minutes: 20,
  }),
};

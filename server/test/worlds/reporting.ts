import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** Hours that somebody has stated of the decided help, and why it has not begun. */
export const reportingWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, assessorId }) {
    const service = idOf(`decided service ${place}`);
    await tx.sql(
      `insert into hour_statement (tenant_id, id, decided_service_id, person_id, hours, per, stated_by, stated_by_name, stated_at)
        values ($1, $2, $3, $4, 3.5, 'week', $5, 'Assessor', $6)`,
      [tenantId, idOf(`hour statement ${place}`), service, personId, assessorId, tx.at],
    );
    await tx.sql(
      `insert into delay_statement (tenant_id, id, decided_service_id, person_id, why, stated_by, stated_by_name, stated_at)
        values ($1, $2, $3, $4, 'no-staff', $5, 'Assessor', $6)`,
      [tenantId, idOf(`delay statement ${place}`), service, personId, assessorId, tx.at],
    );
  },
  known: ({ place }) => ({
    registeredServiceId: idOf(`decided service ${place}`),
    year: '2026',
    hours: 3,
    why: 'no-staff',
  }),
};

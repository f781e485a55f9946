import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** An appeal of a second line of her decision; the first is still to be appealed. */
export const appealsWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, assessmentId }) {
    const decisionId = idOf(`decision ${place}`);
    const lineId = idOf(`appealed service ${place}`);
    await tx.sql(
      `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, extent_words, appeal_body,
          appeal_weeks, appeal_until)
        values ($1, $2, $3, $4, 'safety-alarm', false, '', 'b', 3, '2026-12-14')`,
      [tenantId, lineId, decisionId, personId],
    );
    const appealId = idOf(`appeal ${place}`);
    await tx.sql(
      `insert into appeal (tenant_id, id, person_id, decision_id, decided_service_id, reference, words, wants, language, channel,
          written_by, written_by_name, written_as, signed, received_at, body, until, unit_id, state, promised_on, modified_at)
        values ($1, $2, $3, $4, $5, 'K26-4700', 'w', '', 'nb', 'web', $3, 'Herself', 'self', 'click', $6, 'b', '2026-12-14', $7,
          'received', '2026-12-21', $6)`,
      [tenantId, appealId, personId, decisionId, lineId, tx.at, assessmentId],
    );
    await tx.sql(
      `insert into appeal_happening (tenant_id, appeal_id, person_id, at, what, who_id, who_name)
        values ($1, $2, $3, $4, 'received', $3, 'Herself')`,
      [tenantId, appealId, personId, tx.at],
    );
  },
  known: ({ place }) => ({
    appealId: idOf(`appeal ${place}`),
    decidedServiceId: idOf(`decided service ${place}`),
    expectedOn: '2027-01-11',
  }),
};

import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** An appeal of a second line of her decision; the first is still to be appealed. */
export const appealsWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, assessmentId, assessorId }) {
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
    for (const [id, applicationId, about] of [
      [idOf(`asked question ${place}`), idOf(`application ${place}`), null],
      [idOf(`my asked question ${place}`), null, appealId],
    ] as const) {
      await tx.sql(
        `insert into asked_question (tenant_id, id, person_id, application_id, appeal_id, reference, language, words, answer_by, asked_at,
            asked_by, asked_by_name) values ($1, $2, $3, $4, $5, '26-4700', 'nb', 'w', '2026-12-14', $6, $7, 'Assessor')`,
        [tenantId, id, personId, applicationId, about, tx.at, assessorId],
      );
    }
    await tx.sql(
      `insert into application_paper (tenant_id, id, person_id, writer_id, appeal_id, media_type, bytes, kept_at)
        values ($1, $2, $3, $3, $4, 'application/pdf', '%PDF-1.7', $5)`,
      [tenantId, idOf(`appeal paper ${place}`), personId, appealId, tx.at],
    );
  },
  known: ({ place }) => ({
    askedQuestionId: idOf(`asked question ${place}`),
    myQuestionId: idOf(`my asked question ${place}`),
    answerBy: '2027-01-11',
    appealId: idOf(`appeal ${place}`),
    decidedServiceId: idOf(`decided service ${place}`),
    expectedOn: '2027-01-11',
  }),
};

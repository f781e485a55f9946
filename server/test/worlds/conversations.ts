import { idOf } from '@tunet/town';
import { addGrant } from '../build.ts';
import type { WorldPart } from '../world-part.ts';

/** She has written to the office that has her case, and waits for an answer. */
export const conversationsWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, assessmentId }) {
    const threadId = idOf(`thread ${place}`);
    await tx.sql(
      `insert into thread (tenant_id, id, person_id, unit_id, topic, opened_by, opened_by_name, opened_as, opened_at, last_at,
          waiting_since, answer_by)
        values ($1, $2, $3, $4, 'application', $3, 'Herself', 'self', $5, $5, $5, $5::timestamptz + interval '1 day')`,
      [tenantId, threadId, personId, assessmentId, tx.at],
    );
    await tx.sql(
      `insert into message (tenant_id, id, thread_id, person_id, unit_id, author_id, author_kind, author_name, words, sent_at, received_at)
        values ($1, $2, $3, $4, $5, $4, 'self', 'Herself', 'When do I get an answer?', $6, $6)`,
      [tenantId, idOf(`message ${place}`), threadId, personId, assessmentId, tx.at],
    );
    await tx.sql(
      `insert into attachment (tenant_id, id, person_id, unit_id, thread_id, message_id, media_type, width, height, bytes, kept_by, kept_at)
        values ($1, $2, $3, $4, $5, $6, 'image/jpeg', 1, 1, '\\xffd8ff', $3, $7)`,
      [...[tenantId, idOf(`attachment ${place}`), personId, assessmentId, threadId, idOf(`message ${place}`)], tx.at],
    );
    await tx.sql(
      'insert into thread_reading (tenant_id, thread_id, person_id, reader_id, read_at) values ($1, $2, $3, $3, $4)',
      [tenantId, threadId, personId, tx.at],
    );
    await addGrant(tx, { tenantId, personId, subjectId: assessmentId, basis: 'conversation', basisRef: threadId });
  },
  known: ({ place, assessmentId }) => ({
    threadId: idOf(`thread ${place}`),
    unitId: assessmentId,
    attachmentId: idOf(`attachment ${place}`),
  }),
};

import { idOf } from '@tunet/town';
import { addGrant } from '../build.ts';
import type { WorldPart } from '../world-part.ts';

/** An open meeting with her on the agenda, and a room closed for repair. */
export const meetingsWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, assessmentId, assessorId }) {
    await addGrant(tx, { tenantId, personId, subjectId: idOf(`${place} nursing-home 0`), basis: 'in-care' });
    const [meetingId, partId] = [idOf(`meeting ${place}`), idOf(`meeting part ${place}`)];
    await tx.sql(
      `insert into allocation_meeting (tenant_id, id, office_id, held_on, opened_at, opened_by, opened_by_name)
        values ($1, $2, $3, '2026-11-26', $4, $5, 'Assessor')`,
      [tenantId, meetingId, assessmentId, tx.at, assessorId],
    );
    await tx.sql(
      `insert into meeting_part (tenant_id, id, meeting_id, name, as_what) values ($1, $2, $3, 'Kari', 'x')`,
      [...[tenantId, partId, meetingId]],
    );
    await tx.sql(
      `insert into meeting_point (tenant_id, id, meeting_id, person_id, waiting_id, service_type) values ($1, $2, $3, $4, $5, 'long-stay')`,
      [tenantId, idOf(`meeting point ${place}`), meetingId, personId, idOf(`waiting ${place}`)],
    );
    await tx.sql(
      `insert into place_booking (tenant_id, id, place_id, place_number, during, state)
        select tenant_id, $3, id, number, '[2028-01-01,2028-02-01)', 'closed' from care_place where tenant_id = $1 and id = $2`,
      [tenantId, idOf(`room c ${place}`), idOf(`closing ${place}`)],
    );
    await tx.sql(
      `insert into place_closing (tenant_id, id, reason, closed_at, closed_by, closed_by_name) values ($1, $2, 'r', $3, $4, 'Lead')`,
      [tenantId, idOf(`closing ${place}`), tx.at, assessorId],
    );
  },
  known: ({ place }) => ({
    meetingId: idOf(`meeting ${place}`),
    meetingPointId: idOf(`meeting point ${place}`),
    closingId: idOf(`closing ${place}`),
    houseId: idOf(`${place} nursing-home 0`),
    toPlaceId: idOf(`room b ${place}`),
    deciderId: idOf(`meeting part ${place}`),
    partId: idOf(`meeting part ${place}`),
    nextReviewOn: '2027-03-01',
    candidates: [{ waitingId: idOf(`waiting ${place}`) }],
  }),
};

import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** She stands on a list and has an offer of a room; a second room holds a planned relief stay of hers, a third is free. */
export const waitingListWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, assessmentId, assessorId }) {
    const decisionId = idOf(`decision ${place}`);
    const waitingId = idOf(`waiting ${place}`);
    const homeId = idOf(`${place} nursing-home 0`);
    await tx.sql(
      `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, extent_words, appeal_body,
          appeal_weeks, appeal_until, right_to, criteria, follow_up_on)
        values ($1, $2, $3, $4, 'long-stay', true, 'h', 'b', 4, '2026-12-21', 'list', '{help-day-and-night}', '2027-02-21')`,
      [tenantId, waitingId, decisionId, personId],
    );
    await tx.sql(
      `insert into waiting_entry (tenant_id, id, person_id, decision_id, service_type, office_id, since, criteria, band, band_reason,
          help_meanwhile, follow_up_on, state)
        values ($1, $2, $3, $4, 'long-stay', $5, '2026-11-01', '{help-day-and-night}', 'soon', 'r', 'h', '2027-02-21', 'waiting')`,
      [tenantId, waitingId, personId, decisionId, assessmentId],
    );
    await tx.sql(
      `insert into waiting_happening (tenant_id, id, waiting_id, person_id, at, what, who_id, who_name)
        values ($1, $2, $2, $3, $4, 'entered', $5, 'Assessor')`,
      [tenantId, waitingId, personId, tx.at, assessorId],
    );
    for (const room of ['a', 'b', 'c']) {
      await tx.sql(
        `insert into care_place (tenant_id, id, unit_id, name, use, service_types)
          values ($1, $2, $3, $4, 'long', '{long-stay,respite-stay}')`,
        [tenantId, idOf(`room ${room} ${place}`), homeId, room],
      );
    }
    for (const [id, room, state, from] of [
      [idOf(`offer ${place}`), 'a', 'offered', '2027-01-01'],
      [idOf(`stay ${place}`), 'b', 'kept', '2027-02-01'],
    ] as const) {
      await tx.sql(
        `insert into place_booking (tenant_id, id, place_id, place_number, during, state)
          select tenant_id, $3, id, number, daterange($4::date, $4::date + 14), $5 from care_place where tenant_id = $1 and id = $2`,
        [tenantId, idOf(`room ${room} ${place}`), id, from, state],
      );
      await tx.sql(
        `insert into place_stay (tenant_id, id, person_id, service_type, made_at, made_by, made_by_name)
          values ($1, $2, $3, 'long-stay', $4, $5, 'Assessor')`,
        [tenantId, id, personId, tx.at, assessorId],
      );
    }
    await tx.sql(
      `insert into place_offer (tenant_id, id, waiting_id, person_id, from_on, answer_by, words, state, made_at, made_by, made_by_name)
        values ($1, $2, $3, $4, '2027-01-01', '2026-12-15', 'w', 'open', $5, $6, 'Assessor')`,
      [tenantId, idOf(`offer ${place}`), waitingId, personId, tx.at, assessorId],
    );
  },
  known: ({ place }) => ({
    waitingId: idOf(`waiting ${place}`),
    placeOfferId: idOf(`offer ${place}`),
    carePlaceId: idOf(`room c ${place}`),
    placeStayId: idOf(`stay ${place}`),
    followUpOn: '2027-03-01',
    criteria: ['help-day-and-night'],
    everyWeeks: 8,
  }),
};

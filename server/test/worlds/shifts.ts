import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** A planned call that the desk of our municipality rings, a notice, a line of the calendar, and a report of a desk. */
export const shiftsWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, homeCareId, nurseId }) {
    const isOurs = place === 'nordvik';
    const call = idOf(`planned-call ${place}`);
    await tx.sql(
      `insert into planned_call (tenant_id, id, person_id, desk_id, why, asked_by, from_minute, minutes, first_on, last_on, written_by, written_by_name, written_at)
        values ($1, $2, $3, $4, 'She sleeps badly', 'Her daughter', 1380, 30, '2026-11-20', '2026-11-30', $5, 'Nurse', $6)`,
      [tenantId, call, personId, isOurs ? idOf('desk') : homeCareId, nurseId, tx.at],
    );
    await tx.sql(
      `insert into access_grant (tenant_id, id, subject_id, person_id, basis, basis_ref, starts_at) values ($1, $2, $3, $4, 'desk-watch', $2, $5)`,
      [tenantId, call, isOurs ? idOf('desk') : homeCareId, personId, tx.at],
    );
    await tx.sql(
      `insert into board_notice (tenant_id, id, words, written_by, written_by_name, written_at, expires_at)
        values ($1, $2, 'The lift stands', $3, 'Nurse', $4::timestamptz, $4::timestamptz + interval '8 hours')`,
      [tenantId, idOf(`board-notice ${place}`), nurseId, tx.at],
    );
    await tx.sql(
      `insert into duty_entry (tenant_id, id, days, from_minute, to_minute, receiver_order, receiver_kind, valid_from, written_by, written_at)
        values ($1, $2, '{1,2}', 0, 0, 1, 'desk', '2026-11-01', $3, $4)`,
      [tenantId, idOf(`calendar-entry ${place}`), nurseId, tx.at],
    );
    await tx.sql(
      `insert into shift_report (tenant_id, id, desk_id, made_by, made_by_name, made_at) values ($1, $2, $3, $4, 'Operator', $5)`,
      [
        isOurs ? idOf('responsnord') : tenantId,
        idOf(`shift-report ${place}`),
        isOurs ? idOf('desk') : homeCareId,
        nurseId,
        tx.at,
      ],
    );
  },
  known: ({ place, tenantId }) => ({
    callId: idOf(`planned-call ${place}`),
    noticeId: idOf(`board-notice ${place}`),
    entryId: idOf(`calendar-entry ${place}`),
    reportId: idOf(`shift-report ${place}`),
    placeId: tenantId,
    onDate: '2026-11-21',
    firstOn: '2026-11-21',
    lastOn: '2026-11-22',
    monday: '2026-11-23',
    validUntil: '2026-12-31',
  }),
};

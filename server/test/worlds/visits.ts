import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** A visit of tomorrow, which she may take back, and one answer to a visit of yesterday. */
export const visitsWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, homeCareId, nurseId }) {
    const add = (id: string, days: number, state: 'planned' | 'done') =>
      tx.sql(
        `insert into visit (tenant_id, id, person_id, unit_id, day_on, window_from, window_to, interventions, state, answered_at, answered_by,
            answered_by_name)
          values ($1, $2, $3, $4, ($5::timestamptz + make_interval(days => $6))::date, $5::timestamptz + make_interval(days => $6),
            $5::timestamptz + make_interval(days => $6, hours => 1), '{}', $7, case when $7 = 'done' then $5::timestamptz end,
            case when $7 = 'done' then $8::uuid end, case when $7 = 'done' then 'Nurse' end)`,
        [tenantId, id, personId, homeCareId, tx.at, days, state, nurseId],
      );
    await add(idOf(`visit ${place}`), 1, 'planned');
    await add(idOf(`visit before ${place}`), -1, 'done');
    await tx.sql(
      `insert into visit_answer (tenant_id, id, visit_id, person_id, state, how, by_id, by_name, occurred_at, received_at)
        values ($1, $2, $3, $4, 'done', 'field', $5, 'Nurse', $6, $6)`,
      [tenantId, idOf(`visit answer ${place}`), idOf(`visit before ${place}`), personId, nurseId, tx.at],
    );
    await tx.sql(
      `insert into visit_calendar (tenant_id, id, person_id, reader_id, reader_name, language, made_at)
        values ($1, $2, $3, $3, 'Reader', 'nb', $4)`,
      [tenantId, idOf(`visit calendar ${place}`), personId, tx.at],
    );
    await tx.sql(
      `insert into phone_word (tenant_id, id, person_id, born_hash, word_hash, given, set_by, set_by_name, set_at)
        values ($1, $2, $3, '\\x00', '\\x00', 'in-person', $4, 'Nurse', $5)`,
      [tenantId, idOf(`phone word ${place}`), personId, nurseId, tx.at],
    );
    await tx.sql(
      `insert into first_time (tenant_id, id, person_id, unit_id, planned_on) values ($1, $2, $3, $4, $5::timestamptz::date)`,
      [tenantId, idOf(`first time ${place}`), personId, homeCareId, tx.at],
    );
    await tx.sql(
      `insert into newcomer (tenant_id, id, person_id, staff_id, first_name, day_on, told_at)
        values ($1, $2, $3, $4, 'Nurse', $5::timestamptz::date + 1, $5)`,
      [tenantId, idOf(`newcomer ${place}`), personId, nurseId, tx.at],
    );
  },
  known: ({ place }) => ({ visitId: idOf(`visit ${place}`), word: '7351', firstTimeId: idOf(`first time ${place}`) }),
};

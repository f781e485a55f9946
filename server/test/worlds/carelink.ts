import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** She is ready at the hospital, with a list to compare, a question of the surgery, a message that did not come, and help started now. */
export const carelinkWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, homeCareId, assessmentId, nurseId }) {
    const party = idOf(`${place} hospital`);
    const surgery = idOf(`${place} surgery 0`);
    const stayId = idOf(`stay of ${place}`);
    await tx.sql('update person set gp_id = $2 where id = $1', [personId, surgery]);
    await tx.sql(
      `insert into hospital_stay (tenant_id, id, person_id, party_id, thread, state, ward, admitted_at, ready_at, answer_by)
        values ($1, $2, $3, $4, $5, 'ready', 'Ward', $6::timestamptz - interval '2 days', $6, $6::timestamptz + interval '1 hour')`,
      [tenantId, stayId, personId, party, `thread ${place}`, tx.at],
    );
    await tx.sql(
      `insert into stay_happening (tenant_id, id, stay_id, person_id, at, what, who_name) values ($1, $2, $3, $4, $5, 'admitted', 'Hospital')`,
      [tenantId, idOf(`stay happening ${place}`), stayId, personId, tx.at],
    );
    const list = idOf(`medicine list ${place}`);
    await tx.sql(
      `insert into medicine_list (tenant_id, id, person_id, source, lines, as_of, kept_by_name)
        values ($1, $2, $3, 'hospital', '[{"name": "A", "strength": "1", "use": "u"}]', $4, 'Hospital')`,
      [tenantId, list, personId, tx.at],
    );
    await tx.sql(
      `insert into medicine_check (tenant_id, id, person_id, stay_id, theirs_id, state, opened_at) values ($1, $2, $3, $4, $5, 'waiting', $6)`,
      [tenantId, idOf(`medicine check ${place}`), personId, stayId, list, tx.at],
    );
    await tx.sql('insert into before_visit (tenant_id, id, person_id, kind, since) values ($1, $2, $3, $4, $5)', [
      ...[tenantId, idOf(`before visit ${place}`), personId, 'medicine-list', tx.at],
    ]);
    await tx.sql(
      `insert into gp_question (tenant_id, id, person_id, party_id, asked_by, thread, words, asked_at, asked_by_name, unit_id, promised_on, state)
        values ($1, $2, $3, $4, 'surgery', $5, 'How is she?', $6, 'Surgery', $7, ($6::timestamptz)::date, 'waiting')`,
      [tenantId, idOf(`gp question ${place}`), personId, surgery, `question ${place}`, tx.at, homeCareId],
    );
    await tx.sql(
      `insert into carelink_sending (tenant_id, id, party_id, person_id, kind, thread, body, written_by_name, unit_id, state, made_at, try_at, settled_at, why)
        values ($1, $2, $3, $4, 'question', $5, '{"words": "w"}', 'Nurse', $6, 'failed', $7, $7, $7, 'no-receipt')`,
      [tenantId, idOf(`sending ${place}`), surgery, personId, `sent ${place}`, homeCareId, tx.at],
    );
    await tx.sql(
      `insert into carelink_arrival (tenant_id, id, party_id, message_id, kind, body, occurred_at, received_at, state, why, unit_id)
        values ($1, $2, $3, $4, 'ready', $5, $6, $6, 'unmatched', 'unknown-person', $7)`,
      [
        ...[tenantId, idOf(`arrival ${place}`), party, `message ${place}`],
        ...[
          JSON.stringify({ kind: 'ready', thread: 't', person: { name: 'Nobody', bornOn: '1941-01-01' } }),
          tx.at,
          assessmentId,
        ],
      ],
    );
    await tx.sql(
      `insert into start_now (tenant_id, id, person_id, unit_id, service_type, title, why, starts_on, started_at, started_by, started_by_name,
          head_unit_id, said_to, state, limit_on)
        values ($1, $2, $3, $4, 'home-nursing', 'Medicine', 'She came home.', ($5::timestamptz)::date, $5, $6, 'Nurse', $7, 'herself', 'running',
          ($5::timestamptz)::date + 14)`,
      [tenantId, idOf(`start now ${place}`), personId, homeCareId, tx.at, nurseId, assessmentId],
    );
  },
  known: ({ place }) => ({
    stayId: idOf(`stay of ${place}`),
    checkId: idOf(`medicine check ${place}`),
    questionId: idOf(`gp question ${place}`),
    sendingId: idOf(`sending ${place}`),
    arrivalId: idOf(`arrival ${place}`),
    startNowId: idOf(`start now ${place}`),
  }),
};

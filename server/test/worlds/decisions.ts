import { idOf } from '@tunet/town';
import { putOnDuty } from '../build.ts';
import type { WorldPart } from '../world-part.ts';

/** A draft for the open case, and an earlier case of hers whose decision is issued and read. */
export const decisionsWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, assessmentId, assessorId, homeCareId }) {
    const decided = idOf(`decided application ${place}`);
    const decisionId = idOf(`decision ${place}`);
    await tx.sql(
      `insert into application (tenant_id, id, person_id, reference, words, language, channel, written_by, written_by_name, written_as,
          unit_id, state, received_at, promised_on, taken_by, taken_by_name, taken_at, decided_at, outcome)
        values ($1, $2, $3, '26-4700', 'I need help in the morning.', 'nb', 'web', $3, 'Herself', 'self', $4, 'decided', $5,
          ($5::timestamptz + interval '28 days')::date, $6, 'Assessor', $5, $5, 'granted')`,
      [tenantId, decided, personId, assessmentId, tx.at, assessorId],
    );
    await tx.sql(
      `insert into service_decision (tenant_id, id, person_id, application_id, reference, outcome, language, facts, reasons, her_view,
          laws, issued_at, issued_by, issued_by_name, unit_name, told_at, told_how)
        values ($1, $2, $3, $4, '26-4700', 'granted', 'nb', 'f', 'r', 'v', '{law}', $5, $6, 'Assessor', 'Office', $5, 'digital')`,
      [tenantId, decisionId, personId, decided, tx.at, assessorId],
    );
    await tx.sql(
      `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, times_floor, times_usual, per,
          extent_words, starts_on, unit_id, appeal_body, appeal_weeks, appeal_until)
        values ($1, $2, $3, $4, 'home-nursing', true, 1, 2, 'day', 'w', $5::timestamptz::date, $6, 'b', 4, '2026-12-21')`,
      [tenantId, idOf(`decided service ${place}`), decisionId, personId, tx.at, homeCareId],
    );
    await tx.sql(
      `insert into decision_reading (tenant_id, decision_id, person_id, reader_id, reader_name, read_at)
        values ($1, $2, $3, $3, 'Herself', $4)`,
      [tenantId, decisionId, personId, tx.at],
    );
    await tx.sql(
      `insert into delegation (tenant_id, id, staff_id, staff_name, scopes, starts_on, ends_on, given_by, given_by_name, given_at)
        values ($1, $2, $3, 'Assessor', '{refuse}', $4::timestamptz::date, $4::timestamptz::date + 365, $2, 'Head', $4)`,
      [tenantId, idOf(`delegation ${place}`), assessorId, tx.at],
    );
    await tx.sql(
      `insert into disqualification (tenant_id, id, person_id, staff_id, staff_name, ground, words, said_by, said_by_name, said_at)
        select $1, $2, $3, s.id, 'Colleague', 'close', 'w', $4, 'Head', $5 from staff s where s.tenant_id = $1 and s.id <> $4
        order by s.id limit 1`,
      [tenantId, idOf(`disqualification ${place}`), personId, idOf(`nobody ${place}`), tx.at],
    );
    await tx.sql(
      `insert into file_exception (tenant_id, id, person_id, application_id, part, law_code, law, reason, decision_id, marked_by, marked_by_name,
          marked_at)
        values ($1, $2, $3, $4, 'risk', 'no-fvl-18', 'law', 'r', $5, $6, 'Assessor', $7)`,
      [tenantId, idOf(`withheld ${place}`), personId, decided, decisionId, assessorId, tx.at],
    );
    // Somebody leads the office too: the one of the askers who leads a house does so for a while.
    if (place === 'nordvik') {
      const staffId = idOf('staff turid-moen');
      await tx.sql(
        `insert into assignment (tenant_id, id, staff_id, unit_id, role, starts_at) values ($1, $2, $3, $4, 'lead', $5)`,
        [tenantId, idOf('leads the office'), staffId, assessmentId, tx.at],
      );
      await putOnDuty(tx, { tenantId, staffId, unitId: assessmentId });
    }
    const draft = {
      ...{
        outcome: null,
        language: 'nb',
        services: [],
        laws: [],
        facts: '',
        reasons: '',
        herView: '',
        whyDifferent: '',
      },
      ...{ evaluationOn: null, toldHow: 'digital' },
    };
    await tx.sql(
      `insert into decision_draft (tenant_id, application_id, person_id, draft, saved_by, saved_by_name, saved_at)
        values ($1, $2, $3, $4, $5, 'Assessor', $6)`,
      [tenantId, idOf(`application ${place}`), personId, JSON.stringify(draft), assessorId, tx.at],
    );
  },
  known: ({ place }) => ({
    decisionId: idOf(`decision ${place}`),
    delegationId: idOf(`delegation ${place}`),
    disqualificationId: idOf(`disqualification ${place}`),
    caseNumber: '26-4711',
    termLineId: idOf(`decided service ${place}`),
    withheldId: idOf(`withheld ${place}`),
    lawCode: 'no-fvl-18',
    evaluationOn: '2027-06-01',
    version: 1,
  }),
};

import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** One application in the hands of the assessor, so that every step of a case can be tried. */
export const requestsWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, assessmentId, assessorId }) {
    const applicationId = idOf(`application ${place}`);
    await tx.sql(
      `insert into application (tenant_id, id, person_id, reference, words, language, channel, written_by, written_by_name, written_as,
          unit_id, state, received_at, promised_on, taken_by, taken_by_name, taken_at)
        values ($1, $2, $3, '26-4711', 'I cannot manage the stairs.', 'nb', 'web', $3, 'Herself', 'self', $4, 'taken', $5,
          ($5::timestamptz + interval '28 days')::date, $6, 'Assessor', $5)`,
      [tenantId, applicationId, personId, assessmentId, tx.at, assessorId],
    );
    await tx.sql(
      `insert into application_happening (tenant_id, id, application_id, person_id, at, what, who_id, who_name)
        values ($1, $2, $3, $4, $5, 'received', $4, 'Herself')`,
      [tenantId, idOf(`application happening ${place}`), applicationId, personId, tx.at],
    );
    await tx.sql(
      `insert into phone_note (tenant_id, id, unit_id, kind, words, written_by, written_by_name, at)
        values ($1, $2, $3, 'concern', 'The light is on all night.', $4, 'Assessor', $5)`,
      [tenantId, idOf(`phone note ${place}`), assessmentId, assessorId, tx.at],
    );
    await tx.sql(
      `insert into light_help (tenant_id, id, person_id, service_type, from_age, taken_at, taken_by, taken_by_name, unit_id, follow_up_on)
        values ($1, $2, $3, 'meals', 67, $4, $3, 'Herself', $5, ($4::timestamptz + interval '180 days')::date)`,
      [tenantId, idOf(`light help ${place}`), personId, tx.at, assessmentId],
    );
    await tx.sql(
      `insert into case_team (tenant_id, id, unit_id, name, made_at, made_by_name) values ($1, $2, $3, 'East', $4, 'Assessor')`,
      [tenantId, idOf(`case team ${place}`), assessmentId, tx.at],
    );
    await tx.sql(
      `insert into alarm_suggestion (tenant_id, id, person_id, unit_id, cause, times, days, counted_at, raised_at)
        values ($1, $2, $3, $4, 'falls', 3, 30, $5, $5)`,
      [tenantId, idOf(`alarm suggestion ${place}`), personId, assessmentId, tx.at],
    );
    // Her own, so that a draft is there to be found.
    await tx.sql(
      `insert into application_draft (tenant_id, person_id, writer_id, id, answers, begun_at, saved_at)
        values ($1, $2, $2, $3, '{}', $4, $4)`,
      [tenantId, personId, idOf(`application draft ${place}`), tx.at],
    );
    await tx.sql(
      `insert into application_paper (tenant_id, id, person_id, writer_id, draft_id, media_type, width, height, bytes, kept_at)
        values ($1, $2, $3, $3, $4, 'image/jpeg', 1, 1, '\\xffd8ff', $5)`,
      [tenantId, idOf(`draft paper ${place}`), personId, idOf(`application draft ${place}`), tx.at],
    );
    await tx.sql(
      `insert into application_paper (tenant_id, id, person_id, writer_id, application_id, media_type, bytes, kept_at)
        values ($1, $2, $3, $3, $4, 'application/pdf', '%PDF-1.7', $5)`,
      [tenantId, idOf(`application paper ${place}`), personId, applicationId, tx.at],
    );
  },
  known: ({ place }) => ({
    applicationId: idOf(`application ${place}`),
    caseTeamId: idOf(`case team ${place}`),
    alarmSuggestionId: idOf(`alarm suggestion ${place}`),
    lightHelpId: idOf(`light help ${place}`),
    phoneNoteId: idOf(`phone note ${place}`),
    draftId: idOf(`application draft ${place}`),
    draftPaperId: idOf(`draft paper ${place}`),
    paperId: idOf(`application paper ${place}`),
    // The smallest real one.
    paper: Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF').toString('base64'),
    promisedOn: '2027-01-11',
  }),
};

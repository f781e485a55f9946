import type { IncomingMessage } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';
import type { StayFacts } from './stay.ts';

// All of this runs as the worker, which sees every person of the municipality: nothing here answers anybody.

function prepared(name: string, text: string): Prepared {
  return { name: `carelink-${name}`, text };
}

/** The same number from the same sender is the same message: what came first stays. */
export const addArrival = prepared(
  'add-arrival',
  `insert into carelink_arrival (tenant_id, id, party_id, message_id, kind, body, occurred_at, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
);

export interface ArrivalRow extends Row {
  readonly id: string;
  readonly state: 'waiting' | 'filed' | 'unmatched' | 'settled';
  readonly body: IncomingMessage;
  readonly personId: string | null;
  /** whom a person of the office said it is about */
  readonly pickedId: string | null;
}
export const arrivalOf = prepared(
  'arrival-of',
  `select id, state, body, person_id as "personId", picked_person_id as "pickedId" from carelink_arrival where tenant_id = $1 and party_id = $2 and message_id = $3 for update`,
);
/** Whom somebody chose for an earlier message of the same thread that named the same person in the same way. */
export const pickedOfThread = prepared(
  'picked-of-thread',
  `select picked_person_id as "personId" from carelink_arrival
    where tenant_id = $1 and party_id = $2 and body ->> 'thread' = $3 and body -> 'person' = $4::jsonb and picked_person_id is not null
      and state = 'filed'
    order by picked_at desc limit 1`,
);
export const fileArrival = prepared(
  'file-arrival',
  `update carelink_arrival set state = $3, why = $4, person_id = $5, unit_id = $6 where tenant_id = $1 and id = $2`,
);

export interface StoredStay extends Row {
  readonly id: string;
  readonly personId: string;
  readonly newest: StayFacts;
  readonly absenceId: string | null;
  readonly applicationId: string | null;
  readonly answerBy: Date | null;
}
export const lockThread = prepared(
  'lock-thread',
  `select pg_advisory_xact_lock(hashtextextended('stay ' || $1 || ' ' || $2 || ' ' || $3, 0))`,
);
export const stayOfThread = prepared(
  'stay-of-thread',
  `select id, person_id as "personId", newest, absence_id as "absenceId", application_id as "applicationId", answer_by as "answerBy"
    from hospital_stay
    where tenant_id = $1 and party_id = $2 and thread = $3 for update`,
);
export const putStay = prepared(
  'put-stay',
  `insert into hospital_stay (tenant_id, id, person_id, party_id, thread, state, ward, admitted_at, expected_on, early_words, early_at,
      ready_at, ready_words, answer_by, application_id, planning_on, left_at, left_to, absence_id, newest)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
    on conflict (tenant_id, id) do update set state = excluded.state, ward = excluded.ward, admitted_at = excluded.admitted_at,
      expected_on = excluded.expected_on, early_words = excluded.early_words, early_at = excluded.early_at, ready_at = excluded.ready_at,
      ready_words = excluded.ready_words, answer_by = coalesce(excluded.answer_by, hospital_stay.answer_by),
      application_id = coalesce(excluded.application_id, hospital_stay.application_id),
      planning_on = coalesce(excluded.planning_on, hospital_stay.planning_on), left_at = excluded.left_at, left_to = excluded.left_to,
      absence_id = coalesce(excluded.absence_id, hospital_stay.absence_id), newest = excluded.newest, version = hospital_stay.version + 1`,
);
/** A new readiness, or one that was taken back, waits for a new answer; the old one stays among what happened. */
export const forgetAnswer = prepared(
  'forget-answer',
  `update hospital_stay set answer = null, answer_from = null, answer_words = null, answered_at = null, answered_by_name = null
    where tenant_id = $1 and id = $2`,
);
export const addHappening = prepared(
  'add-happening',
  `insert into stay_happening (tenant_id, id, stay_id, person_id, at, what, who_name, words) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export const addList = prepared(
  'add-list',
  `insert into medicine_list (tenant_id, id, person_id, source, lines, as_of, kept_by_name) values ($1, $2, $3, $4, $5, $6, $7)`,
);
export const newestOurs = prepared(
  'newest-ours',
  `select id, lines from medicine_list where tenant_id = $1 and person_id = $2 and source = 'ours' order by as_of desc, id desc limit 1`,
);
export const overtakeChecks = prepared(
  'overtake-checks',
  `update medicine_check set state = 'overtaken', version = version + 1 where tenant_id = $1 and person_id = $2 and state = 'waiting'`,
);
export const addCheck = prepared(
  'add-check',
  `insert into medicine_check (tenant_id, id, person_id, stay_id, theirs_id, ours_id, state, opened_at) values ($1, $2, $3, $4, $5, $6, 'waiting', $7)`,
);

export const questionOfThread = prepared(
  'question-of-thread',
  `select id, person_id as "personId", state from gp_question where tenant_id = $1 and party_id = $2 and thread = $3 and asked_by = $4 for update`,
);
export const addQuestion = prepared(
  'add-question',
  `insert into gp_question (tenant_id, id, person_id, party_id, asked_by, thread, application_id, words, asked_at, asked_by_name, unit_id,
      promised_on, state)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'waiting')`,
);
export const answerQuestion = prepared(
  'answer-question',
  `update gp_question set state = 'answered', answer = $3, answered_at = $4, answered_by_name = $5, version = version + 1
    where tenant_id = $1 and id = $2 and state = 'waiting'`,
);

/** The unit that helps somebody at home now. */
export const helpingUnit = prepared(
  'helping-unit',
  `select u.id, u.name, u.phone from access_grant g join unit u on u.tenant_id = g.tenant_id and u.id = g.subject_id
    where g.tenant_id = $1 and g.person_id = $2 and g.basis = 'in-care' and g.starts_at <= $3 and g.lives_until > $3
      and u.kind in ('home-care', 'night-patrol') order by u.kind, u.name limit 1`,
);
export interface HelpingUnit extends Row {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
}

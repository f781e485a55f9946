import type { GpQuestion, MedicineChoice, MedicineLine } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `carelink-read-${name}`, text };
}

export interface StayRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly bornYear: number;
  readonly partyId: string;
  readonly thread: string;
  readonly state: 'in' | 'ready' | 'left' | 'called-off' | 'said-dead';
  readonly ward: string | null;
  readonly admittedAt: Date;
  readonly expectedOn: string | null;
  readonly earlyAt: Date | null;
  readonly readyAt: Date | null;
  readonly answerBy: Date | null;
  readonly answer: 'can' | 'cannot' | null;
  readonly answerFrom: string | null;
  readonly answerWords: string | null;
  readonly answeredAt: Date | null;
  readonly answeredByName: string | null;
  readonly planningOn: string | null;
  readonly leftAt: Date | null;
  readonly leftTo: 'home' | 'short-stay' | 'other' | null;
  readonly applicationId: string | null;
  readonly checkId: string | null;
  readonly checkState: 'waiting' | 'signed' | null;
  readonly hasStartedNow: boolean;
  readonly version: number;
}
const stayColumns = `s.tenant_id as "tenantId", s.id, s.person_id as "personId", p.first_name || ' ' || p.last_name as "personName",
    extract(year from p.born_on)::int as "bornYear", s.party_id as "partyId", s.thread, s.state, s.ward, s.admitted_at as "admittedAt",
    s.expected_on::text as "expectedOn", s.early_at as "earlyAt", s.ready_at as "readyAt", s.answer_by as "answerBy", s.answer,
    s.answer_from::text as "answerFrom", s.answer_words as "answerWords", s.answered_at as "answeredAt",
    s.answered_by_name as "answeredByName", s.planning_on::text as "planningOn", s.left_at as "leftAt", s.left_to as "leftTo",
    s.application_id as "applicationId", c.id as "checkId", c.state as "checkState", s.version`;
const fromStay = `from hospital_stay s join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    left join lateral (select m.id, m.state from medicine_check m where m.tenant_id = s.tenant_id and m.stay_id = s.id
      and m.state in ('waiting', 'signed') order by m.opened_at desc, m.id desc limit 1) c on true`;
/** In hospital, or left within a week and something is still to be done. */
export const staysInSight = prepared(
  'in-sight',
  `select ${stayColumns} ${fromStay} where p.died_on is null and (s.state in ('in', 'ready', 'said-dead')
      or (s.state = 'left' and (c.state = 'waiting' or s.left_at > $1::timestamptz - interval '3 days')))
    order by s.state = 'said-dead' desc, s.state = 'ready' desc, s.answer is not null, s.answer_by, s.admitted_at, s.id limit 300`,
);
export const staysOfPerson = prepared(
  'of-person',
  `select ${stayColumns} ${fromStay} where s.person_id = $1 order by s.admitted_at desc, s.id limit 10`,
);
export const oneStay = prepared('one-stay', `select ${stayColumns} ${fromStay} where s.id = $1 for update of s`);
export const happeningsOf = prepared(
  'happenings',
  `select stay_id as "stayId", at, what, who_name as "whoName", words from stay_happening where stay_id = any ($1::uuid[]) order by at, id`,
);
export interface HappeningRow extends Row {
  readonly stayId: string;
  readonly at: Date;
  readonly what: string;
  readonly whoName: string;
  readonly words: string | null;
}
export const saveAnswer = prepared(
  'save-answer',
  `update hospital_stay set answer = $3, answer_from = $4, answer_words = $5, answered_at = $6, answered_by_name = $7, version = version + 1
    where tenant_id = $1 and id = $2`,
);

export const sendingsOf = prepared(
  'sendings-of',
  `select s.id as "sendingId", s.kind, o.name as "partyName", s.written_by_name as "writtenByName", s.made_at as "madeAt", s.state, s.why,
      s.body, s.thread from carelink_sending s join outside_party o on o.tenant_id = s.tenant_id and o.id = s.party_id
    where s.person_id = $1 order by s.made_at desc, s.id desc limit 40`,
);
export interface SendingRow extends Row {
  readonly sendingId: string;
  readonly kind: string;
  readonly partyName: string;
  readonly writtenByName: string;
  readonly madeAt: Date;
  readonly state: 'waiting' | 'sent' | 'delivered' | 'failed';
  readonly why: string | null;
  readonly body: { readonly lines?: readonly string[]; readonly words?: string };
  readonly thread: string;
}
export const undelivered = prepared(
  'undelivered',
  `select s.id as "sendingId", s.tenant_id as "tenantId", s.person_id as "personId", p.first_name || ' ' || p.last_name as "personName", s.kind,
      o.name as "partyName", o.phone as "partyPhone", s.written_by_name as "writtenByName", s.made_at as "madeAt", s.why
    from carelink_sending s join outside_party o on o.tenant_id = s.tenant_id and o.id = s.party_id
    join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    where s.state = 'failed' and s.seen_at is null and p.died_on is null and s.why is distinct from 'person-died' order by s.made_at, s.id limit 100`,
);
export interface UndeliveredRow extends Row {
  readonly sendingId: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly personName: string;
  readonly kind: string;
  readonly partyName: string;
  readonly partyPhone: string | null;
  readonly writtenByName: string;
  readonly madeAt: Date;
  readonly why: string | null;
}
export const oneSending = prepared(
  'one-sending',
  `select tenant_id as "tenantId", person_id as "personId", state, seen_at as "seenAt" from carelink_sending where id = $1 for update`,
);
export const saveSeen = prepared(
  'save-seen',
  `update carelink_sending set seen_by_name = $3, seen_at = $4, seen_words = $5 where tenant_id = $1 and id = $2`,
);

export const unmatched = prepared(
  'unmatched',
  `select a.id as "arrivalId", a.tenant_id as "tenantId", a.kind, o.name as hospital, a.received_at as "receivedAt", a.why,
      coalesce(a.body -> 'person' ->> 'name', '') as name, a.body -> 'person' ->> 'bornOn' as "bornOn", a.party_id as "partyId",
      a.message_id as "messageId", a.body ->> 'thread' as thread, a.taken_by_name as "takenBy", a.taken_at as "takenAt",
      a.picked_at is not null and a.why is distinct from 'person-died' as "isPicked"
    from carelink_arrival a join outside_party o on o.tenant_id = a.tenant_id and o.id = a.party_id
    where a.state = 'unmatched' and ($1::uuid is null or a.id = $1) order by a.received_at, a.id limit 100`,
);
export interface UnmatchedRow extends Row {
  readonly takenBy: string | null;
  readonly takenAt: Date | null;
  readonly isPicked: boolean;
  readonly arrivalId: string;
  readonly tenantId: string;
  readonly kind: string;
  readonly hospital: string;
  readonly receivedAt: Date;
  readonly why: 'unknown-person' | 'name-differs' | 'person-died' | 'unknown-question' | 'could-not-be-read';
  readonly name: string;
  readonly bornOn: string | null;
  readonly partyId: string;
  readonly messageId: string;
  readonly thread: string;
}
export const settleArrival = prepared(
  'settle-arrival',
  `update carelink_arrival set state = 'settled', settled_how = $3, settled_by_name = $4, settled_at = $5 where tenant_id = $1 and id = $2`,
);

export const takeArrival = prepared(
  'take-arrival',
  `update carelink_arrival set taken_by = $3, taken_by_name = $4, taken_at = $5 where tenant_id = $1 and id = $2 and state = 'unmatched'`,
);
export const pickPerson = prepared(
  'pick-person',
  `update carelink_arrival set picked_person_id = $3, picked_by_name = $4, picked_at = $5, picked_because = $6,
      taken_by = coalesce(taken_by, $7), taken_by_name = coalesce(taken_by_name, $4), taken_at = coalesce(taken_at, $5)
    where tenant_id = $1 and id = $2 and state = 'unmatched' returning id`,
);
/** How many are in hospital now, whoever has to do with them; nobody is named. */
export const inHospital = prepared(
  'in-hospital',
  'select in_hospital as "inHospital" from insight.in_hospital_now where tenant_id = $1',
);

export interface CheckRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly stayId: string;
  readonly personId: string;
  readonly personName: string;
  readonly bornYear: number;
  readonly hospital: string;
  readonly state: 'waiting' | 'signed' | 'overtaken';
  readonly theirs: readonly MedicineLine[];
  readonly theirsAsOf: Date;
  readonly ours: readonly MedicineLine[] | null;
  readonly oursAsOf: Date | null;
  readonly oursKeptBy: string | null;
  readonly choices: readonly MedicineChoice[] | null;
  readonly words: string | null;
  readonly signedByName: string | null;
  readonly signedAt: Date | null;
  readonly version: number;
}
export const oneCheck = prepared(
  'one-check',
  `select m.tenant_id as "tenantId", m.id, m.stay_id as "stayId", m.person_id as "personId", p.first_name || ' ' || p.last_name as "personName",
      extract(year from p.born_on)::int as "bornYear", o.name as hospital, m.state, t.lines as theirs, t.as_of as "theirsAsOf",
      u.lines as ours, u.as_of as "oursAsOf", u.kept_by_name as "oursKeptBy", m.choices, m.words, m.signed_by_name as "signedByName",
      m.signed_at as "signedAt", m.version
    from medicine_check m join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
    join hospital_stay s on s.tenant_id = m.tenant_id and s.id = m.stay_id
    join outside_party o on o.tenant_id = s.tenant_id and o.id = s.party_id
    join medicine_list t on t.tenant_id = m.tenant_id and t.id = m.theirs_id
    left join medicine_list u on u.tenant_id = m.tenant_id and u.id = m.ours_id where m.id = $1 for update of m`,
);
export const saveSigned = prepared(
  'save-signed',
  `update medicine_check set state = 'signed', choices = $3, words = $4, signed_by = $5, signed_by_name = $6, signed_at = $7,
      version = version + 1 where tenant_id = $1 and id = $2`,
);

export interface QuestionRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly partyId: string;
  readonly surgery: string;
  readonly askedBy: 'us' | 'surgery';
  readonly thread: string;
  readonly words: string;
  readonly askedAt: Date;
  readonly askedByName: string;
  readonly unitId: string;
  readonly promisedOn: string;
  readonly state: GpQuestion['state'];
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly answeredByName: string | null;
  readonly delivery: GpQuestion['delivery'];
  readonly version: number;
}
const questionColumns = `q.tenant_id as "tenantId", q.id, q.person_id as "personId", p.first_name || ' ' || p.last_name as "personName",
    q.party_id as "partyId", o.name as surgery, q.asked_by as "askedBy", q.thread, q.words, q.asked_at as "askedAt",
    q.asked_by_name as "askedByName", q.unit_id as "unitId", q.promised_on::text as "promisedOn", q.state, q.answer,
    q.answered_at as "answeredAt", q.answered_by_name as "answeredByName", q.version,
    case when q.asked_by = 'us' then (select s.state from carelink_sending s where s.tenant_id = q.tenant_id and s.person_id = q.person_id
      and s.thread = q.thread and s.kind = 'question' order by s.made_at desc limit 1) end as delivery`;
const fromQuestion = `from gp_question q join person p on p.tenant_id = q.tenant_id and p.id = q.person_id
    join outside_party o on o.tenant_id = q.tenant_id and o.id = q.party_id`;
export const questionsOfPerson = prepared(
  'questions-of-person',
  `select ${questionColumns} ${fromQuestion} where q.person_id = $1 order by q.state = 'waiting' desc, q.asked_at desc, q.id limit 40`,
);
export const questionsWaiting = prepared(
  'questions-waiting',
  `select ${questionColumns} ${fromQuestion} where q.unit_id = any ($1::uuid[]) and q.state = 'waiting' and p.died_on is null
    order by q.promised_on, q.asked_at, q.id limit 100`,
);
export const oneQuestion = prepared(
  'one-question',
  `select ${questionColumns} ${fromQuestion} where q.id = $1 for update of q`,
);
export const surgeryOf = prepared(
  'surgery-of',
  `select o.id, o.name, p.died_on is not null as "isDead", p.tenant_id as "tenantId" from person p
    left join outside_party o on o.tenant_id = p.tenant_id and o.id = p.gp_id and o.kind = 'gp-surgery' where p.id = $1`,
);
export interface SurgeryRow extends Row {
  readonly id: string | null;
  readonly name: string | null;
  readonly isDead: boolean;
  readonly tenantId: string;
}

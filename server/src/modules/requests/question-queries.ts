import type { Language } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `questions-${name}`, text };
}

const columns = `q.tenant_id as "tenantId", q.id, q.person_id as "personId", q.application_id as "applicationId", q.appeal_id as "appealId",
  q.reference, q.notice_lines as "noticeLines", q.words, q.language, q.asked_at as "askedAt", q.asked_by_name as "askedBy", q.answer_by::text as "answerBy", q.answer,
  q.answered_at as "answeredAt", q.answered_by_name as "answeredBy", q.said_by as "saidBy", t.time_zone as "timeZone"`;
const joins = 'asked_question q join tenant t on t.id = q.tenant_id';
export interface QuestionRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly applicationId: string | null;
  readonly appealId: string | null;
  readonly reference: string;
  readonly noticeLines: string[] | null;
  readonly words: string;
  readonly language: Language;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly answerBy: string;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly saidBy: string | null;
  readonly timeZone: string;
}

export const addQuestion = prepared(
  'add',
  `insert into asked_question (tenant_id, id, person_id, application_id, appeal_id, reference, language, words, answer_by, asked_at,
      asked_by, asked_by_name, notice_lines) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
export const oneQuestion = prepared('one', `select ${columns} from ${joins} where q.id = $1`);
/** Unanswered first, the nearest day first; then what was answered, newest first. */
export const questionsOfPerson = prepared(
  'of-person',
  `select ${columns} from ${joins} where q.person_id = $1
    order by q.answered_at is not null, q.answered_at desc, q.answer_by, q.id limit 50`,
);
export const questionsAbout = prepared(
  'about',
  `select ${columns} from ${joins} where q.application_id = any ($1::uuid[]) or q.appeal_id = any ($1::uuid[]) order by q.asked_at, q.id`,
);
/** Whose list the case stands in. */
export const unitOfQuestion = prepared(
  'unit',
  `select coalesce((select unit_id from application where tenant_id = $1 and id = $2), (select unit_id from appeal where tenant_id = $1
    and id = $3)) as "unitId"`,
);
/** Of two answers at once the second changes nothing. */
export const answerQuestion = prepared(
  'answer',
  `update asked_question set answer = $3, answered_at = $4, answered_by = $5, answered_by_name = $6, answered_as = $7, said_by = $8
    where tenant_id = $1 and id = $2 and answered_at is null returning id`,
);
export type AnsweredAs = 'self' | 'proxy' | 'staff';

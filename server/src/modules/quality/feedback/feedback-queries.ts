import type { FeedbackAbout } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `quality-feedback-${name}`, text };
}

export interface FeedbackRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly personName: string;
  readonly isDead: boolean;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly about: FeedbackAbout;
  readonly words: string;
  readonly isNameless: boolean;
  readonly writtenBy: string;
  readonly writtenByName: string;
  readonly writtenAs: 'self' | 'proxy';
  readonly sentAt: Date;
  readonly answerBy: string;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly answer: string | null;
  readonly appealAskedAt: Date | null;
  readonly appealRefusedAt: Date | null;
  readonly appealId: string | null;
  readonly appealReference: string | null;
  readonly appealPromisedOn: string | null;
  readonly deviationId: string | null;
  readonly version: number;
}

const columns = `f.id, f.tenant_id as "tenantId", f.person_id as "personId", p.first_name || ' ' || p.last_name as "personName",
    p.died_on is not null as "isDead", f.unit_id as "unitId", u.name as "unitName", f.about, f.words, f.is_nameless as "isNameless",
    f.written_by as "writtenBy", f.written_by_name as "writtenByName", f.written_as as "writtenAs", f.sent_at as "sentAt",
    f.answer_by::text as "answerBy", f.answered_at as "answeredAt", f.answered_by_name as "answeredBy", f.answer,
    f.appeal_asked_at as "appealAskedAt", f.appeal_refused_at as "appealRefusedAt", f.appeal_id as "appealId",
    f.appeal_reference as "appealReference", f.appeal_promised_on::text as "appealPromisedOn", f.deviation_id as "deviationId", f.version`;
const from = `from feedback f join person p on p.tenant_id = f.tenant_id and p.id = f.person_id
    left join unit u on u.tenant_id = f.tenant_id and u.id = f.unit_id`;

export const mine = prepared(
  'mine',
  `select ${columns} ${from} where f.person_id = $1 and f.written_by = $2 order by f.sent_at desc, f.id limit 100`,
);
export const oneOfMine = prepared('one-of-mine', `select ${columns} ${from} where f.id = $1 and f.written_by = $2`);
const atWork = '(f.quality_unit_id = any ($1::uuid[]) or (f.unit_sees and f.unit_id = any ($1::uuid[])))';
export const listed = prepared(
  'listed',
  `select ${columns} ${from} where ${atWork} and (f.answered_at is null or f.answered_at > $2)
    order by f.answered_at is not null, f.answer_by, f.sent_at, f.id limit 300`,
);
export const oneAtWork = prepared('one-at-work', `select ${columns} ${from} where ${atWork} and f.id = $2`);
export const locked = prepared('locked', 'select id from feedback where id = $1 for update');

export interface Where extends Row {
  readonly tenantId: string;
  readonly isDead: boolean;
  readonly country: 'NO' | 'SE';
  readonly zone: string;
  /** the unit that helps her; null: none does */
  readonly unitId: string | null;
  /** who answers for quality */
  readonly qualityUnitId: string | null;
}
export const where = prepared(
  'where',
  `select p.tenant_id as "tenantId", p.died_on is not null as "isDead", t.country, t.time_zone as zone,
      (select u.id from access_grant g join unit u on u.tenant_id = g.tenant_id and u.id = g.subject_id
        where g.tenant_id = p.tenant_id and g.person_id = p.id and g.basis = 'in-care' and g.starts_at <= $2 and g.lives_until > $2
        order by u.kind <> 'home-care', u.name limit 1) as "unitId",
      (select u.id from unit u where u.tenant_id = p.tenant_id and u.kind <> 'desk'
        order by u.kind <> 'administration', u.kind <> 'assessment', u.name limit 1) as "qualityUnitId"
    from person p join tenant t on t.id = p.tenant_id where p.id = $1`,
);
export const insert = prepared(
  'insert',
  `insert into feedback (tenant_id, id, person_id, unit_id, quality_unit_id, about, words, is_nameless, unit_sees, written_by,
      written_by_name, written_as, sent_at, answer_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);
export const answer = prepared(
  'answer',
  'update feedback set answered_at = $2, answered_by_name = $3, answer = $4, version = version + 1 where id = $1',
);
export const askAppeal = prepared(
  'ask-appeal',
  'update feedback set appeal_asked_at = $2, appeal_asked_by_name = $3, appeal_refused_at = null, version = version + 1 where id = $1',
);
export const refuseAppeal = prepared(
  'refuse-appeal',
  'update feedback set appeal_refused_at = $2, version = version + 1 where id = $1',
);
export const keepAppeal = prepared(
  'keep-appeal',
  'update feedback set appeal_id = $2, appeal_reference = $3, appeal_promised_on = $4, version = version + 1 where id = $1',
);
export const keepDeviation = prepared(
  'keep-deviation',
  'update feedback set deviation_id = $2, version = version + 1 where id = $1',
);

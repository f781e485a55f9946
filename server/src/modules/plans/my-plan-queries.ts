import type { PlanPart, WishKind } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `plans-my-${name}`, text };
}

export interface WishRow extends Row {
  readonly planId: string;
  readonly personId: string;
  readonly kind: WishKind;
  readonly words: string;
  readonly writtenByName: string;
  readonly writtenAt: Date;
}
const wishColumns = `w.plan_id as "planId", w.person_id as "personId", w.kind, w.words, w.written_by_name as "writtenByName",
  w.written_at as "writtenAt"`;
/** Every wording, newest first. */
export const wishesOf = prepared(
  'wishes-of',
  `select ${wishColumns} from plan_wish w join care_plan c on c.tenant_id = w.tenant_id and c.id = w.plan_id
    where w.person_id = $1 and c.state = 'active' order by w.written_at desc, w.id desc`,
);
/** The newest wording of each kind that is not taken back. */
export const standingWishes = prepared(
  'standing-wishes',
  `select * from (select distinct on (w.plan_id, w.kind) ${wishColumns} from plan_wish w
      join care_plan c on c.tenant_id = w.tenant_id and c.id = w.plan_id
      where w.tenant_id = $1 and w.person_id = any ($2::uuid[]) and c.state = 'active'
      order by w.plan_id, w.kind, w.written_at desc, w.id desc) n where n.words <> '' order by "planId", kind`,
);
export const addWish = prepared(
  'add-wish',
  `insert into plan_wish (tenant_id, id, plan_id, person_id, kind, words, written_by, written_by_name, written_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export interface RemarkRow extends Row {
  readonly id: string;
  readonly planId: string;
  readonly part: PlanPart;
  readonly lineId: string | null;
  readonly saidByName: string;
  readonly saidAt: Date;
  readonly threadId: string;
}
/** Since a day. */
export const remarksOf = prepared(
  'remarks-of',
  `select r.id, r.plan_id as "planId", r.part, r.line_id as "lineId", r.said_by_name as "saidByName", r.said_at as "saidAt",
      r.thread_id as "threadId"
    from plan_remark r where r.person_id = $1 and r.said_at > $2 order by r.said_at desc, r.id desc`,
);
export const addRemark = prepared(
  'add-remark',
  `insert into plan_remark (tenant_id, id, plan_id, person_id, part, line_id, line_words, thread_id, said_by, said_by_name, said_as, said_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

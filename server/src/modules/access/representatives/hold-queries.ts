import type { Transaction } from '../../../platform/db/transaction.ts';
import type { LiveGrant } from '../../../platform/http/actor.ts';

/** Somebody is held back from one person. */
export interface Hold extends Record<string, unknown> {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly subjectId: string;
}

const columns = `id, tenant_id as "tenantId", person_id as "personId", subject_id as "subjectId"`;
const between = {
  name: 'hold-between',
  text: `select ${columns} from representative_hold where tenant_id = $1 and subject_id = $2 and person_id = $3 and ended_at is null`,
};

export async function heldBetween(
  tx: Transaction,
  tenantId: string,
  subjectId: string,
  personId: string,
): Promise<Hold | undefined> {
  return (await tx.rows<Hold>(between, [tenantId, subjectId, personId]))[0];
}

const ofSubject = {
  name: 'hold-of-subject',
  // When her right would have ended anyway, she sees what anybody sees whose right has ended.
  text: `select ${columns} from representative_hold h where subject_id = $1 and ended_at is null
    and exists (select from access_grant g where g.tenant_id = h.tenant_id and g.person_id = h.person_id and g.subject_id = h.subject_id
      and g.basis = 'proxy' and g.ended_by_ref = h.id and coalesce(g.would_end_at, 'infinity'::timestamptz) > $2)`,
};

/** From whom somebody is held back now, who would else see her. */
export function holdsOf(tx: Transaction, subjectId: string): Promise<Hold[]> {
  return tx.rows<Hold>(ofSubject, [subjectId, tx.at]);
}

const insertHold = {
  name: 'hold-insert',
  text: 'insert into representative_hold (tenant_id, id, person_id, subject_id, starts_at, review_on) values ($1, $2, $3, $4, $5, $6)',
};
const insertReason = {
  name: 'hold-reason-insert',
  text: 'insert into hold_reason (tenant_id, hold_id, person_id, because, held_by, held_by_name) values ($1, $2, $3, $4, $5, $6)',
};
// The wall is shut: what she could do ends at this instant, and when it would have ended is kept.
const shut = {
  name: 'hold-shut',
  text: `update access_grant set would_end_at = ends_at, ends_at = greatest($5::timestamptz, starts_at), ended_by_ref = $4
    where tenant_id = $1 and person_id = $2 and subject_id = $3 and basis = 'proxy' and (ends_at is null or ends_at > $5)
      and ended_by_ref is null`,
};

export interface Because {
  readonly because: string;
  readonly by: { readonly id: string; readonly name: string };
}

export async function insertHoldOf(
  tx: Transaction,
  hold: Hold & { readonly reviewOn: string | null },
  { because, by }: Because,
): Promise<void> {
  const { tenantId, id, personId, subjectId } = hold;
  await tx.rows(insertHold, [tenantId, id, personId, subjectId, tx.at, hold.reviewOn]);
  await tx.rows(insertReason, [tenantId, id, personId, because, by.id, by.name]);
  await tx.rows(shut, [tenantId, personId, subjectId, id, tx.at]);
}

const supersede = {
  name: 'hold-supersede',
  text: `update access_grant set would_end_at = greatest($4::timestamptz, starts_at) where tenant_id = $1 and ended_by_ref = $2 and id <> $3`,
};

/** One that is given while she is held back waits behind the hold, and looks given to the one who gives it; the one before does not come again. */
export async function shutBehind(
  tx: Transaction,
  { tenantId, id, personId, subjectId }: Hold,
  grantId: string,
): Promise<void> {
  await tx.rows(shut, [tenantId, personId, subjectId, id, tx.at]);
  await tx.rows(supersede, [tenantId, id, grantId, tx.at]);
}

const endHold = {
  name: 'hold-end',
  text: 'update representative_hold set ended_at = $3 where tenant_id = $1 and id = $2',
};
const endReason = {
  name: 'hold-reason-end',
  text: `update hold_reason set ended_by = $3, ended_by_name = $4, ended_because = $5 where tenant_id = $1 and hold_id = $2`,
};
const reopen = {
  name: 'hold-reopen',
  text: `update access_grant set ends_at = would_end_at, would_end_at = null, ended_by_ref = null where tenant_id = $1 and ended_by_ref = $2`,
};
const forget = { name: 'hold-forget', text: 'delete from held_answer where tenant_id = $1 and hold_id = $2' };

export async function endHoldOf(tx: Transaction, hold: Hold, { because, by }: Because): Promise<void> {
  const { tenantId, id } = hold;
  await tx.rows(forget, [tenantId, id]);
  await tx.rows(endHold, [tenantId, id, tx.at]);
  await tx.rows(endReason, [tenantId, id, by.id, by.name, because]);
  await tx.rows(reopen, [tenantId, id]);
}

/** What somebody saw on one address of one route. */
export interface Picture {
  readonly route: string;
  /** Path and query, filled in. */
  readonly asked: string;
  readonly answer: object;
}

const keep = {
  name: 'held-answer-keep',
  text: `insert into held_answer (tenant_id, hold_id, route, asked, person_id, subject_id, answer) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (tenant_id, hold_id, route, asked) do nothing`,
};

export async function keepPicture(tx: Transaction, hold: Hold, { route, asked, answer }: Picture): Promise<void> {
  const { tenantId, id, personId, subjectId } = hold;
  await tx.rows(keep, [tenantId, id, route, asked, personId, subjectId, JSON.stringify(answer)]);
}

const add = {
  name: 'held-answer-add',
  text: `insert into held_answer (tenant_id, hold_id, route, asked, person_id, subject_id, answer) values ($1, $2, $3, $4, $5, $6, $7)`,
};
const change = {
  name: 'held-answer-change',
  text: 'update held_answer set answer = $5 where tenant_id = $1 and hold_id = $2 and route = $3 and asked = $4',
};

/** What she has written herself is in what she sees. */
export async function savePicture(tx: Transaction, hold: Hold, picture: Picture, isNew: boolean): Promise<void> {
  const { tenantId, id, personId, subjectId } = hold;
  const { route, asked, answer } = picture;
  if (isNew) await tx.rows(add, [tenantId, id, route, asked, personId, subjectId, JSON.stringify(answer)]);
  else await tx.rows(change, [tenantId, id, route, asked, JSON.stringify(answer)]);
}

const pictures = {
  name: 'held-answers',
  text: `select route, asked, answer from held_answer where tenant_id = $1 and hold_id = $2 and ($3::text is null or route = $3)`,
};

export function picturesOf(tx: Transaction, hold: Hold, route: string | null): Promise<Picture[]> {
  return tx.rows<Picture & Record<string, unknown>>(pictures, [hold.tenantId, hold.id, route]);
}

const names = {
  name: 'held-answers-name',
  text: `select 1 as found from held_answer where tenant_id = $1 and hold_id = $2 and position($3 in answer::text) > 0 limit 1`,
};

/** Whether something with this id stood in what she saw. */
export async function wasSeen(tx: Transaction, hold: Hold, id: string): Promise<boolean> {
  return (await tx.rows(names, [hold.tenantId, hold.id, id])).length > 0;
}

const write = {
  name: 'held-write',
  text: `insert into held_write (tenant_id, id, hold_id, person_id, subject_id, route, input, written_at, answered, for_staff)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (tenant_id, id) do nothing`,
};

/** What she wrote and was answered; the same again is kept once. Those who help the person read what was meant for them. */
export async function keepWrite(
  tx: Transaction,
  hold: Hold,
  of: {
    readonly id: string;
    readonly route: string;
    readonly input: unknown;
    readonly answered: { readonly status: number; readonly body: unknown };
    readonly isForStaff: boolean;
  },
): Promise<void> {
  const { tenantId, id, personId, subjectId } = hold;
  const { route, input, answered, isForStaff } = of;
  await tx.rows(write, [
    ...[tenantId, of.id, id, personId, subjectId, route, JSON.stringify(input), tx.at],
    ...[JSON.stringify(answered), isForStaff],
  ]);
}

const answered = {
  name: 'held-write-answered',
  text: 'select answered from held_write where tenant_id = $1 and id = $2 and hold_id = $3',
};

const oneAtATime = { name: 'hold-one-at-a-time', text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))' };

/** A repeat of what is being answered waits for the first to end, also when both came at the same instant. */
export async function waitForSame(tx: Transaction, { id }: Hold, commandId: string): Promise<void> {
  await tx.rows(oneAtATime, [`${id} ${commandId}`]);
}

/** What the same command was answered before. */
export async function answeredBefore(
  tx: Transaction,
  hold: Hold,
  commandId: string,
): Promise<{ readonly status: number; readonly body: unknown } | undefined> {
  type Row = { readonly answered: { readonly status: number; readonly body: unknown } | null };
  const [row] = await tx.rows<Row>(answered, [hold.tenantId, commandId, hold.id]);
  return row?.answered ?? undefined;
}

const scopes = {
  name: 'held-scopes',
  text: `select basis, coalesce(basis_ref, id) as ref, scopes, would_end_at as "endsAt" from access_grant
    where tenant_id = $1 and person_id = $2 and subject_id = $3 and basis = 'proxy' and ended_by_ref = $4 and starts_at <= $5
      and coalesce(would_end_at, 'infinity'::timestamptz) > $5`,
};

/** What she might do now, had nobody held her back. */
export function heldScopes(tx: Transaction, { tenantId, id, personId, subjectId }: Hold): Promise<LiveGrant[]> {
  return tx.rows<LiveGrant & Record<string, unknown>>(scopes, [tenantId, personId, subjectId, id, tx.at]);
}

const written = {
  name: 'held-writes',
  text: `select w.id, w.route, w.input, w.written_at as "writtenAt", coalesce(g.name, '–') as name from held_write w
    left join lateral (select subject_name as name from access_grant a where a.tenant_id = w.tenant_id and a.person_id = w.person_id
      and a.subject_id = w.subject_id and a.subject_name is not null order by a.starts_at desc limit 1) g on true
    where w.tenant_id = $1 and w.person_id = $2 and w.for_staff order by w.written_at desc limit 50`,
};

export interface HeldWrite extends Record<string, unknown> {
  readonly id: string;
  readonly route: string;
  readonly input: { readonly body?: Readonly<Record<string, unknown>> };
  readonly writtenAt: Date;
  readonly name: string;
}

export function heldWritesOf(tx: Transaction, tenantId: string, personId: string): Promise<HeldWrite[]> {
  return tx.rows<HeldWrite>(written, [tenantId, personId]);
}

const text = {
  name: 'held-text',
  text: `select person_id as "personId", input #>> '{body,words}' as words from held_write where tenant_id = $1 and id = $2`,
};

/** Words that one who is held back has written of somebody. */
export interface HeldText extends Record<string, unknown> {
  readonly personId: string;
  readonly words: string | null;
}

export async function heldText(tx: Transaction, tenantId: string, writeId: string): Promise<HeldText | undefined> {
  return (await tx.rows<HeldText>(text, [tenantId, writeId]))[0];
}

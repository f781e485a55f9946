import type { Transaction } from '../../../platform/db/transaction.ts';

const knock = {
  name: 'code-door-knock',
  text: `select set_config('tunet.tenants', $1, true), set_config('tunet.knocking', 'with a code', true)`,
};

/** Nobody is known yet: the transaction sees codes and devices of one municipality, and nothing else. */
export async function knockAt(tx: Transaction, tenantId: string): Promise<void> {
  await tx.rows(knock, [tenantId]);
}

export interface CodeRow extends Record<string, unknown> {
  readonly id: string;
  readonly personId: string;
  readonly forPersonId: string | null;
  readonly codeHash: Buffer;
  readonly wrongTries: number;
}
const byNumber = {
  name: 'code-by-number',
  text: `select id, person_id as "personId", for_person_id as "forPersonId", code_hash as "codeHash", wrong_tries as "wrongTries"
    from door_code where tenant_id = $1 and number = $2 and used_at is null and stopped_at is null and lapses_at > $3 for update`,
};

export async function lockCode(tx: Transaction, tenantId: string, number: string): Promise<CodeRow | undefined> {
  return (await tx.rows<CodeRow>(byNumber, [tenantId, number, tx.at]))[0];
}

const wrong = {
  name: 'code-wrong',
  text: `update door_code set wrong_tries = wrong_tries + 1, stopped_at = case when wrong_tries + 1 >= $3 then $4 else stopped_at end
    where tenant_id = $1 and id = $2`,
};

export async function countWrong(tx: Transaction, tenantId: string, codeId: string, most: number): Promise<void> {
  await tx.rows(wrong, [tenantId, codeId, most, tx.at]);
}

const use = { name: 'code-use', text: 'update door_code set used_at = $3 where tenant_id = $1 and id = $2' };

export async function useCode(tx: Transaction, tenantId: string, codeId: string): Promise<void> {
  await tx.rows(use, [tenantId, codeId, tx.at]);
}

const taken = {
  name: 'code-numbers-taken',
  text: `select number from door_code where tenant_id = $1 and used_at is null and stopped_at is null and lapses_at > $2`,
};

/** Numbers that wait: a new one is none of them. */
export async function numbersTaken(tx: Transaction, tenantId: string): Promise<Set<string>> {
  return new Set((await tx.rows<{ number: string }>(taken, [tenantId, tx.at])).map(({ number }) => number));
}

const stopWaiting = {
  name: 'code-stop-waiting',
  text: `update door_code set stopped_at = $3 where tenant_id = $1 and used_at is null and stopped_at is null
    and (($2::uuid is not null and person_id = $2) or lapses_at <= $3)`,
};

/** A new code takes the place of hers that waits; what has lapsed frees its number. */
export async function stopWaitingCodes(tx: Transaction, tenantId: string, personId: string): Promise<void> {
  await tx.rows(stopWaiting, [tenantId, personId, tx.at]);
}

const insert = {
  name: 'code-insert',
  text: `insert into door_code (tenant_id, id, person_id, for_person_id, number, code_hash, given, identity_shown, issued_by, issued_by_name, issued_at, lapses_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};

export interface NewCode {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly forPersonId: string | null;
  readonly number: string;
  readonly codeHash: Buffer;
  readonly given: string;
  readonly identityShown: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly lapsesAt: Date;
}

export async function insertCode(tx: Transaction, code: NewCode): Promise<void> {
  await tx.rows(insert, [
    ...[code.tenantId, code.id, code.personId, code.forPersonId, code.number, code.codeHash, code.given],
    ...[code.identityShown, code.by.id, code.by.name, tx.at, code.lapsesAt],
  ]);
}

const waiting = {
  name: 'codes-waiting',
  text: `select c.lapses_at as "lapsesAt", case when c.for_person_id is null then null else coalesce(r.name, '–') end as name
    from door_code c left join lateral (select name from relative e where e.tenant_id = c.tenant_id and e.person_id = c.for_person_id
      and e.relative_person_id = c.person_id limit 1) r on true
    where c.tenant_id = $1 and coalesce(c.for_person_id, c.person_id) = $2 and c.used_at is null and c.stopped_at is null and c.lapses_at > $3
    order by c.lapses_at`,
};

export interface WaitingCode extends Record<string, unknown> {
  readonly lapsesAt: Date;
  readonly name: string | null;
}

export function codesWaiting(tx: Transaction, tenantId: string, personId: string): Promise<WaitingCode[]> {
  return tx.rows<WaitingCode>(waiting, [tenantId, personId, tx.at]);
}

import type { Relation } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { NewId } from '../../platform/ids/ids.ts';

/** A relative who becomes a person here, because she is to act for somebody. */
export interface NewlyKnown {
  readonly tenantId: string;
  /** Whose relative she is. */
  readonly personId: string;
  /** In the list of relatives already; left out: she is put last in it. */
  readonly relativeId?: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly bornOn: string;
  readonly phone?: string;
  readonly relation?: Relation;
}

const person = {
  name: 'people-make-known',
  text: `insert into person (tenant_id, id, first_name, last_name, born_on, phone)
    select $1, $2, $3, $4, $5, coalesce($6, (select phone from relative where tenant_id = $1 and id = $7))`,
};
const pointTo = {
  name: 'people-relative-known',
  text: 'update relative set relative_person_id = $3 where tenant_id = $1 and id = $2',
};
const add = {
  name: 'people-add-relative',
  text: `insert into relative (tenant_id, id, person_id, relative_person_id, call_order, name, relation, phone)
    select $1, $2, $3, $4, coalesce(max(call_order), 0) + 1, $5, $6, $7 from relative where tenant_id = $1 and person_id = $3`,
};

/** @returns the new person; she is seen by nobody until a grant says so */
export async function makeKnown(tx: Transaction, newId: NewId, of: NewlyKnown): Promise<string> {
  const id = newId();
  const { tenantId, personId, firstName, lastName, bornOn, phone, relation, relativeId } = of;
  await tx.rows(person, [tenantId, id, firstName, lastName, bornOn, phone ?? null, relativeId ?? null]);
  if (relativeId !== undefined) await tx.rows(pointTo, [tenantId, relativeId, id]);
  else
    await tx.rows(add, [
      ...[tenantId, newId(), personId, id, `${firstName} ${lastName}`, relation ?? 'other', phone ?? '–'],
    ]);
  return id;
}

import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `visits-newcomer-${name}`, text };
}

export interface Newcomer extends Row {
  readonly id: string;
  readonly personId: string;
  readonly staffId: string;
  readonly firstName: string;
  readonly day: string;
}
const columns = `id, person_id as "personId", staff_id as "staffId", first_name as "firstName", day_on::text as day`;
const ofPerson = prepared(
  'of-person',
  `select ${columns} from newcomer where person_id = $1 and day_on >= $2 and withdrawn_at is null order by day_on, first_name`,
);
/** Who comes from a day on and has not been there lately, as it was told and still holds. */
export function newcomersOf(tx: Transaction, personId: string, from: string): Promise<Newcomer[]> {
  return tx.rows<Newcomer>(ofPerson, [personId, from]);
}

/** Those whom the list of a day holds and who have not been with the person in so many days before it. */
export const comingOn = prepared(
  'coming-on',
  `select distinct v.person_id as "personId", v.assigned_to as "staffId", s.first_name as "firstName", s.is_protected as "isProtected"
    from visit v join staff s on s.tenant_id = v.tenant_id and s.id = v.assigned_to
      join person p on p.tenant_id = v.tenant_id and p.id = v.person_id
    where v.tenant_id = $1 and v.day_on = $2 and v.state = 'planned' and v.absence_id is null and p.died_on is null
      and not exists (select 1 from visit b where b.tenant_id = v.tenant_id and b.person_id = v.person_id and b.state = 'done'
        and b.answered_by = v.assigned_to and b.day_on >= $2::date - $3::int and b.day_on < $2)`,
);
export const toldOn = prepared(
  'told-on',
  `select ${columns}, withdrawn_at is not null as "isWithdrawn" from newcomer where tenant_id = $1 and day_on = $2 order by id`,
);
export const tellOf = prepared(
  'tell-of',
  `insert into newcomer (tenant_id, id, person_id, staff_id, first_name, day_on, told_at) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (tenant_id, person_id, staff_id, day_on) do update set told_at = excluded.told_at, withdrawn_at = null`,
);
export const withdraw = prepared(
  'withdraw',
  'update newcomer set withdrawn_at = $3 where tenant_id = $1 and id = any ($2::uuid[]) and withdrawn_at is null',
);
/** Everyone whom the list of a day holds, and those who have been there. */
export const listedOn = prepared(
  'listed-on',
  `select distinct person_id as "personId", unnest(array_remove(array[case when state = 'planned' and absence_id is null then assigned_to end,
      case when state = 'done' then answered_by end, case when state = 'done' then assigned_to end], null)) as "staffId"
    from visit where tenant_id = $1 and day_on = $2`,
);

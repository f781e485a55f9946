import type { DisqualifiedBy } from '@tunet/contract';
import type { Prepared } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { nearRelation } from '../../people/index.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `disqualified-${name}`, text };
}

const said = prepared(
  'said',
  `select exists (select from disqualification where staff_id = any ($1::uuid[]) and person_id = $2 and ended_at is null) as said,
      array(select p.actor_id from account_actor s
        join account_actor p on p.account_id = s.account_id and p.kind = 'person' and (p.ends_at is null or p.ends_at > $3)
        where s.kind = 'staff' and s.actor_id = any ($1::uuid[])) as me`,
);
const eyes = prepared('eyes', `select set_config('tunet.subjects', $1, true)`);
/** Forvaltningsloven § 6 c and d: whoever acts for a party. */
const actsForHer = prepared(
  'acts-for-her',
  `select exists (select from access_grant where subject_id = any ($1::uuid[]) and person_id = $2 and basis = 'proxy'
    and starts_at <= $3 and lives_until > $3) as acts`,
);

/**
 * What stops a member of staff from preparing or deciding anything about somebody; null: nothing that is known. Said by herself or a
 * leader; or known by itself, because the account she works with is hers as a private person too: family, same home, acts for her.
 * @param staff the member of staff, and whatever else she acts as; units among them stop nobody
 */
export async function disqualifiedBy(
  tx: Transaction,
  personId: string,
  staff: readonly string[] = tx.scope.subjects,
): Promise<DisqualifiedBy | null> {
  const [row] = await tx.rows<{ said: boolean; me: string[] }>(said, [staff, personId, tx.at]);
  if (row?.said) return 'said';
  const me = row?.me ?? [];
  if (me.length === 0) return null;
  if (me.includes(personId)) return 'self';
  // At work she does not see where she lives herself: for this one look with the eyes of the private person too.
  await tx.rows(eyes, [[...tx.scope.subjects, ...me].join(',')]);
  const near = await nearRelation(tx, me, personId);
  await tx.rows(eyes, [tx.scope.subjects.join(',')]);
  if (near) return near;
  const [proxy] = await tx.rows<{ acts: boolean }>(actsForHer, [me, personId, tx.at]);
  return proxy?.acts ? 'representative' : null;
}

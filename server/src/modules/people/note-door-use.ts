import type { Transaction } from '../../platform/db/transaction.ts';

const note = {
  name: 'people-note-door-use',
  text: `insert into door_week (tenant_id, person_id, week_on, used_as)
    select m.tenant_id, m.person_id, date_trunc('week', $4::timestamptz at time zone t.time_zone)::date, m.used_as
    from unnest($1::uuid[], $2::uuid[], $3::text[]) as m (tenant_id, person_id, used_as) join tenant t on t.id = m.tenant_id
    on conflict do nothing`,
};

/**
 * That these persons' pages were opened this week, each by herself or by one she has let follow. It is what a unit's share of people
 * who use the door is counted from; which page, and when in the week, is not kept here.
 */
export async function noteDoorUse(
  tx: Transaction,
  people: readonly { readonly id: string; readonly tenantId: string; readonly basis: string }[],
): Promise<void> {
  if (people.length === 0) return;
  await tx.rows(note, [
    people.map(({ tenantId }) => tenantId),
    people.map(({ id }) => id),
    people.map(({ basis }) => (basis === 'own' ? 'self' : 'proxy')),
    tx.at,
  ]);
}

import type { DangerKind, OwnDangerPhrase } from '@tunet/contract';
import { localDay } from '../../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../../platform/db/transaction.ts';
import type { AddedPhrase } from '../danger-words.ts';

const counting = {
  name: 'danger-phrases-counting',
  text: `select kind, phrase from danger_phrase where tenant_id = $1 and starts_on <= $2::date and (ends_on is null or ends_on > $2::date)
    order by phrase, id`,
};
const noWords: readonly AddedPhrase[] = [];
/** The same list is made ready once, however often it is read. */
const known = new Map<string, { readonly says: string; readonly words: readonly AddedPhrase[] }>();

/** What a municipality has added and what counts today. */
export async function ownPhrases(tx: Transaction, tenantId: string, zone: string): Promise<readonly AddedPhrase[]> {
  const rows = await tx.rows<{ kind: DangerKind; phrase: string }>(counting, [tenantId, localDay(tx.at, zone)]);
  if (rows.length === 0) return noWords;
  const says = JSON.stringify(rows);
  const before = known.get(tenantId);
  if (before?.says === says) return before.words;
  const words = rows.map(({ kind, phrase }) => ({ kind, phrase }));
  known.set(tenantId, { says, words });
  return words;
}

const all = {
  name: 'danger-phrases-all',
  text: `select id, kind, phrase, starts_on::text as "startsOn", ends_on::text as "endsOn", added_by_name as "addedByName",
      added_at as "addedAt", ended_by_name as "endedByName"
    from danger_phrase where tenant_id = $1 order by ends_on nulls first, phrase, id`,
};
export async function allPhrases(tx: Transaction, tenantId: string): Promise<OwnDangerPhrase[]> {
  const rows = await tx.rows<Omit<OwnDangerPhrase, 'addedAt'> & { addedAt: Date }>(all, [tenantId]);
  return rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() }));
}

const insert = {
  name: 'danger-phrase-insert',
  text: `insert into danger_phrase (tenant_id, id, kind, phrase, starts_on, added_by, added_by_name, added_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
export async function addPhrase(
  tx: Transaction,
  phrase: AddedPhrase & { readonly tenantId: string; readonly id: string; readonly startsOn: string },
  by: { readonly id: string; readonly name: string },
): Promise<void> {
  const { tenantId, id, kind, startsOn } = phrase;
  await tx.rows(insert, [tenantId, id, kind, phrase.phrase, startsOn, by.id, by.name, tx.at]);
}

const end = {
  name: 'danger-phrase-end',
  text: `update danger_phrase set ends_on = greatest($3::date, starts_on), ended_by_name = $4
    where tenant_id = $1 and id = $2 and ends_on is null returning id`,
};
/** False when there is none, or it has ended. What the list had before stays. */
export async function endPhrase(
  tx: Transaction,
  { tenantId, id, on }: { readonly tenantId: string; readonly id: string; readonly on: string },
  by: { readonly name: string },
): Promise<boolean> {
  return (await tx.rows(end, [tenantId, id, on, by.name])).length > 0;
}

const country = { name: 'danger-country', text: 'select country from tenant where id = $1' };
/** Whose numbers count for a municipality. */
export async function countryOf(tx: Transaction, tenantId: string): Promise<'NO' | 'SE'> {
  return (await tx.rows<{ country: 'NO' | 'SE' }>(country, [tenantId]))[0]?.country ?? 'NO';
}

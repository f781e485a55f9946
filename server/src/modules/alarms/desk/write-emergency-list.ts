import type { Place } from '@tunet/contract';
import { localClock, localDay } from '../../../platform/calendar/local-time.ts';
import type { Prepared } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { type EmergencyEntry, emergencyEntries } from './emergency-entries.ts';
import { emergencyPage } from './emergency-page.ts';
import { emergencyWords } from './emergency-words.ts';
import { type RandomBytes, sealList } from './seal-list.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `alarms-${name}`, text };
}

const deskNamed = prepared(
  'emergency-desk',
  `select u.id, u.tenant_id as "tenantId", u.name, t.country, t.time_zone as "timeZone" from unit u join tenant t on t.id = u.tenant_id
    where u.kind = 'desk' and ($1::text is null or u.id::text = $1 or lower(u.name) = lower($1)) order by u.name, u.id`,
);
/** A desk that a list is made for. */
export interface ListedDesk extends Record<string, unknown> {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly country: Place['country'];
  readonly timeZone: string;
}

/** Desks by id or name; all of them when nothing is asked for. */
export function desksNamed(tx: Transaction, wanted: string | null): Promise<ListedDesk[]> {
  return tx.rows<ListedDesk>(deskNamed, [wanted]);
}

const keep = prepared(
  'keep-emergency-list',
  'insert into emergency_list (tenant_id, id, desk_id, made_at, people, hidden, file) values ($1, $2, $3, $4, $5, $6, $7)',
);
const dropOlder = prepared(
  'drop-emergency-lists',
  `delete from emergency_list where desk_id = $1 and id not in (select id from emergency_list where desk_id = $1 order by made_at desc limit 3)`,
);
const audit = prepared(
  'audit-emergency-list',
  `insert into audit (tenant_id, at, actor_kind, role, action, outcome, basis, object_kind, object_id, detail)
    values ($1, $2, 'system', 'system', 'EmergencyList.Write', 'done', 'system', 'emergency-list', $3, $4)`,
);

export interface EmergencyList {
  readonly id: string;
  readonly people: number;
  readonly hidden: number;
  readonly file: string;
}

/** Runs work in one transaction of its own. */
export type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/**
 * Makes the emergency list of a desk, keeps it sealed with the last two before it, and writes so in the audit log.
 * One row a night and not one for each person in it: a resident's own log is for those who looked at her.
 * Sealing takes seconds and stands between two transactions, not in one.
 */
export async function writeEmergencyList(
  inTransaction: InTransaction,
  desk: ListedDesk,
  { passphrase, random, newId }: { readonly passphrase: string; readonly random: RandomBytes; readonly newId: NewId },
): Promise<EmergencyList> {
  const words = emergencyWords(desk.country);
  const { open, hidden, at } = await inTransaction(async (tx) => ({
    ...(await emergencyEntries(tx, desk.id, words.lang)),
    at: tx.at,
  }));
  const list = await sealList({ open, hidden }, passphrase, random);
  const people = countPersons([...open, ...hidden]);
  const inHiding = countPersons(hidden);
  const madeAt = `${localDay(at, desk.timeZone)} ${localClock(at, desk.timeZone)}`;
  const homes = open.length + hidden.length;
  const file = emergencyPage({ words, list, madeAt, homes, hidden: hidden.length });
  const id = newId();
  await inTransaction(async (tx) => {
    await tx.rows(keep, [desk.tenantId, id, desk.id, at, people, inHiding, file]);
    await tx.rows(dropOlder, [desk.id]);
    await tx.rows(audit, [desk.tenantId, tx.at, id, `${people} persons, ${inHiding} of them by number only`]);
  });
  return { id, people, hidden: inHiding, file };
}

function countPersons(entries: readonly EmergencyEntry[]): number {
  return entries.reduce((count, { persons }) => count + persons.length, 0);
}

const lastMade = prepared('emergency-last-made', 'select max(made_at) as at from emergency_list where desk_id = $1');

/** From three at night on the desk's own clock, when no list has been made for twenty hours: a night without the worker is made good later. */
export async function isListDue(tx: Transaction, desk: ListedDesk): Promise<boolean> {
  const [row] = await tx.rows<{ at: Date | null }>(lastMade, [desk.id]);
  if (!row?.at) return true;
  const age = tx.at.getTime() - row.at.getTime();
  return age >= 28 * 3_600_000 || (age >= 20 * 3_600_000 && localClock(tx.at, desk.timeZone) >= '03:00');
}

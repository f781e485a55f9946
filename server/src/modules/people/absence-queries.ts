import type { AbsenceKind, ToldBy } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Absence, ConfirmedParts } from './absence.ts';

/** An absence as stored, with what is not part of its life. */
export interface StoredAbsence extends Absence {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly version: number;
}

interface Row extends Record<string, unknown> {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: AbsenceKind;
  readonly startsAt: Date;
  readonly expectedOn: string | null;
  readonly toldBy: ToldBy;
  readonly toldByName: string;
  readonly homeAt: Date | null;
  readonly homeToldBy: ToldBy | null;
  readonly homeToldByName: string | null;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
  readonly confirmedByName: string | null;
  readonly confirmed: ConfirmedParts | null;
  readonly version: number;
}

const columns = `a.tenant_id as "tenantId", a.id, a.person_id as "personId", a.kind, a.starts_at as "startsAt", a.expected_on::text as "expectedOn",
  a.told_by as "toldBy", a.told_by_name as "toldByName", a.home_at as "homeAt", a.home_told_by as "homeToldBy",
  a.home_told_by_name as "homeToldByName", a.confirmed_at as "confirmedAt", a.confirmed_by as "confirmedBy",
  a.confirmed_by_name as "confirmedByName", a.confirmed, a.version`;

function stored(row: Row): StoredAbsence {
  const { tenantId, id, personId, kind, startsAt, expectedOn, version } = row;
  return {
    ...{ tenantId, id, personId, kind, startsAt, expectedOn, version },
    told: { toldBy: row.toldBy, name: row.toldByName },
    home:
      row.homeAt && row.homeToldBy ? { at: row.homeAt, toldBy: row.homeToldBy, name: row.homeToldByName ?? '–' } : null,
    confirmed:
      row.confirmedAt && row.confirmed
        ? {
            at: row.confirmedAt,
            byId: row.confirmedBy ?? '',
            byName: row.confirmedByName ?? '–',
            parts: row.confirmed,
          }
        : null,
  };
}

const ofPerson = {
  name: 'absence-of-person',
  text: `select ${columns} from absence a where a.person_id = $1 order by a.starts_at desc, a.id desc limit 20`,
};

/** The latest absences of a person, newest first. */
export async function absencesOf(tx: Transaction, personId: string): Promise<StoredAbsence[]> {
  return (await tx.rows<Row>(ofPerson, [personId])).map(stored);
}

// Locked, so that of two who say the same at once one is told that the other was first.
const one = {
  name: 'absence-one',
  text: `select ${columns} from absence a where a.person_id = $1 and a.id = $2 for update`,
};

export async function lockAbsence(
  tx: Transaction,
  personId: string,
  absenceId: string,
): Promise<StoredAbsence | undefined> {
  const [row] = await tx.rows<Row>(one, [personId, absenceId]);
  return row && stored(row);
}

const insert = {
  name: 'absence-begin',
  text: `insert into absence (tenant_id, id, person_id, kind, starts_at, expected_on, told_by, told_by_name, registered_by, registered_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (tenant_id, person_id) where home_at is null do nothing returning id`,
};

/** False when she is away already: the one that stands keeps standing. */
export async function insertAbsence(
  tx: Transaction,
  absence: Omit<StoredAbsence, 'version' | 'home' | 'confirmed'>,
  registeredBy: string,
): Promise<boolean> {
  const { tenantId, id, personId, kind, startsAt, expectedOn, told } = absence;
  const rows = await tx.rows(insert, [
    ...[tenantId, id, personId, kind, startsAt, expectedOn],
    ...[told.toldBy, told.name, registeredBy, tx.at],
  ]);
  return rows.length > 0;
}

const home = {
  name: 'absence-home',
  text: `update absence set home_at = $3, home_told_by = $4, home_told_by_name = $5, version = version + 1 where tenant_id = $1 and id = $2`,
};

export async function saveHome(tx: Transaction, absence: StoredAbsence): Promise<void> {
  const { tenantId, id, home: said } = absence;
  await tx.rows(home, [tenantId, id, said?.at, said?.toldBy, said?.name]);
}

const confirm = {
  name: 'absence-confirm',
  text: `update absence set confirmed_at = $3, confirmed_by = $4, confirmed_by_name = $5, confirmed = $6, version = version + 1
    where tenant_id = $1 and id = $2`,
};

export async function saveConfirmed(tx: Transaction, absence: StoredAbsence): Promise<void> {
  const { tenantId, id, confirmed } = absence;
  const { at, byId, byName, parts } = confirmed ?? {};
  await tx.rows(confirm, [tenantId, id, at, byId, byName, JSON.stringify(parts)]);
}

const away = {
  name: 'absence-away-now',
  text: `select a.person_id as "personId", a.kind, a.starts_at as "startsAt" from absence a
    where a.person_id = any ($1::uuid[]) and a.home_at is null and a.starts_at <= $2`,
};

/** Since when somebody is away from home, and where. */
export interface AwayPerson {
  readonly personId: string;
  readonly kind: AbsenceKind;
  readonly startsAt: Date;
}

/** Those of the persons who are away at the instant of the transaction; at most one row each. */
export function absenceOf(tx: Transaction, personIds: readonly string[]): Promise<AwayPerson[]> {
  return tx.rows<AwayPerson & Record<string, unknown>>(away, [personIds, tx.at]);
}

// The latest of each person whom a unit helps at home: away or to be, or home and not yet gone through.
const ofUnits = {
  name: 'absence-of-units',
  text: `select distinct on (p.id) ${columns}, p.first_name || ' ' || p.last_name as name, extract(year from p.born_on)::int as "bornYear"
    from access_grant g
    join absence a on a.tenant_id = g.tenant_id and a.person_id = g.person_id and a.confirmed_at is null
      and (a.home_at is null or a.home_at > a.starts_at)
    join person p on p.tenant_id = a.tenant_id and p.id = a.person_id and p.died_on is null
    where g.subject_id = any ($1::uuid[]) and g.basis = 'in-care' and g.starts_at <= $2 and g.lives_until > $2
    order by p.id, a.starts_at desc`,
};

/** Those whom the units help at home who are away, to be away, or home and not yet confirmed. */
export async function awayFromUnits(
  tx: Transaction,
  unitIds: readonly string[],
): Promise<(StoredAbsence & { readonly name: string; readonly bornYear: number })[]> {
  const rows = await tx.rows<Row & { name: string; bornYear: number }>(ofUnits, [unitIds, tx.at]);
  return rows.map((row) => ({ ...stored(row), name: row.name, bornYear: row.bornYear }));
}

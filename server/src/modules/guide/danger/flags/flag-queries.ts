import type { DangerFlag, DangerKind } from '@tunet/contract';
import type { Prepared } from '../../../../platform/db/pool.ts';
import type { Transaction } from '../../../../platform/db/transaction.ts';
import { responseChain } from '../../../organisation/index.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `danger-${name}`, text };
}

const place = prepared(
  'place',
  `select t.country, t.time_zone as zone, u.name,
      case when u.open_from is not null then jsonb_build_object('from', to_char(u.open_from, 'HH24:MI'), 'to', to_char(u.open_to, 'HH24:MI')) end as hours
    from tenant t join unit u on u.tenant_id = t.id where t.id = $1 and u.id = $2`,
);
export interface PlaceOfUnit extends Record<string, unknown> {
  readonly country: 'NO' | 'SE';
  readonly zone: string;
  readonly name: string;
  readonly hours: { readonly from: string; readonly to: string } | null;
}
export async function placeOfUnit(tx: Transaction, tenantId: string, unitId: string): Promise<PlaceOfUnit | undefined> {
  return (await tx.rows<PlaceOfUnit>(place, [tenantId, unitId]))[0];
}

const insert = prepared(
  'insert',
  `insert into danger_flag (tenant_id, id, person_id, unit_id, source, subject_id, kind, because, raised_at, out_of_hours, ring_at, rung_at, rings, rung_units)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9::timestamptz, $10, $11::timestamptz, case when $10 then $9::timestamptz end, case when $10 then 1 else 0 end, $12)`,
);
export interface NewFlag {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly source: DangerFlag['source'];
  readonly subjectId: string;
  readonly kind: DangerKind;
  readonly because: readonly string[];
  readonly isOutOfHours: boolean;
  readonly ringAt: Date;
  readonly rungUnits: readonly string[];
}
export async function addFlag(tx: Transaction, flag: NewFlag): Promise<void> {
  const {
    tenantId,
    id,
    personId,
    unitId,
    source,
    subjectId,
    kind,
    because,
    isOutOfHours,
    ringAt,
    rungUnits: rungFor,
  } = flag;
  await tx.rows(insert, [
    ...[tenantId, id, personId, unitId, source, subjectId, kind, because, tx.at, isOutOfHours, ringAt],
    rungFor,
  ]);
}

export interface FlagRow extends Record<string, unknown> {
  readonly id: string;
  readonly tenantId: string;
  readonly subjectId: string;
  readonly source: DangerFlag['source'];
  readonly kind: DangerKind;
  readonly because: string[];
  readonly raisedAt: Date;
  readonly rungAt: Date | null;
  readonly rings: number;
  readonly openedAt: Date | null;
  readonly openedByName: string | null;
  readonly answeredAt: Date | null;
  readonly takenAt: Date | null;
  readonly takenByName: string | null;
  readonly unreachedAt: Date | null;
}
const columns = `id, tenant_id as "tenantId", subject_id as "subjectId", source, kind, because, raised_at as "raisedAt", rung_at as "rungAt", rings,
  opened_at as "openedAt", opened_by_name as "openedByName", answered_at as "answeredAt", taken_at as "takenAt",
  taken_by_name as "takenByName", unreached_at as "unreachedAt"`;
const ofSubjects = prepared(
  'of-subjects',
  `select ${columns} from danger_flag where subject_id = any ($1::uuid[]) order by raised_at, id`,
);
/** Flags of threads, applications, visits …, oldest first. */
export function flagsOf(tx: Transaction, subjectIds: readonly string[]): Promise<FlagRow[]> {
  return tx.rows<FlagRow>(ofSubjects, [subjectIds]);
}

const untaken = prepared(
  'untaken',
  `select distinct subject_id as "subjectId" from danger_flag
    where unit_id = any ($1::uuid[]) and source = $2 and taken_at is null and stopped_by is null`,
);
/** What stands in units' lists with words of danger that nobody has taken. */
export async function untakenIn(
  tx: Transaction,
  unitIds: readonly string[],
  source: DangerFlag['source'],
): Promise<string[]> {
  return (await tx.rows<{ subjectId: string }>(untaken, [unitIds, source])).map(({ subjectId }) => subjectId);
}

const open = prepared(
  'open',
  `update danger_flag set opened_at = $3, opened_by_name = $4 where tenant_id = $1 and subject_id = $2 and opened_at is null`,
);
export async function markOpened(tx: Transaction, tenantId: string, subjectId: string, name: string): Promise<void> {
  await tx.rows(open, [tenantId, subjectId, tx.at, name]);
}
const take = prepared(
  'take',
  `update danger_flag set taken_at = $3, taken_by_name = $4 where tenant_id = $1 and subject_id = $2 and taken_at is null returning id`,
);
const giveBack = prepared(
  'give-back',
  'update danger_flag set taken_at = null, taken_by_name = null where tenant_id = $1 and subject_id = $2 and taken_at >= $3',
);
/** Nobody has it in hand any more: what was taken since the words began to wait. */
export async function markNotTaken(tx: Transaction, tenantId: string, subjectId: string, since: Date): Promise<void> {
  await tx.rows(giveBack, [tenantId, subjectId, since]);
}
const one = prepared('one', `select ${columns}, person_id as "personId" from danger_flag where id = $1`);
export async function findFlag(tx: Transaction, flagId: string): Promise<(FlagRow & { personId: string }) | undefined> {
  return (await tx.rows<FlagRow & { personId: string }>(one, [flagId]))[0];
}

/** @returns the flags that nobody had taken */
export async function markTaken(tx: Transaction, tenantId: string, subjectId: string, name: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(take, [tenantId, subjectId, tx.at, name])).map(({ id }) => id);
}

const due = prepared(
  'due',
  `update danger_flag set rung_at = $2, rings = rings + 1
    where tenant_id = $1 and taken_at is null and answered_at is null and stopped_by is null and ring_at <= $2::timestamptz
      and (out_of_hours or opened_at is null) and (rung_at is null or rung_at <= $2::timestamptz - make_interval(mins => $3))
      and raised_at > $2::timestamptz - interval '72 hours'
    returning id, person_id as "personId", unit_id as "unitId"`,
);
export interface DueFlag extends Record<string, unknown> {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
}
/** Those for which a telephone is to be rung now, marked as rung. */
export function takeDue(tx: Transaction, tenantId: string, againMinutes: number): Promise<DueFlag[]> {
  return tx.rows<DueFlag>(due, [tenantId, tx.at, againMinutes]);
}

const area = prepared(
  'area',
  `select h.area_id as "areaId" from residency r join home h on h.tenant_id = r.tenant_id and h.id = r.home_id
    where r.tenant_id = $1 and r.person_id = $2 and r.starts_on <= $3::timestamptz::date and (r.ends_on is null or r.ends_on > $3::timestamptz::date) limit 1`,
);
/** The area that she lives in, for the list of who is on duty. */
export async function areaOf(tx: Transaction, tenantId: string, personId: string): Promise<string | null> {
  return (await tx.rows<{ areaId: string | null }>(area, [tenantId, personId, tx.at]))[0]?.areaId ?? null;
}

const rung = prepared(
  'rung-units',
  `update danger_flag set rung_units = (select coalesce(array_agg(distinct u), '{}') from unnest(rung_units || $3::uuid[]) u)
    where tenant_id = $1 and id = $2`,
);
/** Units on duty whose telephone is rung: they see it in their list, for a voice that says "read it" needs a place to read. */
export async function rungUnits(tx: Transaction, tenantId: string, areaId: string | null): Promise<string[]> {
  const { receivers } = await responseChain(tx, { tenantId, areaId, kind: 'press', at: tx.at });
  return receivers.flatMap(({ unitId }) => (unitId ? [unitId] : []));
}
/** Those on duty now see it too, beside those who were rung before. */
export async function showToRung(
  tx: Transaction,
  { tenantId, flagId, areaId }: { readonly tenantId: string; readonly flagId: string; readonly areaId: string | null },
): Promise<void> {
  const units = await rungUnits(tx, tenantId, areaId);
  if (units.length > 0) await tx.rows(rung, [tenantId, flagId, units]);
}

const waits = prepared(
  'waits',
  `select exists (select from danger_flag where tenant_id = $1 and id = $2 and taken_at is null and answered_at is null
    and stopped_by is null) as waits`,
);
/** Whether a telephone still has to be rung for it. */
export async function dangerWaits(tx: Transaction, tenantId: string, flagId: string): Promise<boolean> {
  return (await tx.rows<{ waits: boolean }>(waits, [tenantId, flagId]))[0]?.waits ?? false;
}

const answered = prepared(
  'answered',
  'update danger_flag set answered_at = $3 where tenant_id = $1 and id = $2 and answered_at is null',
);
const unreached = prepared(
  'unreached',
  `update danger_flag set unreached_at = $3 where tenant_id = $1 and id = $2 and taken_at is null and answered_at is null
    returning unit_id as "unitId"`,
);
const tellUnreached = prepared(
  'tell-unreached',
  'insert into danger_unreached (tenant_id, flag_id, unit_id, since) values ($1, $2, $3, $4) on conflict do nothing',
);
const forgetUnreached = prepared(
  'forget-unreached',
  'delete from danger_unreached where tenant_id = $1 and flag_id = any ($2::uuid[])',
);
export async function markAnswered(tx: Transaction, tenantId: string, flagId: string): Promise<void> {
  await tx.rows(answered, [tenantId, flagId, tx.at]);
  await dropUnreached(tx, tenantId, [flagId]);
}
export async function markUnreached(tx: Transaction, tenantId: string, flagId: string): Promise<void> {
  const [flag] = await tx.rows<{ unitId: string }>(unreached, [tenantId, flagId, tx.at]);
  if (flag) await tx.rows(tellUnreached, [tenantId, flagId, flag.unitId, tx.at]);
}
export async function dropUnreached(tx: Transaction, tenantId: string, flagIds: readonly string[]): Promise<void> {
  if (flagIds.length > 0) await tx.rows(forgetUnreached, [tenantId, flagIds]);
}

const unreachedUnits = prepared(
  'unreached-units',
  `select u.name as "unitName", u.phone, min(d.since) as since, count(*)::int as count
    from danger_unreached d join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id
    where d.tenant_id = any ($1::uuid[]) group by u.name, u.phone order by 3`,
);
export interface UnreachedUnit extends Record<string, unknown> {
  readonly unitName: string;
  readonly phone: string | null;
  readonly since: Date;
  readonly count: number;
}
export function findUnreached(tx: Transaction, tenants: readonly string[]): Promise<UnreachedUnit[]> {
  return tx.rows<UnreachedUnit>(unreachedUnits, [tenants]);
}

const stop = prepared(
  'stop',
  'update danger_flag set stopped_by = $3 where tenant_id = $1 and person_id = $2 and stopped_by is null returning id',
);
const goOn = prepared(
  'go-on',
  'update danger_flag set stopped_by = null where tenant_id = $1 and person_id = $2 and stopped_by = $3',
);
export async function stopFlags(tx: Transaction, tenantId: string, personId: string, deathId: string): Promise<void> {
  const stopped = await tx.rows<{ id: string }>(stop, [tenantId, personId, deathId]);
  await dropUnreached(
    tx,
    tenantId,
    stopped.map(({ id }) => id),
  );
}
export async function letFlagsGoOn(
  tx: Transaction,
  tenantId: string,
  personId: string,
  deathId: string,
): Promise<void> {
  await tx.rows(goOn, [tenantId, personId, deathId]);
}

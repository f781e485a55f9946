import type { Duty } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { NewId } from '../../platform/ids/ids.ts';

interface DutyRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: Duty['unitKind'];
  readonly placeName: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const columns = `d.id, d.unit_id as "unitId", u.name as "unitName", u.kind as "unitKind", t.name as "placeName",
  d.starts_at as "startsAt", d.ends_at as "endsAt"`;
const joins = 'join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id join tenant t on t.id = d.tenant_id';

const mine = {
  name: 'duty-mine',
  text: `select ${columns} from duty d ${joins}
    where d.tenant_id = $1 and d.staff_id = $2 and d.starts_at <= $3 and d.ends_at > $3 order by d.starts_at`,
};
const one = {
  name: 'duty-one',
  text: `select ${columns} from duty d ${joins} where d.tenant_id = $1 and d.staff_id = $2 and d.id = $3`,
};
const insert = {
  name: 'duty-begin',
  text: `insert into duty (tenant_id, id, staff_id, unit_id, starts_at, ends_at, sound_heard_at) values ($1, $2, $3, $4, $5, $6, $7)`,
};
const finish = { name: 'duty-end', text: 'update duty set ends_at = $3 where tenant_id = $1 and id = $2' };
const workplaces = {
  name: 'duty-workplaces',
  text: `select a.unit_id as "unitId", u.name as "unitName", u.kind as "unitKind", t.name as "placeName", a.role
    from assignment a join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id join tenant t on t.id = a.tenant_id
    where a.tenant_id = $1 and a.staff_id = $2 and a.starts_at <= $3 and (a.ends_at is null or a.ends_at > $3) order by u.name`,
};
const onDuty = {
  name: 'duty-operators',
  text: `select count(distinct d.staff_id)::int as n from duty d
    join assignment a on a.tenant_id = d.tenant_id and a.staff_id = d.staff_id and a.unit_id = d.unit_id and a.role = 'operator'
      and a.starts_at <= $2 and (a.ends_at is null or a.ends_at > $2)
    where d.unit_id = $1 and d.starts_at <= $2 and d.ends_at > $2 and d.staff_id is distinct from $3`,
};
/** One at a time may leave a desk: two who leave at once must not both see the other still there. */
const lockUnit = { name: 'duty-lock-unit', text: 'select pg_advisory_xact_lock(hashtextextended($1::text, 7))' };

/**
 * How many operators are at work at a desk at the instant. A lead who is there takes no alarms and does not count.
 * @param besides somebody not to count
 */
export async function operatorsOnDuty(tx: Transaction, unitId: string, at: Date, besides?: string): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(onDuty, [unitId, at, besides ?? null]);
  return row?.n ?? 0;
}

export async function dutiesOf(tx: Transaction, actor: Actor, at: Date): Promise<Duty[]> {
  return (await tx.rows<DutyRow>(mine, [actor.tenantId, actor.id, at])).map(asDuty);
}

export interface Workplace {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: Duty['unitKind'];
  readonly placeName: string;
  readonly role: Actor['roles'][number];
}

export function workplacesOf(tx: Transaction, actor: Actor, at: Date): Promise<Workplace[]> {
  return tx.rows<Workplace>(workplaces, [actor.tenantId, actor.id, at]);
}

export interface BeginDuty {
  readonly unitId: string;
  readonly soundHeard: boolean;
  /** Hours until it ends by itself. */
  readonly hours: number;
}

export async function beginDuty(
  tx: Transaction,
  actor: Actor,
  newId: NewId,
  wanted: BeginDuty,
): Promise<Duty | 'not-my-unit' | 'sound-not-heard' | 'already-on-duty'> {
  const unit = (await workplacesOf(tx, actor, tx.at)).find((place) => place.unitId === wanted.unitId);
  if (!unit) return 'not-my-unit';
  if (unit.unitKind === 'desk' && !wanted.soundHeard) return 'sound-not-heard';
  await tx.rows(lockUnit, [wanted.unitId]);
  if ((await dutiesOf(tx, actor, tx.at)).some((duty) => duty.unitId === wanted.unitId)) return 'already-on-duty';
  const id = newId();
  const endsAt = new Date(tx.at.getTime() + wanted.hours * 3_600_000);
  const heardAt = wanted.soundHeard ? tx.at : null;
  await tx.rows(insert, [actor.tenantId, id, actor.id, wanted.unitId, tx.at, endsAt, heardAt]);
  return { ...unitOf(unit), id, startedAt: tx.at.toISOString(), endsAt: endsAt.toISOString() };
}

function unitOf({ unitId, unitName, unitKind, placeName }: Workplace) {
  return { unitId, unitName, unitKind, placeName };
}

/** Ends a duty. The last one at a desk must name who receives the alarms from now on. */
export async function endDuty(
  tx: Transaction,
  actor: Actor,
  dutyId: string,
  receiver: string | undefined,
): Promise<'ended' | 'missing' | 'last-at-desk' | 'already-ended'> {
  const [duty] = await tx.rows<DutyRow>(one, [actor.tenantId, actor.id, dutyId]);
  if (!duty) return 'missing';
  if (duty.endsAt <= tx.at) return 'already-ended';
  if (duty.unitKind === 'desk') {
    await tx.rows(lockUnit, [duty.unitId]);
    const [all, others] = [
      await operatorsOnDuty(tx, duty.unitId, tx.at),
      await operatorsOnDuty(tx, duty.unitId, tx.at, actor.id),
    ];
    if (all > 0 && others === 0 && receiver === undefined) return 'last-at-desk';
  }
  // A duty lasts at least a moment, so that its record keeps from before to.
  const end = new Date(Math.max(tx.at.getTime(), duty.startsAt.getTime() + 1));
  await tx.rows(finish, [actor.tenantId, dutyId, end]);
  return 'ended';
}

function asDuty({ startsAt, endsAt, ...duty }: DutyRow): Duty {
  return { ...duty, startedAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

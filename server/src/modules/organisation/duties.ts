import type { Duty } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { placesNotDirect } from './calendar/direct-now.ts';
import { isHeard, type SoundHeard } from './sound-test.ts';

export interface DutyRow extends Record<string, unknown> {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: Duty['unitKind'];
  readonly placeName: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly backAt: Date | null;
}

const columns = `d.id, d.unit_id as "unitId", u.name as "unitName", u.kind as "unitKind", t.name as "placeName",
  d.starts_at as "startsAt", d.ends_at as "endsAt", b.back_at as "backAt"`;
const joins = `join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id join tenant t on t.id = d.tenant_id
  left join duty_break b on b.tenant_id = d.tenant_id and b.duty_id = d.id`;

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
const atDesk = {
  name: 'duty-operators-there',
  text: `${onDuty.text} and not exists (select from duty_break b where b.tenant_id = d.tenant_id and b.duty_id = d.id)`,
};
const forgetBreak = { name: 'duty-forget-break', text: 'delete from duty_break where tenant_id = $1 and duty_id = $2' };
/** One at a time may leave a desk: two who leave at once must not both see the other still there. */
export const lockUnit = { name: 'duty-lock-unit', text: 'select pg_advisory_xact_lock(hashtextextended($1::text, 7))' };

/**
 * How many operators are at work at a desk at the instant. A lead who is there takes no alarms and does not count.
 * @param besides somebody not to count
 */
export async function operatorsOnDuty(tx: Transaction, unitId: string, at: Date, besides?: string): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(onDuty, [unitId, at, besides ?? null]);
  return row?.n ?? 0;
}

/** The same without those who are on a break: who hears an alarm now. */
export async function operatorsAtDesk(tx: Transaction, unitId: string, at: Date, besides?: string): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(atDesk, [unitId, at, besides ?? null]);
  return row?.n ?? 0;
}

/** One of the actor's own duties, over or not. */
export async function dutyOf(tx: Transaction, actor: Actor, dutyId: string): Promise<DutyRow | undefined> {
  return (await tx.rows<DutyRow>(one, [actor.tenantId, actor.id, dutyId]))[0];
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
  /** What she heard of the sound test; at a desk there is no duty without it. */
  readonly sound?: SoundHeard | undefined;
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
  const isHeardNow = wanted.sound !== undefined && isHeard(wanted.sound, tx.at);
  if (unit.unitKind === 'desk' && !isHeardNow) return 'sound-not-heard';
  await tx.rows(lockUnit, [wanted.unitId]);
  if ((await dutiesOf(tx, actor, tx.at)).some((duty) => duty.unitId === wanted.unitId)) return 'already-on-duty';
  const id = newId();
  const endsAt = new Date(tx.at.getTime() + wanted.hours * 3_600_000);
  const heardAt = isHeardNow ? tx.at : null;
  await tx.rows(insert, [actor.tenantId, id, actor.id, wanted.unitId, tx.at, endsAt, heardAt]);
  return { ...unitOf(unit), id, startedAt: tx.at.toISOString(), endsAt: endsAt.toISOString(), backAt: null };
}

function unitOf({ unitId, unitName, unitKind, placeName }: Workplace) {
  return { unitId, unitName, unitKind, placeName };
}

/** How a duty ended: a colleague is there, or every alarm of the hour goes straight to somebody else. */
export type Ended = { readonly receivedBy: 'nobody-needed' | 'colleague' | 'direct-response' };

/**
 * Ends a duty. The last one at a desk cannot leave it empty: an operator who is there has logged on and heard the sound, or the
 * published calendar has direct response now for all that the desk answers for. A name on paper is no receiver.
 * @returns the municipalities that would be left with nobody, when she is the last
 */
export async function endDuty(
  tx: Transaction,
  actor: Actor,
  dutyId: string,
): Promise<Ended | 'missing' | 'already-ended' | { readonly lastAtDesk: readonly string[] }> {
  const duty = await dutyOf(tx, actor, dutyId);
  if (!duty) return 'missing';
  if (duty.endsAt <= tx.at) return 'already-ended';
  let receivedBy: Ended['receivedBy'] = 'nobody-needed';
  if (duty.unitKind === 'desk') {
    await tx.rows(lockUnit, [duty.unitId]);
    const all = await operatorsOnDuty(tx, duty.unitId, tx.at);
    const others = await operatorsAtDesk(tx, duty.unitId, tx.at, actor.id);
    if (all > 0) receivedBy = others > 0 ? 'colleague' : 'direct-response';
    if (receivedBy === 'direct-response') {
      const lastAtDesk = await placesNotDirect(tx, actor.tenantId, tx.at);
      if (lastAtDesk === null) return { lastAtDesk: [duty.placeName] };
      if (lastAtDesk.length > 0) return { lastAtDesk };
    }
  }
  // A duty lasts at least a moment, so that its record keeps from before to.
  const end = new Date(Math.max(tx.at.getTime(), duty.startsAt.getTime() + 1));
  await tx.rows(forgetBreak, [actor.tenantId, dutyId]);
  await tx.rows(finish, [actor.tenantId, dutyId, end]);
  return { receivedBy };
}

function asDuty({ id, unitId, unitName, unitKind, placeName, startsAt, endsAt, backAt }: DutyRow): Duty {
  const times = {
    startedAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    backAt: backAt?.toISOString() ?? null,
  };
  return { id, unitId, unitName, unitKind, placeName, ...times };
}

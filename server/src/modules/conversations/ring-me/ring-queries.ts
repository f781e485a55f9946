import type { RingPart, RingState, ThreadTopic } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `ring-me-${name}`, text };
}

export interface RingWishRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly personName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPhone: string | null;
  readonly readerId: string;
  readonly askedByName: string;
  readonly askedAs: 'self' | 'proxy';
  readonly topic: ThreadTopic;
  readonly phone: string;
  readonly isNewNumber: boolean;
  readonly part: RingPart;
  readonly timeZone: string;
  readonly askedAt: Date;
  readonly ringFrom: Date;
  readonly ringBy: Date;
  readonly state: RingState;
  readonly takenBy: string | null;
  readonly takenByName: string | null;
  readonly tries: number;
  readonly triedAt: Date | null;
  readonly overAt: Date | null;
  readonly stoppedBy: string | null;
  readonly version: number;
}
const select = `select w.id, w.tenant_id as "tenantId", w.person_id as "personId", p.first_name || ' ' || p.last_name as "personName",
    w.unit_id as "unitId", u.name as "unitName", u.phone as "unitPhone", w.reader_id as "readerId", w.asked_by_name as "askedByName",
    w.asked_as as "askedAs", w.topic, w.phone, w.is_new_number as "isNewNumber", w.part, w.time_zone as "timeZone",
    w.asked_at as "askedAt", w.ring_from as "ringFrom", w.ring_by as "ringBy", w.state, w.taken_by as "takenBy",
    w.taken_by_name as "takenByName", w.tries, w.tried_at as "triedAt", w.over_at as "overAt", w.stopped_by as "stoppedBy", w.version
  from ring_wish w join person p on p.tenant_id = w.tenant_id and p.id = w.person_id
    join unit u on u.tenant_id = w.tenant_id and u.id = w.unit_id`;

export const wishesOfMine = prepared(
  'mine',
  `${select} where w.person_id = $1 and w.reader_id = $2 order by w.over_at is not null, w.asked_at desc, w.id limit 20`,
);
export const oneOfMine = prepared('one-of-mine', `${select} where w.id = $1 and w.reader_id = $2 for update of w`);
export const oneOfUnits = prepared(
  'one-of-units',
  `${select} where w.id = $1 and w.unit_id = any ($2::uuid[]) for update of w`,
);
/** Those who wait, by when it is promised. */
export const waitingAt = prepared(
  'waiting',
  `${select} where w.unit_id = any ($1::uuid[]) and w.over_at is null and w.stopped_by is null order by w.ring_by, w.id limit 300`,
);
export const addWish = prepared(
  'add',
  `insert into ring_wish (tenant_id, id, person_id, unit_id, reader_id, asked_by_name, asked_as, topic, phone, is_new_number, part, time_zone,
      asked_at, ring_from, ring_by, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'waiting')
    on conflict do nothing returning id`,
);
export const saveWish = prepared(
  'save',
  `update ring_wish set state = $3, taken_by = $4, taken_by_name = $5, tries = $6, tried_at = $7, ring_from = $8, ring_by = $9, over_at = $10,
      version = version + 1 where tenant_id = $1 and id = $2`,
);

const known = prepared(
  'known-phone',
  `select coalesce(case when $1::uuid = $2::uuid then p.phone end,
      (select r.phone from relative r where r.tenant_id = p.tenant_id and r.person_id = p.id and r.relative_person_id = $2 limit 1)) as phone
    from person p where p.id = $1`,
);
/** The number we have of the one who asks, in digits: her own, or the one that she whom she follows has given us. */
export async function knownPhone(tx: Transaction, personId: string, askerId: string): Promise<string | null> {
  const [found] = await tx.rows<{ phone: string | null }>(known, [personId, askerId]);
  const digits = found?.phone?.replaceAll(/[^+\d]/g, '') ?? '';
  return /^\+?\d{5,15}$/.test(digits) ? digits : null;
}

const stop = prepared(
  'stop',
  'update ring_wish set stopped_by = $3, version = version + 1 where tenant_id = $1 and person_id = $2 and over_at is null and stopped_by is null',
);
const goOn = prepared(
  'go-on',
  'update ring_wish set stopped_by = null, version = version + 1 where tenant_id = $1 and person_id = $2 and stopped_by = $3',
);
/** Nobody rings about one who has died as if nothing had happened. */
export async function stopWishes(tx: Transaction, tenantId: string, personId: string, deathId: string): Promise<void> {
  await tx.rows(stop, [tenantId, personId, deathId]);
}
export async function letWishesGoOn(
  tx: Transaction,
  tenantId: string,
  personId: string,
  deathId: string,
): Promise<void> {
  await tx.rows(goOn, [tenantId, personId, deathId]);
}

import type { BoardNotice } from '@tunet/contract';
import type { Prepared } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { areasOf, placeOf } from '../../organisation/index.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `shifts-board-${name}`, text };
}

const columns = `n.id, n.tenant_id as "placeId", t.name as "placeName", a.name as "areaName", n.words, n.written_by_name as "byName",
  n.written_at as "writtenAt", n.expires_at as "expiresAt", n.taken_down_at as "takenDownAt"`;
const joins = `join tenant t on t.id = n.tenant_id left join area a on a.tenant_id = n.tenant_id and a.id = n.area_id`;
const live = prepared(
  'live',
  `select ${columns} from board_notice n ${joins}
    where n.tenant_id = any ($1::uuid[]) and n.taken_down_at is null and n.expires_at > $2 order by n.written_at desc, n.id`,
);
const some = prepared('some', `select ${columns} from board_notice n ${joins} where n.id = any ($1::uuid[])`);
const insert = prepared(
  'insert',
  `insert into board_notice (tenant_id, id, area_id, words, written_by, written_by_name, written_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const takeDown = prepared(
  'take-down',
  `update board_notice set taken_down_at = $3, taken_down_by = $4, taken_down_by_name = $5
    where tenant_id = any ($1::uuid[]) and id = $2 and taken_down_at is null and expires_at > $3 returning id`,
);
const places = prepared('places', `select id, name from tenant where id = any ($1::uuid[]) order by kind, sort, name`);

interface NoticeRow extends Record<string, unknown> {
  readonly id: string;
  readonly placeId: string;
  readonly placeName: string;
  readonly areaName: string | null;
  readonly words: string;
  readonly byName: string;
  readonly writtenAt: Date;
  readonly expiresAt: Date;
  readonly takenDownAt: Date | null;
}

function shown({ takenDownAt, writtenAt, expiresAt, ...row }: NoticeRow, at: Date): BoardNotice {
  const isLive = takenDownAt === null && expiresAt > at;
  return { ...row, writtenAt: writtenAt.toISOString(), expiresAt: expiresAt.toISOString(), isLive };
}

/** What hangs on the board of these municipalities, newest first. */
export async function liveNotices(tx: Transaction, tenants: readonly string[]): Promise<BoardNotice[]> {
  return (await tx.rows<NoticeRow>(live, [tenants, tx.at])).map((row) => shown(row, tx.at));
}

export async function noticesById(tx: Transaction, ids: readonly string[]): Promise<BoardNotice[]> {
  return ids.length === 0 ? [] : (await tx.rows<NoticeRow>(some, [ids])).map((row) => shown(row, tx.at));
}

export type BoardPlace = { id: string; name: string; areas: { id: string; name: string }[] };

/** Where the actor may put up a notice: her own, and what her centre answers for. */
export async function boardPlaces(tx: Transaction, tenants: readonly string[]): Promise<BoardPlace[]> {
  const rows = await tx.rows<{ id: string; name: string }>(places, [tenants]);
  return Promise.all(rows.map(async ({ id, name }) => ({ id, name, areas: await areasOf(tx, id) })));
}

export interface NewNotice {
  readonly placeId: string;
  readonly areaId: string | null;
  readonly words: string;
  readonly hours: number;
}

/** Puts up a notice; it comes down by itself. */
export async function putUp(
  tx: Transaction,
  actor: Actor,
  newId: NewId,
  wanted: NewNotice,
): Promise<BoardNotice | 'missing' | 'unknown-area'> {
  const { placeId, areaId, words, hours } = wanted;
  if (!actor.tenants.includes(placeId)) return 'missing';
  const place = await placeOf(tx, placeId);
  const area = (await areasOf(tx, placeId)).find(({ id }) => id === areaId) ?? null;
  if (areaId !== null && !area) return 'unknown-area';
  const id = newId();
  const expiresAt = new Date(tx.at.getTime() + hours * 3_600_000);
  await tx.rows(insert, [placeId, id, areaId, words, actor.id, actor.name, tx.at, expiresAt]);
  const names = { placeName: place.name, areaName: area?.name ?? null, byName: actor.name };
  return shown({ id, placeId, ...names, words, writtenAt: tx.at, expiresAt, takenDownAt: null }, tx.at);
}

export async function takeDownNotice(
  tx: Transaction,
  actor: Actor,
  noticeId: string,
): Promise<'taken-down' | 'missing' | 'already-ended'> {
  const taken = await tx.rows(takeDown, [actor.tenants, noticeId, tx.at, actor.id, actor.name]);
  if (taken.length > 0) return 'taken-down';
  return (await noticesById(tx, [noticeId])).length > 0 ? 'already-ended' : 'missing';
}

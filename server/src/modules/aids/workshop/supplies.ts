import type { AidSupply } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { AtWork } from './at-work.ts';
import * as queries from './count-queries.ts';

const lately = 90 * 86_400_000;

/** What is given and counted; those below their lowest number first. */
export async function readSupplies(tx: Transaction, tenantId: string): Promise<AidSupply[]> {
  const rows = await tx.rows<queries.SupplyRow>(queries.supplies, [tenantId, new Date(tx.at.getTime() - lately)]);
  return rows.map(({ id, store, article, size, onShelf, lowest, orderedPieces, orderedAt, givenLately }) => ({
    ...{ id, store, article, size, onShelf, lowest, givenLately },
    isLow: lowest !== null && onShelf < lowest,
    ordered: orderedPieces !== null && orderedAt ? { pieces: orderedPieces, at: orderedAt.toISOString() } : null,
  }));
}

/** The number on the shelf, held until the end; what is lent and not given is refused. Null when it is nowhere. */
export async function heldSupply(
  { tx, actor }: AtWork,
  stockId: string,
): Promise<{ readonly onShelf: number } | 'lent-not-given' | null> {
  const [row] = await tx.rows<{ onShelf: number; kind: string }>(queries.lockSupply, [actor.tenantId, stockId]);
  if (!row) return null;
  return row.kind === 'consumable' ? row : 'lent-not-given';
}

/** So many given, come or thrown away; or this many counted. It never gives what is not there. */
export async function moveSupply(
  { tx, actor, newId }: AtWork,
  stockId: string,
  onShelf: number,
  said: { readonly why: 'given' | 'came' | 'counted' | 'thrown-away'; readonly pieces: number },
): Promise<'not-so-many' | null> {
  const change = said.why === 'counted' ? said.pieces - onShelf : said.why === 'came' ? said.pieces : -said.pieces;
  const left = onShelf + change;
  if (left < 0) return 'not-so-many';
  if (said.why === 'came') await tx.rows(queries.supplyCame, [actor.tenantId, stockId, tx.at]);
  if (change === 0) return null;
  await tx.rows(queries.setOnShelf, [actor.tenantId, stockId, left]);
  await tx.rows(queries.addMove, [
    ...[actor.tenantId, newId(), stockId, change, said.why, left, tx.at, actor.id, actor.name],
  ]);
  return null;
}

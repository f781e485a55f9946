import type { Pool } from 'pg';
import type { Clock } from '../clock/clock.ts';
import { readReach } from '../db/read-reach.ts';
import { inTransaction } from '../db/transaction.ts';
import { encodeRow } from './encode-row.ts';
import { merkleTree } from './merkle.ts';
import { beforeFirst, hashOf, type Seal } from './seal.ts';
import { addSeal, readLastSeal, readRowsAfter, takeSealing, writeValuesAlike, writtenAs } from './seal-queries.ts';

export interface SealPorts {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
}

const page = 2_000;
/** Rows under one seal: few enough to look through by hand when one does not fit. */
const most = 50_000;

/**
 * Seals the rows of ended transactions that came after the last seal.
 * @returns the seal, committed but not yet copied; null when there was nothing to seal or another sealer is at work
 */
export async function sealRows({ pool, clock }: SealPorts): Promise<Seal | null> {
  const { tenants, horizon } = await readReach(pool);
  return inTransaction(pool, { tenants, subjects: [], at: clock.now() }, async (tx) => {
    if (!(await takeSealing(tx))) return null;
    await writeValuesAlike(tx);
    const before = (await readLastSeal(tx)) ?? beforeFirst;
    const tree = merkleTree();
    let to = { tx: before.toTx, id: before.toId };
    for (let full = true; full && tree.count < most; ) {
      const rows = await readRowsAfter(tx, to, horizon, page);
      for (const row of rows) tree.add(encodeRow(row));
      const last = rows.at(-1);
      if (last) to = { tx: last.tx ?? '', id: last.id ?? '' };
      full = rows.length === page;
    }
    if (tree.count === 0) return null;
    const body = {
      no: String(BigInt(before.no) + 1n),
      fromTx: before.toTx,
      fromId: before.toId,
      toTx: to.tx,
      toId: to.id,
      rows: String(tree.count),
      merkleRoot: tree.root().toString('hex'),
      previous: before.hash,
      sealedAt: await writtenAs(tx, tx.at),
    };
    const seal = { ...body, hash: hashOf(body) };
    await addSeal(tx, seal);
    return seal;
  });
}

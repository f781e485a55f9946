import type { Transaction } from '../db/transaction.ts';
import { type AuditRow, encodeRow } from './encode-row.ts';
import type { Finding } from './finding.ts';
import { type MerkleTree, merkleTree } from './merkle.ts';
import type { Seal } from './seal.ts';
import { type Place, readRowsAfter } from './seal-queries.ts';

const page = 2_000;
/** Rows are sealed within 10 s; a minute without a seal means that no sealer works or that the row was slipped in. */
const unsealedFor = 60_000;

/** Goes through all rows once, in the order of sealing, and makes each seal's root anew. */
export async function checkSealedRows(
  tx: Transaction,
  seals: readonly Seal[],
): Promise<{ readonly rows: number; readonly findings: Finding[] }> {
  const findings: Finding[] = [];
  const inOrder = seals.toSorted((a, b) => compare({ tx: a.toTx, id: a.toId }, { tx: b.toTx, id: b.toId }));
  const waiting = inOrder.values();
  let seal = waiting.next().value;
  let tree = merkleTree();
  let rows = 0;
  let late = 0;
  const closeSeal = (): void => {
    if (seal) findings.push(...compareRoot(seal, tree));
    tree = merkleTree();
    seal = waiting.next().value;
  };
  let after: Place = { tx: '0', id: '-9223372036854775808' };
  for (let full = true; full; ) {
    const read = await readRowsAfter(tx, after, null, page);
    for (const row of read) {
      const place = placeOf(row);
      while (seal && compare(place, { tx: seal.toTx, id: seal.toId }) > 0) closeSeal();
      if (seal) tree.add(encodeRow(row));
      else if (!isRecent(row.at, tx.at)) late += 1;
      after = place;
    }
    rows += read.length;
    full = read.length === page;
  }
  while (seal) closeSeal();
  if (late > 0) {
    findings.push({
      kind: 'row-unsealed',
      where: `rows after seal ${inOrder.at(-1)?.no ?? '0'}`,
      says: `${late} rows older than a minute have no seal: the sealer does not work, or they were slipped in.`,
    });
  }
  return { rows, findings };
}

function compareRoot(seal: Seal, tree: MerkleTree): Finding[] {
  const where = `seal ${seal.no}`;
  const expected = Number(seal.rows);
  if (tree.count < expected)
    return [{ kind: 'row-missing', where, says: `${expected - tree.count} of ${expected} rows are gone.` }];
  if (tree.count > expected)
    return [{ kind: 'row-added', where, says: `${tree.count - expected} rows were added to ${expected}.` }];
  if (tree.root().toString('hex') !== seal.merkleRoot)
    return [{ kind: 'row-changed', where, says: `At least one of ${expected} rows was changed.` }];
  return [];
}

function placeOf(row: AuditRow): Place {
  return { tx: row.tx ?? '', id: row.id ?? '' };
}

function compare(a: Place, b: Place): number {
  const [first, second] = a.tx === b.tx ? [BigInt(a.id), BigInt(b.id)] : [BigInt(a.tx), BigInt(b.tx)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Neither old nor, which would keep it from ever being asked about, far ahead. */
function isRecent(at: string | null, now: Date): boolean {
  const age = now.getTime() - new Date(at ?? '').getTime();
  return age < unsealedFor && age > -unsealedFor;
}

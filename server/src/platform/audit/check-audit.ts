import type { Pool } from 'pg';
import type { Clock } from '../clock/clock.ts';
import { readReach } from '../db/read-reach.ts';
import { inTransaction, type Transaction } from '../db/transaction.ts';
import { checkCopies } from './check-copies.ts';
import { checkSealedRows } from './check-sealed-rows.ts';
import type { Finding } from './finding.ts';
import { beforeFirst, hashOf, type Seal } from './seal.ts';
import { readCopies } from './seal-copies.ts';
import { readSealsAfter, writeValuesAlike } from './seal-queries.ts';

export type { Finding } from './finding.ts';

export interface CheckPorts {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly sealFolder: string;
  readonly clock: Clock;
}

export interface AuditCheck {
  readonly ok: boolean;
  readonly rows: number;
  readonly seals: number;
  readonly findings: readonly Finding[];
}

/**
 * Compares audit rows, seals and their copies outside the database. Finds every change, gap, added row and cut tail among
 * sealed rows, as long as database and copies were not both rewritten, and rows that nobody sealed within a minute.
 * What it cannot see: rows taken away within the seconds before their first seal.
 */
export async function checkAudit({ pool, sealFolder, clock }: CheckPorts): Promise<AuditCheck> {
  // Copies first: each was written after its seal was committed, so its seal must be found afterwards.
  const copies = await readCopies(sealFolder);
  const { tenants } = await readReach(pool);
  return inTransaction(pool, { tenants, subjects: [], at: clock.now() }, async (tx) => {
    await writeValuesAlike(tx);
    const seals = await readAllSeals(tx);
    const checked = await checkSealedRows(tx, seals);
    const findings = [...checkChain(seals), ...checkCopies(copies, seals, tx.at), ...checked.findings];
    return { ok: findings.length === 0, rows: checked.rows, seals: seals.length, findings };
  });
}

async function readAllSeals(tx: Transaction): Promise<Seal[]> {
  const all: Seal[] = [];
  for (let page: Seal[] | undefined; page === undefined || page.length === 5_000; ) {
    page = await readSealsAfter(tx, all.at(-1)?.no ?? '-9223372036854775808', 5_000);
    all.push(...page);
  }
  return all;
}

/** Each seal must carry its own hash, the hash of the one before, and begin where that one ended. */
function checkChain(seals: readonly Seal[]): Finding[] {
  const findings: Finding[] = [];
  let before: Pick<Seal, 'no' | 'toTx' | 'toId' | 'hash'> = beforeFirst;
  for (const seal of seals) {
    const where = `seal ${seal.no}`;
    if (seal.hash !== hashOf(seal))
      findings.push({ kind: 'seal-changed', where, says: 'The seal was changed after it was set.' });
    if (BigInt(seal.no) !== BigInt(before.no) + 1n)
      findings.push({ kind: 'seal-missing', where, says: `Seals are missing between ${before.no} and ${seal.no}.` });
    else if (seal.previous !== before.hash || seal.fromTx !== before.toTx || seal.fromId !== before.toId)
      findings.push({ kind: 'seal-changed', where, says: 'The seal does not follow on the one before it.' });
    before = seal;
  }
  return findings;
}

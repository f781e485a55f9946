import type { AidContent } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import * as contentQueries from './content-queries.ts';
import * as queries from './queries.ts';

interface Of {
  readonly tenantId: string;
  readonly articleId: string;
  /** the municipality's own day */
  readonly today: string;
}

/** Writes everything of an article that does not lie in its own row. It was looked through before (`check-content.ts`). */
export async function writeContent(tx: Transaction, newId: NewId, of: Of, content: AidContent): Promise<void> {
  await writeSizes(tx, newId, of, content.sizes);
  await writeEquals(tx, of, content.sizes);
  await writeParts(tx, newId, of, content.parts);
  await writeCare(tx, newId, of, content);
}

/** Sizes and the stores that keep them. One that is said no more goes; one that comes to a store has nothing on its shelf yet. */
async function writeSizes(
  tx: Transaction,
  newId: NewId,
  { tenantId, articleId, today }: Of,
  sizes: AidContent['sizes'],
): Promise<void> {
  for (const [sort, { code, names, fits, weightLimitKg, isRetired, stores }] of sizes.entries()) {
    await tx.rows(queries.writeSize, [
      ...[tenantId, newId(), articleId, code, names, fits, weightLimitKg, sort, isRetired, today],
    ]);
    for (const storeId of stores) await tx.rows(contentQueries.keepAt, [tenantId, newId(), articleId, code, storeId]);
    await tx.rows(contentQueries.endElsewhere, [tenantId, articleId, code, [...stores], today]);
  }
  const codes = sizes.map(({ code }) => code);
  await tx.rows(contentQueries.takeSizesAway, [tenantId, articleId, codes, today]);
}

async function writeEquals(tx: Transaction, { tenantId, articleId }: Of, sizes: AidContent['sizes']): Promise<void> {
  await tx.rows(contentQueries.dropEquals, [tenantId, articleId]);
  for (const { code, equals } of sizes)
    for (const equal of equals) await tx.rows(contentQueries.addEqual, [tenantId, articleId, code, equal]);
}

async function writeParts(
  tx: Transaction,
  newId: NewId,
  { tenantId, articleId }: Of,
  parts: AidContent['parts'],
): Promise<void> {
  await tx.rows(queries.dropParts, [tenantId, articleId]);
  for (const [sort, { code, names, count }] of parts.entries())
    await tx.rows(queries.addPart, [tenantId, newId(), articleId, code, names, count, sort]);
}

async function writeCare(
  tx: Transaction,
  newId: NewId,
  { tenantId, articleId, today }: Of,
  { care, clean, checks }: AidContent,
): Promise<void> {
  const { serviceMonths, warrantyMonths, isElectronic } = care;
  const said = clean.nb.trim() === '' ? null : clean;
  await tx.rows(contentQueries.writeCare, [tenantId, articleId, serviceMonths, warrantyMonths, isElectronic, said]);
  const codes = checks.map(({ code }) => code);
  await tx.rows(contentQueries.retireChecks, [tenantId, articleId, codes, today]);
  for (const [sort, { code, names }] of checks.entries())
    await tx.rows(contentQueries.writeCheck, [tenantId, newId(), articleId, code, names, sort]);
}

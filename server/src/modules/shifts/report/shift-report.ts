import type { ShiftReport } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { linesNow, openLines, type Reader } from './report-lines.ts';
import * as queries from './report-queries.ts';

/** Keeps what is open now. Only pointers are kept: whoever reads it sees each line as it stands then, and as far as she may. */
export async function makeReport(
  tx: Transaction,
  actor: Actor,
  newId: NewId,
  of: {
    readonly reader: Reader;
    readonly deskId: string;
    readonly words: string | undefined;
  },
): Promise<{ readonly reportId: string; readonly lines: number }> {
  const told = await openLines(tx, of.reader);
  const reportId = newId();
  await tx.rows(queries.insertReport, [
    ...[actor.tenantId, reportId, of.deskId, actor.id, actor.name, tx.at, of.words ?? null],
  ]);
  for (const [no, { pointer }] of told.entries()) {
    const { kind, placeId, objectId, onDate } = pointer;
    await tx.rows(queries.insertLine, [actor.tenantId, reportId, no, kind, placeId, objectId, onDate]);
  }
  return { reportId, lines: told.length };
}

export async function readReport(
  tx: Transaction,
  reportId: string,
  reader: Reader,
): Promise<{ readonly report: ShiftReport; readonly persons: readonly PersonShown[] } | null> {
  const [row] = await tx.rows<queries.ReportRow>(queries.reportOf, [reportId, reader.deskIds]);
  if (!row) return null;
  const pointers = await tx.rows<queries.Pointer>(queries.linesOf, [row.tenantId, reportId]);
  const told = await linesNow(tx, pointers, reader);
  const report: ShiftReport = {
    ...{ id: row.id, deskName: row.deskName, madeAt: row.madeAt.toISOString(), madeByName: row.madeByName },
    words: row.words,
    read: row.readAt && row.readByName ? { at: row.readAt.toISOString(), byName: row.readByName } : null,
    isMine: row.madeBy === reader.id,
    lines: told.map(({ line }) => line),
    gone: pointers.length - told.length,
  };
  return { report, persons: told.flatMap(({ persons }) => persons) };
}

/** The next has read it. Not the one who made it: a hand-over has two ends. */
export async function confirmReport(
  tx: Transaction,
  actor: Actor,
  reportId: string,
  deskIds: readonly string[],
): Promise<'read' | 'missing' | 'not-mine' | 'already-read'> {
  const [row] = await tx.rows<queries.ReportRow>(queries.reportOf, [reportId, deskIds]);
  if (!row) return 'missing';
  if (row.madeBy === actor.id) return 'not-mine';
  const read = await tx.rows(queries.confirm, [row.tenantId, reportId, actor.id, actor.name, tx.at]);
  return read.length > 0 ? 'read' : 'already-read';
}

export async function latestReports(tx: Transaction, deskIds: readonly string[]): Promise<queries.ReportRow[]> {
  return tx.rows<queries.ReportRow>(queries.latestReports, [deskIds]);
}

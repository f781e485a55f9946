import type { ScreenReport } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { keepSoundings, reportScreen } from './screen-queries.ts';

/** A screen that has said nothing for so long is not there. Seconds; it reports each ten. */
export const screenSilence = 25;

/** Keeps what a screen says of itself, and when alarms of its desks sounded there. */
export async function keepReport(
  tx: Transaction,
  screen: { readonly id: string; readonly deskIds: readonly string[] },
  report: ScreenReport,
): Promise<void> {
  const [deskId] = screen.deskIds;
  if (deskId === undefined) return;
  await tx.rows(reportScreen, [screen.id, deskId, tx.at, report.isSounding, report.isLive, report.isVisible]);
  if (report.soundings.length === 0) return;
  // Of one alarm told twice the one that was heard counts: one statement must not meet the same row twice.
  const told = new Map(report.soundings.toSorted(heardLast).map((one) => [one.alarmId, one]));
  const of = [...told.values()];
  await tx.rows(keepSoundings, [
    ...[screen.id, screen.deskIds, tx.at],
    ...[of.map(({ alarmId }) => alarmId), of.map(({ at }) => at), of.map(({ isHeard }) => isHeard)],
  ]);
}

function heardLast(a: { readonly isHeard: boolean }, b: { readonly isHeard: boolean }): number {
  return Number(a.isHeard) - Number(b.isHeard);
}

import type { Course } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { type PassedRow, passedOnDay } from './queries.ts';

/** Who has passed what, as it counts in the municipality today. */
export async function passedCourses(tx: Transaction, tenantId: string): Promise<PassedRow[]> {
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  return tx.rows<PassedRow>(passedOnDay, [tenantId, today, tx.at]);
}

/** Whether somebody who works here has passed a course that counts today. */
export async function hasPassed(
  tx: Transaction,
  { tenantId, staffId }: { readonly tenantId: string; readonly staffId: string },
  course: Course,
): Promise<boolean> {
  return (await passedCourses(tx, tenantId)).some((each) => each.staffId === staffId && each.course === course);
}

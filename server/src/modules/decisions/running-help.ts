import type { RunningHelp } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { servicesOrderedFor } from './ordered-services.ts';

/** The help that is decided for her and goes on or will begin: what a new decision may lessen or end. */
export async function runningHelpOf(tx: Transaction, tenantId: string, personId: string): Promise<RunningHelp[]> {
  const lines = await servicesOrderedFor(tx, personId);
  return lines
    .filter((line) => line.tenantId === tenantId)
    .map(({ id, serviceType, label, timesFloor, timesUsual, per, extentWords, startsOn, endsOn, isPastEnd }) => ({
      ...{ id, serviceType, label, timesFloor, timesUsual, per, extentWords, startsOn, endsOn, isPastEnd },
    }));
}

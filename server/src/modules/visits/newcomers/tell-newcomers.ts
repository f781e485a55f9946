import { addDays, localClock, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import { tell } from '../events.ts';
import { compareNewcomers } from './compare-newcomers.ts';
import * as queries from './newcomer-queries.ts';

interface Coming extends Record<string, unknown> {
  readonly personId: string;
  readonly staffId: string;
  readonly firstName: string;
  readonly isProtected: boolean;
}

/** From this clock on the evening before, the list of the next day is looked at. */
const evening = '17:00';

/**
 * Who comes tomorrow and has not been there lately is told the evening before, once; who is told of and does not come after all is
 * taken back, until the day itself is over. One whose name is protected is one of the unit, and is not named.
 */
export async function tellNewcomers(tx: Transaction, newId: NewId, tenantId: string): Promise<void> {
  const zone = await timeZoneOf(tx, tenantId);
  const today = localDay(tx.at, zone);
  const isEvening = localClock(tx.at, zone) >= evening;
  await lookAt(tx, newId, { tenantId, day: addDays(today, 1), mayTell: isEvening });
  // Today's list changes at nine in the morning: what was told yesterday is then no longer true.
  await lookAt(tx, newId, { tenantId, day: today, mayTell: false });
}

interface Look {
  readonly tenantId: string;
  readonly day: string;
  readonly mayTell: boolean;
}

async function lookAt(tx: Transaction, newId: NewId, { tenantId, day, mayTell }: Look): Promise<void> {
  const told = await tx.rows<queries.Newcomer & { readonly isWithdrawn: boolean }>(queries.toldOn, [tenantId, day]);
  if (!mayTell && told.every(({ isWithdrawn }) => isWithdrawn)) return;
  const days = await ruleValue(tx, tenantId, 'visits.newcomer-days');
  const coming = await tx.rows<Coming>(queries.comingOn, [tenantId, day, days]);
  const listed = await tx.rows<Coming>(queries.listedOn, [tenantId, day]);
  const named = coming.filter(({ isProtected }) => !isProtected);
  const { tellOf, takeBack } = compareNewcomers({ told, coming: mayTell ? named : [], listed });
  for (const { personId, staffId, firstName } of tellOf) {
    const known = told.find((each) => each.personId === personId && each.staffId === staffId);
    const id = known?.id ?? newId();
    await tx.rows(queries.tellOf, [tenantId, id, personId, staffId, firstName, day, tx.at]);
    await tell(tx, 'visit.newcomer', { tenantId, visitId: id, occurredAt: tx.at, payload: { personId } });
  }
  if (takeBack.length === 0) return;
  const ids = takeBack.map(({ id }) => id);
  await tx.rows(queries.withdraw, [tenantId, ids, tx.at]);
  for (const { id, personId } of takeBack)
    await tell(tx, 'visit.newcomer-withdrawn', { tenantId, visitId: id, occurredAt: tx.at, payload: { personId } });
}

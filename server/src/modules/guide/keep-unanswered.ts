import type { Language } from '@tunet/contract';
import { addDays, localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { PlaceRow } from '../organisation/index.ts';
import { ruleValue } from '../services/index.ts';
import { unansweredOn, writeUnanswered } from './queries.ts';
import { withoutNamesAndNumbers } from './teaching/index.ts';

/** More than this on one day in one municipality is somebody who plays. */
const mostADay = 300;

/**
 * Keeps what nobody could answer, because its writer ticked that it may be kept: names and numbers out first, the day and not the hour,
 * and until a day that is set now and not later.
 * @returns false when too many came today
 */
export async function keepUnanswered(
  tx: Transaction,
  place: PlaceRow,
  wrote: { readonly id: string; readonly text: string; readonly language: Language },
): Promise<boolean> {
  const today = localDay(tx.at, place.timeZone);
  if ((await unansweredOn(tx, place.id, today)) >= mostADay) return false;
  const days = await ruleValue(tx, place.id, 'guide.unanswered-days');
  const words = withoutNamesAndNumbers(wrote.text).slice(0, 2000);
  if (words === '') return true;
  const { id, language } = wrote;
  await writeUnanswered(tx, place.id, { id, language, words, receivedOn: today, keptUntil: addDays(today, days) });
  return true;
}

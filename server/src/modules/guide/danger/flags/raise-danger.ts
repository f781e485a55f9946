import type { DangerFlag } from '@tunet/contract';
import type { Transaction } from '../../../../platform/db/transaction.ts';
import { emit } from '../../../../platform/events/emit.ts';
import type { NewId } from '../../../../platform/ids/ids.ts';
import { ruleValue, workingDays } from '../../../services/index.ts';
import { lookForDanger } from '../look-for-danger.ts';
import { ownPhrases } from '../own-words/own-phrase-queries.ts';
import type { DangerEvents } from './events.ts';
import { addFlag, areaOf, placeOfUnit, rungUnits } from './flag-queries.ts';
import { isReading } from './reading-hours.ts';

/** Words that somebody outside has sent, and where they stand. */
export interface SentWords {
  readonly tenantId: string;
  readonly personId: string;
  /** Whose list it stands in. */
  readonly unitId: string;
  readonly source: DangerFlag['source'];
  /** The thread, application, visit … */
  readonly subjectId: string;
  readonly words: string | null | undefined;
}

/**
 * Looks for words of the list in what was sent, in the transaction that keeps it. Where there are some, the text stands on top of the
 * unit's list, and a telephone is rung: at once when nobody is at work reading, else when nobody has opened it in time.
 * Keeps which words of the list there were, never the text. Refuses nothing and delays nothing.
 * @returns whether there were any
 */
export async function raiseDanger(tx: Transaction, newId: NewId, sent: SentWords): Promise<boolean> {
  const { tenantId, personId, unitId, source, subjectId, words } = sent;
  if (!words) return false;
  const place = await placeOfUnit(tx, tenantId, unitId);
  if (!place) return false;
  const line = lookForDanger(words, { country: place.country, words: await ownPhrases(tx, tenantId, place.zone) });
  if (!line) return false;
  const isOutOfHours = !isReading(tx.at, { ...place, working: workingDays(place.country) });
  const minutes = await ruleValue(tx, tenantId, 'guide.danger-opened-minutes');
  const ringAt = isOutOfHours ? tx.at : new Date(tx.at.getTime() + minutes * 60_000);
  const id = newId();
  const { kind, because } = line;
  const areaId = await areaOf(tx, tenantId, personId);
  const flag = { tenantId, id, personId, unitId, source, subjectId, kind, because, isOutOfHours, ringAt };
  await addFlag(tx, { ...flag, rungUnits: isOutOfHours ? await rungUnits(tx, tenantId, areaId) : [] });
  if (!isOutOfHours) return true;
  const payload: DangerEvents['danger.ring'] = { unitId, areaId, isOutOfHours };
  await emit(tx, { tenantId, kind: 'danger.ring', subjectId: id, payload: { ...payload }, occurredAt: tx.at });
  return true;
}

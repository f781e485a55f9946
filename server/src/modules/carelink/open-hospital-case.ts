import { placeOf } from '../organisation/index.ts';
import { markHospitalWaits, openCaseOf, receiveApplication } from '../requests/index.ts';
import { ruleValue } from '../services/index.ts';
import type { Filing } from './filing.ts';
import type { StayView } from './stay.ts';

/**
 * She is ready: the case that the office has about her, or a new one, stands on top of the intake until it is answered.
 * @returns null when no office can have it; the hospital list shows the stay all the same to whoever helps her
 */
export async function openHospitalCase(
  { tx, newId, tenantId, party }: Filing,
  personId: string,
  { readyAt, readyWords }: StayView,
): Promise<{ readonly applicationId: string | null; readonly answerBy: Date }> {
  const hours = await ruleValue(tx, tenantId, 'carelink.answer-hours');
  // From when we had it: a message that lay on the way is not our lateness.
  const answerBy = new Date(tx.at.getTime() + hours * 3_600_000);
  const { country } = await placeOf(tx, tenantId);
  const standing = await openCaseOf(tx, tenantId, personId);
  const applicationId = standing?.id ?? (await open());
  if (applicationId) {
    await markHospitalWaits(tx, tenantId, applicationId, { readyAt: new Date(readyAt ?? tx.at), answerBy });
  }
  return { applicationId, answerBy };

  async function open(): Promise<string | null> {
    const receipt = await receiveApplication(
      tx,
      newId,
      {
        ...{ personId, words: readyWords ?? '–', language: country === 'SE' ? 'sv' : 'nb', channel: 'hospital' },
        ...{ writtenAs: 'staff', by: { id: party.id, name: party.name } },
      },
      tx.at,
    );
    return typeof receipt === 'string' ? null : receipt.applicationId;
  }
}

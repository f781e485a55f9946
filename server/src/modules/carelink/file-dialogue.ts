import type { IncomingMessage } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import { placeOf } from '../organisation/index.ts';
import type { Numbered } from '../people/index.ts';
import { openCaseOf, receiveApplication } from '../requests/index.ts';
import { ruleValue, workingDays } from '../services/index.ts';
import type { Filing, Unfiled } from './filing.ts';
import { addQuestion, answerQuestion, type HelpingUnit, helpingUnit, questionOfThread } from './filing-queries.ts';

type Dialogue = Extract<IncomingMessage, { kind: 'question' | 'answer' }>;

/** A question from the surgery, or its answer to ours. An answer that answers nothing of ours goes to a person. */
export async function fileDialogue(
  filing: Filing,
  { personId }: Numbered,
  message: Dialogue,
): Promise<'filed' | Unfiled> {
  const { tx, newId, tenantId, party } = filing;
  const asked = message.kind === 'answer' ? 'us' : 'surgery';
  const [standing] = await tx.rows<{ id: string; personId: string; state: string }>(questionOfThread, [
    ...[tenantId, party.id, message.thread, asked],
  ]);
  if (message.kind === 'answer') {
    // The wrong person behind the right number of a question: nothing is filed on either.
    if (!standing || standing.personId !== personId) return 'unknown-question';
    await tx.rows(answerQuestion, [tenantId, standing.id, message.words, message.sentAt, party.name]);
    return 'filed';
  }
  if (standing) return 'filed';
  const [unit] = await tx.rows<HelpingUnit>(helpingUnit, [tenantId, personId, tx.at]);
  const place = await placeOf(tx, tenantId);
  const days = await ruleValue(tx, tenantId, 'carelink.gp-answer-working-days');
  const promisedOn = workingDays(place.country).add(localDay(tx.at, place.timeZone), days);
  let unitId = unit?.id ?? null;
  let applicationId: string | null = null;
  if (unitId === null) {
    // Nobody helps her yet: the question is a need, and the office's.
    const receipt = await receiveApplication(
      tx,
      newId,
      {
        ...{ personId, words: message.words, language: place.country === 'SE' ? 'sv' : 'nb', channel: 'hospital' },
        ...{ writtenAs: 'staff', by: { id: party.id, name: party.name } },
      },
      tx.at,
    );
    if (typeof receipt === 'string') return 'unknown-person';
    applicationId = receipt.applicationId;
    unitId = (await openCaseOf(tx, tenantId, personId))?.unitId ?? null;
    if (unitId === null) return 'unknown-person';
  }
  await tx.rows(addQuestion, [
    ...[tenantId, newId(), personId, party.id, 'surgery', message.thread, applicationId, message.words],
    ...[message.sentAt, party.name, unitId, promisedOn],
  ]);
  return 'filed';
}

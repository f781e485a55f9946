import type { GpQuestion } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { placeOf } from '../organisation/index.ts';
import { openCaseOf } from '../requests/index.ts';
import { ruleValue, workingDays } from '../services/index.ts';
import { addQuestion, answerQuestion } from './filing-queries.ts';
import { queueSending } from './queue-sending.ts';
import { oneQuestion, type QuestionRow, type SurgeryRow } from './reading-queries.ts';

/** @param today the local day */
export function shownQuestion(row: QuestionRow, today: string): GpQuestion {
  return {
    questionId: row.id,
    ...{ askedBy: row.askedBy, surgery: row.surgery, words: row.words, askedByName: row.askedByName },
    askedAt: row.askedAt.toISOString(),
    promisedOn: row.promisedOn,
    isOverdue: row.state === 'waiting' && row.promisedOn < today,
    ...{ state: row.state, answer: row.answer, answeredByName: row.answeredByName, delivery: row.delivery },
    answeredAt: row.answeredAt?.toISOString() ?? null,
    version: row.version,
  };
}

/** A question to her surgery, with the day to answer by, on the person and on the case if there is one. */
export async function askSurgery(
  { tx, actor, newId, occurredAt }: RequestContext,
  personId: string,
  { id: partyId, tenantId }: SurgeryRow & { readonly id: string },
  words: string,
): Promise<GpQuestion> {
  const { country, timeZone } = await placeOf(tx, tenantId);
  const today = localDay(tx.at, timeZone);
  const days = await ruleValue(tx, tenantId, 'carelink.gp-answer-working-days');
  const promisedOn = workingDays(country).add(today, days);
  const id = newId();
  const unitId = unitOf(actor.duties);
  const openCase = await openCaseOf(tx, tenantId, personId);
  await tx.rows(addQuestion, [
    ...[
      tenantId,
      id,
      personId,
      partyId,
      'us',
      id,
      openCase?.id ?? null,
      words,
      occurredAt,
      actor.name,
      unitId,
      promisedOn,
    ],
  ]);
  await queueSending(tx, newId, {
    ...{ tenantId, partyId, personId, kind: 'question', thread: id, body: { words, answerBy: promisedOn } },
    ...{ by: { id: actor.id, name: actor.name }, unitId },
  });
  return again(tx, id, today);
}

/** Our answer to what the surgery asked. */
export async function answerSurgery(
  { tx, actor, newId, occurredAt }: RequestContext,
  { tenantId, id, partyId, personId, thread }: QuestionRow,
  words: string,
): Promise<GpQuestion> {
  const today = localDay(tx.at, (await placeOf(tx, tenantId)).timeZone);
  await tx.rows(answerQuestion, [tenantId, id, words, occurredAt, actor.name]);
  await queueSending(tx, newId, {
    ...{ tenantId, partyId, personId, kind: 'answer', thread, body: { words } },
    ...{ by: { id: actor.id, name: actor.name }, unitId: unitOf(actor.duties) },
  });
  return again(tx, id, today);
}

function unitOf(duties: RequestContext['actor']['duties']): string {
  const unit = duties.find(({ unitKind }) => unitKind === 'home-care' || unitKind === 'assessment');
  if (!unit) throw new TypeError('one who may ask is on duty in a unit');
  return unit.unitId;
}

async function again(tx: RequestContext['tx'], id: string, today: string): Promise<GpQuestion> {
  const [row] = await tx.rows<QuestionRow>(oneQuestion, [id]);
  if (!row) throw new TypeError('a question that one has just written is in sight');
  return shownQuestion(row, today);
}

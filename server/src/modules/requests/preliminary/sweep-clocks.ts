import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { queueLetter } from '../../notices/index.ts';
import { takenOf } from '../application.ts';
import { type ClockPlace, type ClockRules, type DueStep, stepsDue } from '../clocks.ts';
import { writeHappening } from '../happening.ts';
import { type ApplicationRow, oneApplication } from '../queries.ts';
import { standingOf } from '../stored-application.ts';
import { clockRules } from './clock-rules.ts';
import { type ClockedRow, clocked, lockForClock, noteStep } from './queries.ts';
import { howToTell, sendPreliminary } from './send-preliminary.ts';
import { brokenLetter, letterByItself, preliminaryWords } from './words.ts';

/**
 * Looks at every clock that runs in one municipality, and does what is due: asks for a reason, lets the preliminary answer go by itself,
 * tells inside that a promise is near, and tells her when one was not kept. Each once: what another worker has in hand is left to it,
 * and what it did meanwhile is read again behind the lock.
 */
export async function sweepClocks(tx: Transaction, newId: NewId, tenantId: string): Promise<void> {
  const { rules, place } = await clockRules(tx, tenantId);
  for (const { id } of await tx
    .rows<ClockedRow>(clocked, [tenantId, null])
    .then(filterDue(tx, tenantId, rules, place))) {
    if ((await tx.rows(lockForClock, [tenantId, id])).length === 0) continue;
    const [now] = await tx.rows<ClockedRow>(clocked, [tenantId, id]);
    const [row] = await tx.rows<ApplicationRow>(oneApplication, [id]);
    if (!now || !row) continue;
    const due = await dueOf(tx, tenantId, now, rules, place);
    const isTold = due.some(({ step }) => step === 'preliminary-sent');
    for (const each of due) await perform(tx, newId, row, each, isTold);
  }
}

const filterDue =
  (tx: Transaction, tenantId: string, rules: ClockRules, place: ClockPlace) =>
  async (rows: readonly ClockedRow[]): Promise<ClockedRow[]> => {
    const due: ClockedRow[] = [];
    for (const row of rows) if ((await dueOf(tx, tenantId, row, rules, place)).length > 0) due.push(row);
    return due;
  };

async function dueOf(
  tx: Transaction,
  tenantId: string,
  row: ClockedRow,
  rules: ClockRules,
  place: ClockPlace,
): Promise<DueStep[]> {
  const done = new Set(row.done);
  const on = (how: 'digital' | 'paper') => stepsDue({ ...row, done, how }, tx.at, place, rules);
  // The post takes days: only where paper would have something to do is it asked how she is told.
  return on('paper').length === 0 ? [] : on(await howToTell(tx, { tenantId, personId: row.personId }));
}

/** @param isTold the preliminary answer that goes now says of a broken promise itself: she gets one letter, not two */
async function perform(
  tx: Transaction,
  newId: NewId,
  row: ApplicationRow,
  { step, ofDay }: DueStep,
  isTold: boolean,
): Promise<void> {
  const { tenantId, id: applicationId, personId, unitId } = row;
  const tellHead = async (why: 'no-preliminary' | 'promise-near' | 'promise-broken'): Promise<void> => {
    const fact = { tenantId, subjectId: applicationId, occurredAt: tx.at };
    await emit(tx, { ...fact, kind: 'application.head-told', payload: { personId, unitId, why } });
    await writeHappening(tx, { tenantId, applicationId, personId, at: tx.at, what: 'head-told' });
  };
  if (step === 'preliminary-sent') {
    const today = localDay(tx.at, row.timeZone);
    const takenBy = takenOf(standingOf(row))?.byName ?? null;
    const paragraphs = letterByItself(row.language, { takenBy, promisedOn: row.promisedOn, today });
    const isSent = await sendPreliminary(tx, newId, row, { reason: null, paragraphs, expectedOn: null });
    if (isSent) await tellHead('no-preliminary');
    return;
  }
  const noted = await tx.rows(noteStep, [tenantId, applicationId, personId, step, ofDay, tx.at]);
  if (noted.length === 0) return;
  if (step === 'promise-head') await tellHead('promise-near');
  if (step === 'promise-broken' && !isTold) await tellBroken(tx, newId, row, tellHead);
}

/** She is told the truth, and that no new day is set: nobody makes one up for the office. */
async function tellBroken(
  tx: Transaction,
  newId: NewId,
  row: ApplicationRow,
  tellHead: (why: 'promise-broken') => Promise<void>,
): Promise<void> {
  const { tenantId, id: applicationId, personId, promisedOn, language, reference, unitId } = row;
  const paragraphs = brokenLetter(language, promisedOn);
  await writeHappening(tx, {
    ...{ tenantId, applicationId, personId, at: tx.at, what: 'promise-broken', words: paragraphs.join('\n') },
  });
  await tellHead('promise-broken');
  await emit(tx, {
    ...{ tenantId, kind: 'application.promise-broken', subjectId: applicationId },
    ...{ payload: { personId }, occurredAt: tx.at },
  });
  if ((await howToTell(tx, row)) === 'digital') return;
  await queueLetter(tx, newId, {
    ...{ tenantId, personId, kind: 'promise-broken', subjectId: applicationId, once: promisedOn, reference, language },
    ...{ unitId, officerName: row.taken_by_name ?? row.officeName },
    title: preliminaryWords[language].brokenTitle,
    blocks: paragraphs.map((text) => ({ is: 'text' as const, text })),
  });
}

import type { AppealReceipt, AppealSigned, Language, LetterBlock } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import { sayDay } from '../../../platform/calendar/say-day.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { openGrant } from '../../access/index.ts';
import { queueLetter } from '../../notices/index.ts';
import { digitalContactOf, letterRecipient, tellsHow } from '../../people/index.ts';
import { ruleValue } from '../../services/index.ts';
import { type Case, findCase } from '../case.ts';
import { holdHelp } from '../change-help.ts';
import { countedAt } from '../count-appeal.ts';
import { lockCase } from '../queries.ts';
import { findDecision } from '../read-decisions.ts';
import {
  type AppealRecord,
  addAppeal,
  addHappening,
  countOfDecision,
  type LineRow,
  lineOf,
  oneAppeal,
} from './appeal-queries.ts';
import { appealWords } from './appeal-words.ts';
import { labelled } from './read-appeals.ts';

/** What somebody says against one line of a decision. */
export interface NewAppeal {
  readonly decisionId: string;
  readonly decidedServiceId: string;
  readonly words: string;
  readonly wants: string;
  readonly lateBecause?: string | undefined;
  readonly language: Language;
  readonly channel: 'web' | 'phone' | 'paper' | 'visit';
  readonly by: { readonly id: string; readonly name: string };
  readonly writtenAs: 'self' | 'proxy' | 'staff';
  readonly saidBy?: string | undefined;
  readonly signed: AppealSigned;
}

export type AppealReceived =
  | 'missing'
  | { readonly refused: 'say-why-late' | 'already-appealed' | 'person-died' }
  | { readonly receipt: AppealReceipt; readonly tenantId: string; readonly personId: string };

/**
 * Takes in an appeal of a decision within the writer's sight: number, the day the municipality has looked at it again by, the case open
 * to the office, and the fact for others; all or nothing. After the last day it is taken in all the same when it says why it is late: a
 * person decides. Whoever turns something else into an appeal (feedback, a call) does it by this.
 * @param at when it was received: it counts from here whether it is late
 */
export async function receiveAppeal(
  tx: Transaction,
  newId: NewId,
  wanted: NewAppeal,
  at: Date = tx.at,
): Promise<AppealReceived> {
  const decision = await findDecision(tx, wanted.decisionId);
  const of = decision && (await findCase(tx, decision.applicationId));
  if (!decision || !of) return 'missing';
  const { tenantId, personId } = decision;
  await tx.rows(lockCase, [decision.applicationId]);
  const [line] = await tx.rows<LineRow>(lineOf, [tenantId, decision.id, wanted.decidedServiceId]);
  if (!line) return 'missing';
  if ((await letterRecipient(tx, tenantId, personId))?.isDead) return { refused: 'person-died' };
  const { zone, working } = await countedAt(tx, tenantId);
  const today = localDay(at, zone);
  const isLate = today > line.until;
  if (isLate && wanted.lateBecause === undefined) return { refused: 'say-why-late' };
  const days = await ruleValue(tx, tenantId, 'decisions.appeal-days');
  const promisedOn = nextWorking(addDays(today, days), working);
  const [{ count } = { count: 0 }] = await tx.rows<{ count: number }>(countOfDecision, [tenantId, decision.id]);
  const appealId = newId();
  const reference = `K${decision.reference}${count === 0 ? '' : `-${count + 1}`}`;
  const added = await tx.rows(addAppeal, [
    ...[tenantId, appealId, personId, decision.id, line.id, reference, wanted.words, wanted.wants, wanted.language],
    ...[wanted.channel, wanted.by.id, wanted.by.name, wanted.writtenAs, wanted.saidBy ?? null, wanted.signed, at],
    ...[line.body, line.until, isLate ? wanted.lateBecause : null, of.unitId, promisedOn],
  ]);
  if (added.length === 0) return { refused: 'already-appealed' };
  await tx.rows(addHappening, [tenantId, appealId, personId, at, 'received', wanted.by.id, wanted.by.name, null]);
  // One who appeals in time keeps the help she has while it is tried; late, a person decides.
  if (!isLate) await holdHelp(tx, { tenantId, decisionId: decision.id, lineId: line.id });
  await openGrant(tx, newId, { tenantId, subjectId: of.unitId, personId, basis: 'case', ref: appealId });
  const payload = { personId, decisionId: decision.id };
  await emit(tx, { tenantId, kind: 'appeal.received', subjectId: appealId, payload, occurredAt: at });
  const [row] = await tx.rows<AppealRecord>(oneAppeal, [appealId]);
  if (row) await tellOnPaper(tx, newId, of, row);
  const { name: officeName, phone: officePhone } = of.office;
  const receipt = { appealId, reference, receivedAt: at.toISOString(), promisedOn, body: line.body, isLate };
  return { receipt: { ...receipt, officeName, officePhone }, tenantId, personId };
}

function nextWorking(day: string, working: { isWorking(day: string): boolean }): string {
  let next = day;
  while (!working.isWorking(next)) next = addDays(next, 1);
  return next;
}

/** The receipt where she cannot be told digitally. */
async function tellOnPaper(tx: Transaction, newId: NewId, of: Case, row: AppealRecord): Promise<void> {
  const { tenantId, personId, id, reference, language } = row;
  if (tellsHow(await digitalContactOf(tx, tenantId, personId)) === 'digital') return;
  const say = appealWords[language];
  const text = (words: string): LetterBlock => ({ is: 'text', text: words });
  const heading = (words: string): LetterBlock => ({ is: 'heading', text: words });
  const [label] = await labelled(tx, tenantId, [row]);
  await queueLetter(tx, newId, {
    ...{ tenantId, personId, kind: 'appeal-receipt', subjectId: id, reference, language, unitId: of.unitId },
    officerName: of.office.name,
    title: say.title(reference),
    blocks: [
      text(`${say.got} ${say.about(label?.label[language] ?? row.serviceType)}`),
      ...(row.isLate ? [text(say.late)] : []),
      ...[heading(say.nextHeading), text(say.next(of.office.name, sayDay(row.promisedOn, language)))],
      ...[text(say.goesOn(row.body)), text(say.tellYou), heading(say.youWrote), text(row.words)],
      ...(row.wants === '' ? [] : [heading(say.youWant), text(row.wants)]),
    ],
  });
}

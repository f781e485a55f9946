import type { LetterRow, LetterState, WholeLetter } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { ruleValue } from '../../services/index.ts';
import * as queries from './letter-queries.ts';

type LetterRecord = queries.LetterRecord;

/** Milliseconds that what has gone is still on the list. */
const fortnight = 14 * 86_400_000;

/** Offices of the asker that send letters. */
export function officesOf(actor: Actor): string[] {
  return actor.duties.filter(({ unitKind }) => unitKind === 'assessment').map(({ unitId }) => unitId);
}

/** The queue of the offices where she is on duty. */
export function readQueue(tx: Transaction, actor: Actor): Promise<LetterRecord[]> {
  const since = new Date(tx.at.getTime() - fortnight);
  return tx.rows<LetterRecord>(queries.lettersOfUnits, [officesOf(actor), since]);
}

export async function findLetter(tx: Transaction, actor: Actor, letterId: string): Promise<LetterRecord | undefined> {
  return (await tx.rows<LetterRecord>(queries.oneLetter, [officesOf(actor), letterId]))[0];
}

/** Those letters, each locked; undefined when one of them is not in sight. */
async function lockLetters(
  tx: Transaction,
  actor: Actor,
  letterIds: readonly string[],
): Promise<LetterRecord[] | undefined> {
  // Locked first and read after: what is read then holds what the one waited for has printed.
  await tx.rows(queries.lockSome, [officesOf(actor), letterIds]);
  const found = await tx.rows<LetterRecord>(queries.someLetters, [officesOf(actor), letterIds]);
  return found.length === new Set(letterIds).size ? found : undefined;
}

type Refused<C extends string> = { readonly refused: C; readonly letters: readonly LetterRecord[] };

/** Makes one batch. What was printed before is printed again only with a reason. */
export async function printBatch(
  { tx, actor, newId }: RequestContext,
  letterIds: readonly string[],
  againBecause: string | undefined,
): Promise<
  | undefined
  | Refused<'say-why-again' | 'letter-stopped' | 'already-sent'>
  | { readonly batchId: string; readonly letters: readonly LetterRecord[] }
> {
  const letters = await lockLetters(tx, actor, letterIds);
  if (!letters) return undefined;
  if (letters.some(({ stoppedAt }) => stoppedAt)) return { refused: 'letter-stopped', letters };
  if (letters.some(({ sentAt }) => sentAt)) return { refused: 'already-sent', letters };
  if (againBecause === undefined && letters.some(({ printedTimes }) => printedTimes > 0)) {
    return { refused: 'say-why-again', letters };
  }
  const batchId = newId();
  for (const { tenantId, id, personId, printedTimes } of letters) {
    const again = printedTimes > 0 ? (againBecause ?? null) : null;
    await tx.rows(queries.addPrinting, [...[tenantId, id, personId, batchId, tx.at, actor.id, actor.name, again]]);
  }
  return { batchId, letters: await tx.rows<LetterRecord>(queries.someLetters, [officesOf(actor), letterIds]) };
}

/**
 * These have been posted. She counts as told when the days of the post have gone: whoever sent the letter reckons on from there.
 * Emits `letter.sent` for each.
 */
export async function markSent(
  { tx, actor, occurredAt }: RequestContext,
  letterIds: readonly string[],
): Promise<
  undefined | Refused<'not-printed' | 'letter-stopped' | 'already-sent'> | { readonly letters: readonly LetterRecord[] }
> {
  const letters = await lockLetters(tx, actor, letterIds);
  if (!letters) return undefined;
  if (letters.some(({ stoppedAt }) => stoppedAt)) return { refused: 'letter-stopped', letters };
  if (letters.some(({ sentAt }) => sentAt)) return { refused: 'already-sent', letters };
  if (letters.some(({ printedTimes }) => printedTimes === 0)) return { refused: 'not-printed', letters };
  for (const { tenantId, id, personId, kind, subjectId, timeZone } of letters) {
    const days = await ruleValue(tx, tenantId, 'decisions.paper-days');
    const toldOn = addDays(localDay(tx.at, timeZone), days);
    await tx.rows(queries.markSent, [tenantId, id, tx.at, actor.id, actor.name, toldOn]);
    const payload = { personId, letterKind: kind, about: subjectId, toldOn };
    await emit(tx, { tenantId, kind: 'letter.sent', subjectId: id, payload, occurredAt });
  }
  return { letters: await tx.rows<LetterRecord>(queries.someLetters, [officesOf(actor), letterIds]) };
}

/** A letter that is not to go. */
export async function stopOne(
  { tx, actor }: RequestContext,
  letterId: string,
  because: string,
): Promise<undefined | Refused<'already-sent' | 'letter-stopped'> | LetterRecord> {
  const [letter] = (await lockLetters(tx, actor, [letterId])) ?? [];
  if (!letter) return undefined;
  if (letter.sentAt) return { refused: 'already-sent', letters: [letter] };
  if (letter.stoppedAt) return { refused: 'letter-stopped', letters: [letter] };
  await tx.rows(queries.stopLetter, [letter.tenantId, letterId, tx.at, actor.name, because]);
  return findLetter(tx, actor, letterId);
}

function stateOf({ sentAt, stoppedAt, printedTimes }: LetterRecord): LetterState {
  if (stoppedAt) return 'stopped';
  if (sentAt) return 'sent';
  return printedTimes > 0 ? 'printed' : 'waiting';
}

/** A letter as it stands in the list: never with an address. */
export function rowOf(letter: LetterRecord): LetterRow {
  const { id, personId, kind, reference, toName, title, language, address, officerName } = letter;
  return {
    letterId: id,
    ...{ personId, kind, reference, toName, title, language, address, officerName },
    state: stateOf(letter),
    madeAt: letter.madeAt.toISOString(),
    printedAt: letter.printedAt?.toISOString() ?? null,
    printedTimes: letter.printedTimes,
    sentAt: letter.sentAt?.toISOString() ?? null,
    toldOn: letter.toldOn,
    stoppedBecause: letter.stoppedBecause,
  };
}

export function wholeOf(letter: LetterRecord): WholeLetter {
  return { ...rowOf(letter), blocks: letter.blocks };
}

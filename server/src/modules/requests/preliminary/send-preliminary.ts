import type { PreliminaryAnswer, ToldHow } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { queueLetter } from '../../notices/index.ts';
import { digitalContactOf, tellsHow } from '../../people/index.ts';
import { writeHappening } from '../happening.ts';
import { type ApplicationRow, savePromise } from '../queries.ts';
import { addPreliminary, type PreliminaryRow, preliminariesOf } from './queries.ts';
import { preliminaryWords } from './words.ts';

export interface Preliminary {
  /** Left out: it goes by itself. */
  readonly by?: { readonly id: string; readonly name: string };
  /** Of the municipality's list. */
  readonly reason: string | null;
  readonly paragraphs: readonly string[];
  /** Null: nobody has set a day. */
  readonly expectedOn: string | null;
}

/** How she is told today: reserved or unknown means paper. */
export async function howToTell(
  tx: Transaction,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
): Promise<ToldHow> {
  return tellsHow(await digitalContactOf(tx, tenantId, personId));
}

/**
 * Sends the preliminary answer of an application that is locked and open: kept, told, and on paper where she cannot be told digitally;
 * all or nothing, and once.
 * @returns false when it was sent before
 */
export async function sendPreliminary(
  tx: Transaction,
  newId: NewId,
  row: ApplicationRow,
  { by, reason, paragraphs, expectedOn }: Preliminary,
): Promise<boolean> {
  const { tenantId, id: applicationId, personId, language, reference } = row;
  const how = await howToTell(tx, row);
  const added = await tx.rows(addPreliminary, [
    ...[tenantId, applicationId, personId, tx.at, by?.id ?? null, by?.name ?? null, reason, paragraphs.join('\n')],
    ...[expectedOn, how, how === 'digital' ? localDay(tx.at, row.timeZone) : null],
  ]);
  if (added.length === 0) return false;
  if (expectedOn !== null && expectedOn !== row.promisedOn) {
    await tx.rows(savePromise, [tenantId, applicationId, expectedOn]);
  }
  await writeHappening(tx, {
    ...{ tenantId, applicationId, personId, at: tx.at, what: 'preliminary-sent', words: paragraphs.join('\n') },
    ...(by ? { who: by } : {}),
    ...(expectedOn === null ? {} : { promisedOn: expectedOn }),
  });
  if (how === 'paper') {
    await queueLetter(tx, newId, {
      ...{ tenantId, personId, kind: 'preliminary-answer', subjectId: applicationId, reference, language },
      ...{ unitId: row.unitId, officerName: by?.name ?? row.taken_by_name ?? row.officeName },
      title: preliminaryWords[language].title,
      blocks: paragraphs.map((text) => ({ is: 'text' as const, text })),
    });
  }
  const fact = { tenantId, subjectId: applicationId, occurredAt: tx.at };
  await emit(tx, { ...fact, kind: 'application.preliminary-sent', payload: { personId } });
  return true;
}

/** The preliminary answers of some applications, by application. */
export async function preliminaries(
  tx: Transaction,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, PreliminaryAnswer>> {
  const rows = await tx.rows<PreliminaryRow>(preliminariesOf, [applicationIds]);
  return new Map(
    rows.map(({ applicationId, sentAt, ...answer }) => [applicationId, { ...answer, sentAt: sentAt.toISOString() }]),
  );
}

import { localDay } from '../../platform/calendar/local-time.ts';
import { sayDay } from '../../platform/calendar/say-day.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { queueLetter } from '../notices/index.ts';
import { workingDays } from '../services/index.ts';
import { isOpen } from './application.ts';
import { writeHappening } from './happening.ts';
import { addPreliminary } from './preliminary/queries.ts';
import { howToTell } from './preliminary/send-preliminary.ts';
import { preliminaryWords } from './preliminary/words.ts';
import { type PromiseRefusal, whyNotPromise } from './promise.ts';
import { type ApplicationRow, lockApplication, savePromise } from './queries.ts';
import { standingOf } from './stored-application.ts';

/**
 * Promises another day and says why, in words that she reads. It is the preliminary answer that the law asks for when there is no
 * decision within a month (fvl § 11 a).
 */
export async function movePromise(
  { tx, actor, at, newId }: RequestContext,
  applicationId: string,
  wanted: { readonly promisedOn: string; readonly why: string },
): Promise<'moved' | { readonly refused: PromiseRefusal | 'already-decided' | 'already-ended' }> {
  const [row] = await tx.rows<ApplicationRow>(lockApplication, [applicationId]);
  if (!row) throw new TypeError('a case one has just seen is in sight');
  const standing = standingOf(row);
  if (!isOpen(standing)) {
    const isAnswered = standing.state === 'decided' || standing.state === 'started';
    return { refused: isAnswered ? 'already-decided' : 'already-ended' };
  }
  const now = { promisedOn: row.promisedOn, today: localDay(at, row.timeZone) };
  const refused = whyNotPromise(wanted.promisedOn, now, workingDays(row.country));
  if (refused) return { refused };
  const { tenantId, personId } = row;
  await tx.rows(savePromise, [tenantId, applicationId, wanted.promisedOn]);
  await writeHappening(tx, {
    tenantId,
    applicationId,
    personId,
    at,
    what: 'promise-moved',
    who: { id: actor.id, name: actor.name },
    promisedOn: wanted.promisedOn,
    words: wanted.why,
  });
  await tellNewDay(tx, newId, row, { ...wanted, by: { id: actor.id, name: actor.name } });
  const fact = { tenantId, subjectId: applicationId, occurredAt: at, payload: { personId } };
  await emit(tx, { ...fact, kind: 'application.promise-changed' });
  return 'moved';
}

/** A reason and a day are a preliminary answer, when none was given; where she cannot be told digitally, they go on paper. */
async function tellNewDay(
  tx: Transaction,
  newId: NewId,
  row: ApplicationRow,
  of: {
    readonly promisedOn: string;
    readonly why: string;
    readonly by: { readonly id: string; readonly name: string };
  },
): Promise<void> {
  const { tenantId, id: applicationId, personId, language, reference, unitId } = row;
  const how = await howToTell(tx, row);
  await tx.rows(addPreliminary, [
    ...[tenantId, applicationId, personId, tx.at, of.by.id, of.by.name, null, of.why, of.promisedOn],
    ...[how, how === 'digital' ? localDay(tx.at, row.timeZone) : null],
  ]);
  if (how === 'digital') return;
  const say = preliminaryWords[language];
  await queueLetter(tx, newId, {
    ...{ tenantId, personId, kind: 'new-day', subjectId: applicationId, once: `${row.version}`, reference, language },
    ...{ unitId, officerName: of.by.name, title: say.newDayTitle },
    blocks: [say.newDay(sayDay(of.promisedOn, language)), of.why].map((text) => ({ is: 'text' as const, text })),
  });
}

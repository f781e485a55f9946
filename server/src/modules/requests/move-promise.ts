import { localDay } from '../../platform/calendar/local-time.ts';
import { emit } from '../../platform/events/emit.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { workingDays } from '../services/index.ts';
import { isOpen } from './application.ts';
import { writeHappening } from './happening.ts';
import { type PromiseRefusal, whyNotPromise } from './promise.ts';
import { type ApplicationRow, lockApplication, savePromise } from './queries.ts';
import { standingOf } from './stored-application.ts';

/**
 * Promises another day and says why, in words that she reads. It is the preliminary answer that the law asks for when there is no
 * decision within a month (fvl § 11 a).
 */
export async function movePromise(
  { tx, actor, at }: RequestContext,
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
  const fact = { tenantId, subjectId: applicationId, occurredAt: at, payload: { personId } };
  await emit(tx, { ...fact, kind: 'application.promise-changed' });
  return 'moved';
}

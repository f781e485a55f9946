import type { PreliminaryWork } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { digitalContactOf, tellsHow } from '../../people/index.ts';
import { listCodes } from '../../services/index.ts';
import { isOpen, takenOf } from '../application.ts';
import { preliminaryDays } from '../clocks.ts';
import { type PromiseRefusal, whyNotPromise } from '../promise.ts';
import { type ApplicationRow, lockApplication } from '../queries.ts';
import { standingOf } from '../stored-application.ts';
import { clockRules } from './clock-rules.ts';
import { preliminaries, sendPreliminary } from './send-preliminary.ts';
import { letterByItself, pickedLetter } from './words.ts';

interface Picked {
  readonly reason?: string | undefined;
  readonly expectedOn?: string | undefined;
}

/** What an assessor picks from, with the letter as she will read it. */
export async function readPreliminary(
  tx: Transaction,
  row: ApplicationRow,
  { reason, expectedOn }: Picked,
): Promise<PreliminaryWork> {
  const { tenantId, personId, language, promisedOn } = row;
  const { rules, place } = await clockRules(tx, tenantId);
  const contact = await digitalContactOf(tx, tenantId, personId);
  const how = tellsHow(contact);
  const days = preliminaryDays(localDay(row.receivedAt, row.timeZone), { how, working: place.working }, rules);
  const reasons = await listCodes(tx, tenantId, 'preliminary-reason');
  const picked = reasons.find(({ code }) => code === reason);
  const today = localDay(tx.at, row.timeZone);
  const takenBy = takenOf(standingOf(row))?.byName ?? null;
  return {
    ...days,
    ...{ promisedOn, language, contact, how },
    reasons: reasons.map(({ code, label }) => ({ code, label })),
    preview:
      picked && expectedOn && whyNot(row, expectedOn, today, place.working) === null
        ? pickedLetter(language, { reason: picked.label[language], expectedOn })
        : null,
    byItself: letterByItself(language, { takenBy, promisedOn, today }),
    sent: (await preliminaries(tx, [row.id])).get(row.id) ?? null,
  };
}

type Refusal =
  | Exclude<PromiseRefusal, 'same-day'>
  | 'already-sent'
  | 'unknown-reason'
  | 'already-decided'
  | 'already-ended';

/** A person has picked the true reason and the day: the letter goes now. */
export async function pickReason(
  { tx, actor, newId, at }: RequestContext,
  applicationId: string,
  of: { readonly reason: string; readonly expectedOn: string; readonly added?: string | undefined },
): Promise<'sent' | { readonly refused: Refusal }> {
  const [row] = await tx.rows<ApplicationRow>(lockApplication, [applicationId]);
  if (!row) throw new TypeError('a case one has just seen is in sight');
  const standing = standingOf(row);
  if (!isOpen(standing)) {
    const isAnswered = standing.state === 'decided' || standing.state === 'started';
    return { refused: isAnswered ? 'already-decided' : 'already-ended' };
  }
  const { language } = row;
  const reason = (await listCodes(tx, row.tenantId, 'preliminary-reason')).find(({ code }) => code === of.reason);
  if (!reason) return { refused: 'unknown-reason' };
  const { place } = await clockRules(tx, row.tenantId);
  const refused = whyNot(row, of.expectedOn, localDay(at, row.timeZone), place.working);
  if (refused) return { refused };
  const paragraphs = pickedLetter(language, { ...of, reason: reason.label[language] });
  const by = { id: actor.id, name: actor.name };
  const isSent = await sendPreliminary(tx, newId, row, {
    ...{ by, reason: reason.code, paragraphs, expectedOn: of.expectedOn },
  });
  return isSent ? 'sent' : { refused: 'already-sent' };
}

/** The promised day itself may be said again. */
function whyNot(
  { promisedOn }: ApplicationRow,
  wanted: string,
  today: string,
  working: Parameters<typeof whyNotPromise>[2],
): Exclude<PromiseRefusal, 'same-day'> | null {
  const refused = whyNotPromise(wanted, { promisedOn, today }, working);
  if (refused !== 'same-day') return refused;
  return wanted < today ? 'day-passed' : null;
}

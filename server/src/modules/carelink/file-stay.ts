import type { MedicineLine } from '@tunet/contract';
import { awayInHospital, homeFromHospital, type Numbered } from '../people/index.ts';
import { markHospitalWaits } from '../requests/index.ts';
import { markBeforeVisit } from '../visits/index.ts';
import type { Filing } from './filing.ts';
import {
  addCheck,
  addHappening,
  addList,
  forgetAnswer,
  lockThread,
  newestOurs,
  overtakeChecks,
  putStay,
  type StoredStay,
  stayOfThread,
} from './filing-queries.ts';
import { openHospitalCase } from './open-hospital-case.ts';
import { sendAdmissionReport } from './send-admission-report.ts';
import { isIn, type StayMessage, type StayView, takeIn, viewOf } from './stay.ts';

/**
 * Files a message of a stay: what the stay is follows from all its messages in whatever order they came, and what has to happen follows
 * from what became different by this one.
 */
export async function fileStay(
  filing: Filing,
  { personId }: Numbered,
  message: StayMessage,
): Promise<'filed' | 'name-differs'> {
  const { tx, newId, tenantId, party } = filing;
  await tx.rows(lockThread, [tenantId, party.id, message.thread]);
  const [standing] = await tx.rows<StoredStay>(stayOfThread, [tenantId, party.id, message.thread]);
  // The number of one stay with another person behind it: somebody mixed two up.
  if (standing && standing.personId !== personId) return 'name-differs';
  const facts = takeIn(standing?.newest ?? {}, message);
  const before = standing ? viewOf(standing.newest) : null;
  const after = viewOf(facts);
  const stayId = standing?.id ?? newId();
  const of = { stayId, personId, thread: message.thread, absenceId: standing?.absenceId ?? null };

  const absenceId = await followAbsence(filing, of, after);
  const isNewReady = after.readyMessage !== null && after.readyMessage !== before?.readyMessage;
  const opened = isNewReady ? await openHospitalCase(filing, personId, after) : null;
  await tx.rows(putStay, [
    ...[
      tenantId,
      stayId,
      personId,
      party.id,
      message.thread,
      after.state,
      after.ward,
      after.admittedAt,
      after.expectedOn,
    ],
    ...[
      after.earlyWords,
      after.earlyAt,
      after.readyAt,
      after.readyWords,
      opened?.answerBy ?? standing?.answerBy ?? null,
    ],
    ...[
      opened?.applicationId ?? standing?.applicationId ?? null,
      after.planningOn,
      after.leftAt,
      after.leftTo,
      absenceId,
      JSON.stringify(facts),
    ],
  ]);
  await tx.rows(addHappening, [
    ...[tenantId, newId(), stayId, personId, message.sentAt, message.kind, party.name],
    'words' in message ? message.words : null,
  ]);
  const isOver = before?.readyMessage != null && after.readyMessage === null;
  if (isNewReady || (isOver && after.state === 'in')) await tx.rows(forgetAnswer, [tenantId, stayId]);
  if (isOver && standing?.applicationId) await markHospitalWaits(tx, tenantId, standing.applicationId, null);
  if (isIn(after)) await sendAdmissionReport(filing, of);
  if (message.kind === 'discharge-report' && facts['discharge-report'] !== standing?.newest['discharge-report']) {
    await compareMedicines(filing, of, message.medicines, message.sentAt);
  }
  return 'filed';
}

interface Of {
  readonly stayId: string;
  readonly personId: string;
  readonly thread: string;
  readonly absenceId: string | null;
}

/** The one absence follows the stay: away while she is in, home when the hospital says that she has gone home. */
async function followAbsence(
  { tx, newId, tenantId, party }: Filing,
  { personId, absenceId }: Of,
  after: StayView,
): Promise<string | null> {
  const hospital = { id: party.id, name: party.name };
  const { expectedOn } = after;
  if (isIn(after) && absenceId === null) {
    const startsAt = new Date(after.admittedAt);
    return awayInHospital(tx, newId, { tenantId, personId, hospital, startsAt, expectedOn });
  }
  if (absenceId === null) return null;
  const wentHome = after.state === 'left' && after.leftTo === 'home';
  if (wentHome || after.state === 'called-off') {
    const leftAt = new Date(after.leftAt ?? tx.at);
    // Said ahead she is on her way; help starts all the same, for nothing runs that would begin it later.
    const at = leftAt < tx.at ? leftAt : tx.at;
    await homeFromHospital(tx, { tenantId, personId, absenceId, hospital, at });
  }
  return absenceId;
}

/** The hospital's list lies beside ours until a nurse has compared them; the first visit says so. */
async function compareMedicines(
  { tx, newId, tenantId, party }: Filing,
  { stayId, personId }: Of,
  medicines: readonly MedicineLine[],
  asOf: string,
): Promise<void> {
  const theirsId = newId();
  await tx.rows(addList, [tenantId, theirsId, personId, 'hospital', JSON.stringify(medicines), asOf, party.name]);
  const [ours] = await tx.rows<{ id: string }>(newestOurs, [tenantId, personId]);
  await tx.rows(overtakeChecks, [tenantId, personId]);
  await tx.rows(addCheck, [tenantId, newId(), personId, stayId, theirsId, ours?.id ?? null, tx.at]);
  await markBeforeVisit(tx, newId, { tenantId, personId, kind: 'medicine-list' });
}

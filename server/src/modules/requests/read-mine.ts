import type { ApplicationStatus, MyApplication } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { isOpen, takenOf, whoHasTheBall } from './application.ts';
import { readHappenings } from './happening.ts';
import { papersOf } from './papers.ts';
import { preliminaries } from './preliminary/send-preliminary.ts';
import { type ApplicationRow, applicationsOf, officeOf, oneApplication } from './queries.ts';
import { standingOf } from './stored-application.ts';
import { comesNext, stepsOf } from './tell-status.ts';

export async function findApplication(tx: Transaction, applicationId: string): Promise<ApplicationRow | undefined> {
  const [row] = await tx.rows<ApplicationRow>(oneApplication, [applicationId]);
  return row;
}

/** What she has asked for, newest first, and her municipality; null when she has asked for nothing. */
export async function readMine(
  tx: Transaction,
  personId: string,
): Promise<{ readonly applications: MyApplication[]; readonly tenantId: string | null }> {
  const rows = await tx.rows<ApplicationRow>(applicationsOf, [personId]);
  return { applications: rows.map((row) => inShort(row, tx.at)), tenantId: rows[0]?.tenantId ?? null };
}

/** One application as she and those who apply for her read it. */
export async function readStatus(tx: Transaction, row: ApplicationRow): Promise<ApplicationStatus> {
  const standing = standingOf(row);
  const happenings = await readHappenings(tx, row.tenantId, row.id);
  const ended = standing.state === 'withdrawn' || standing.state === 'stopped' ? standing.endedAt : null;
  return {
    ...inShort(row, tx.at),
    personId: row.personId,
    channel: row.channel,
    writtenBy: row.writtenBy,
    writtenAs: row.writtenAs,
    answers: row.answers,
    papers: await papersOf(tx, row.tenantId, row.id),
    steps: stepsOf({ standing, receivedAt: row.receivedAt, promisedOn: row.promisedOn }),
    takenBy: isOpen(standing) ? (takenOf(standing)?.byName ?? null) : null,
    moved: happenings.flatMap(({ what, at, who, promisedOn, words }) =>
      what === 'promise-moved' && promisedOn !== null
        ? [{ at, by: who ?? row.officeName, promisedOn, why: words ?? '' }]
        : [],
    ),
    preliminary: (await preliminaries(tx, [row.id])).get(row.id) ?? null,
    endedAt: ended?.toISOString() ?? null,
    canWithdraw: isOpen(standing),
    office: officeOf(row),
  };
}

function inShort(row: ApplicationRow, at: Date): MyApplication {
  const standing = standingOf(row);
  const { receivedAt, promisedOn } = row;
  return {
    applicationId: row.id,
    reference: row.reference,
    state: standing.state,
    outcome: row.outcome,
    ball: whoHasTheBall(standing),
    next: comesNext({ standing, receivedAt, promisedOn }),
    receivedAt: receivedAt.toISOString(),
    promisedOn,
    isLate: isOpen(standing) && promisedOn < localDay(at, row.timeZone),
    words: row.words,
  };
}

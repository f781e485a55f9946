import type { Transaction } from '../../platform/db/transaction.ts';
import { endGrantsFor } from '../access/index.ts';
import { type ApplicationCommand, type ApplicationRefusal, next, type Standing } from './application.ts';
import { type NewHappening, writeHappening } from './happening.ts';
import { type ApplicationRow, lockApplication, saveStanding } from './queries.ts';
import { columnsOf, standingOf } from './stored-application.ts';

const day = 86_400_000;
/** The office still sees tomorrow why the case has left its list. */
const afterWithdrawal = day;
/** As long as an appeal may come and be answered. */
const afterAnswer = 180 * day;

const told: Readonly<Record<ApplicationCommand['kind'], NewHappening['what']>> = {
  take: 'taken',
  'give-back': 'given-back',
  withdraw: 'withdrawn',
  map: 'mapped',
  decide: 'decided',
  'decide-anew': 'decided-anew',
  start: 'started',
  stop: 'stopped',
  resume: 'resumed',
};

export interface Moved {
  readonly row: ApplicationRow;
  readonly to: Standing;
}

/**
 * Gives one application a command, alone: of two at once the second sees what the first made of it.
 * @param who left out where no person did it
 * @returns what it is now, why not, or null when it is not in sight
 */
export async function moveApplication(
  tx: Transaction,
  applicationId: string,
  command: ApplicationCommand,
  by: { readonly at: Date; readonly who?: { readonly id: string; readonly name: string } },
): Promise<Moved | { readonly refused: ApplicationRefusal; readonly row: ApplicationRow } | null> {
  const [row] = await tx.rows<ApplicationRow>(lockApplication, [applicationId]);
  if (!row) return null;
  const answer = next(standingOf(row), command, by.at);
  if ('refused' in answer) return { refused: answer.refused, row };
  const { tenantId, personId } = row;
  const columns = columnsOf(answer.to);
  await tx.rows(saveStanding, [
    tenantId,
    applicationId,
    columns.state,
    columns.taken_by,
    columns.taken_by_name,
    columns.taken_at,
    columns.mapped_at,
    columns.decided_at,
    columns.outcome,
    columns.started_at,
    columns.ended_at,
    columns.stopped_by,
  ]);
  await writeHappening(tx, {
    tenantId,
    applicationId,
    personId,
    at: by.at,
    what: told[command.kind],
    ...(by.who ? { who: by.who } : {}),
  });
  const open = openFor(answer.to);
  if (open !== null) {
    await endGrantsFor(tx, tenantId, applicationId, new Date(by.at.getTime() + open), { bases: ['case'] });
  }
  return { row, to: answer.to };
}

/** How long the case stays open to the office from now; null while it has no end. */
function openFor(standing: Standing): number | null {
  if (standing.state === 'withdrawn') return afterWithdrawal;
  if (standing.state === 'started') return afterAnswer;
  return standing.state === 'decided' && standing.outcome === 'refused' ? afterAnswer : null;
}

import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { endGrantsFor, openGrant } from '../../access/index.ts';
import { queueLetter } from '../../notices/index.ts';
import { digitalContactOf, tellsHow } from '../../people/index.ts';
import { isUnderWay, mayUndo } from './appeal.ts';
import {
  type AppealRecord,
  addHappening,
  lockAppeal,
  otherUnderWay,
  saveBodyTold,
  saveUndone,
  saveWithdrawn,
} from './appeal-queries.ts';
import { appealWords } from './appeal-words.ts';

/** Milliseconds that the office still sees her: what was withdrawn may be taken up the same day, and asked about later. */
const afterEnd = 180 * 86_400_000;

type Refused<R extends string> = { readonly refused: R };
/** Who said it, when staff wrote it down. */
interface Of {
  readonly version?: number;
  readonly saidBy?: string | undefined;
}

/** Withdraws an appeal: its clock stops, it stays in the record, and the body is told where it had gone on. */
export async function withdrawAppeal(
  asked: RequestContext,
  appealId: string,
  of: Of,
): Promise<'done' | Refused<'not-now' | 'changed-meanwhile'>> {
  const { tx } = asked;
  const row = await locked(tx, appealId);
  if (of.version !== undefined && row.version !== of.version) return { refused: 'changed-meanwhile' };
  if (!isUnderWay(row)) return { refused: 'not-now' };
  await tx.rows(saveWithdrawn, [row.tenantId, appealId, tx.at]);
  await endGrantsFor(tx, row.tenantId, appealId, new Date(tx.at.getTime() + afterEnd), { bases: ['case'] });
  await tell(asked, row, 'withdrawn', of);
  return 'done';
}

/** Takes up again what was withdrawn on this day of the municipality: it stands where it stood. */
export async function undoWithdrawal(
  asked: RequestContext,
  appealId: string,
  of: Of,
): Promise<'done' | Refused<'not-now' | 'changed-meanwhile' | 'already-appealed'>> {
  const { tx, newId } = asked;
  const row = await locked(tx, appealId);
  if (of.version !== undefined && row.version !== of.version) return { refused: 'changed-meanwhile' };
  const { tenantId, personId, unitId, decidedServiceId } = row;
  if (!mayUndo(row.state, row.withdrawnOn, localDay(tx.at, row.timeZone))) return { refused: 'not-now' };
  const [found] = await tx.rows<{ other: boolean }>(otherUnderWay, [tenantId, decidedServiceId, appealId]);
  if (found?.other) return { refused: 'already-appealed' };
  await tx.rows(saveUndone, [tenantId, appealId, tx.at]);
  await openGrant(tx, newId, { tenantId, subjectId: unitId, personId, basis: 'case', ref: appealId });
  await tell(asked, row, 'goes-on', of);
  return 'done';
}

/** The body that has the case has been told what is new. */
export async function noteBodyTold(
  { tx, actor }: RequestContext,
  appealId: string,
  version: number,
): Promise<'done' | Refused<'not-now' | 'changed-meanwhile'>> {
  const row = await locked(tx, appealId);
  if (row.version !== version) return { refused: 'changed-meanwhile' };
  if (row.toTellBody === null) return { refused: 'not-now' };
  const { tenantId, personId } = row;
  await tx.rows(saveBodyTold, [tenantId, appealId, tx.at]);
  await tx.rows(addHappening, [tenantId, appealId, personId, tx.at, 'body-told', actor.id, actor.name, null]);
  return 'done';
}

async function locked(tx: Transaction, appealId: string): Promise<AppealRecord> {
  const [row] = await tx.rows<AppealRecord>(lockAppeal, [appealId]);
  if (!row) throw new TypeError('an appeal one has just seen is in sight');
  return row;
}

async function tell(
  { tx, actor, newId }: RequestContext,
  row: AppealRecord,
  what: 'withdrawn' | 'goes-on',
  { saidBy }: Of,
): Promise<void> {
  const { tenantId, personId, id, language, reference, unitId } = row;
  await tx.rows(addHappening, [tenantId, id, personId, tx.at, what, actor.id, actor.name, saidBy ?? null]);
  await emit(tx, { tenantId, kind: 'appeal.moved', subjectId: id, payload: { personId }, occurredAt: tx.at });
  if (tellsHow(await digitalContactOf(tx, tenantId, personId)) === 'digital') return;
  const say = appealWords[language];
  await queueLetter(tx, newId, {
    ...{ tenantId, personId, kind: 'appeal-answer', subjectId: id, once: `${what} ${tx.at.toISOString()}` },
    ...{ reference, language, unitId, officerName: actor.name, title: say.moved[what] },
    blocks: [{ is: 'text', text: what === 'withdrawn' ? say.withdrawnText : say.goesOnText }],
  });
}

import type { DecisionDraft, DecisionOutcome, RunningHelp, ServiceProposal } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { openGrant } from '../../access/index.ts';
import { placeOf } from '../../organisation/index.ts';
import type { Case } from '../case.ts';
import { setLastDay } from '../less-queries.ts';
import { goesOnEffected, type HelpOfCaseRow, helpOfCase, settleOwed } from './changed-queries.ts';

/** As long as the office sees a case after its end. Milliseconds. */
const afterAnswer = 180 * 86_400_000;

/** A line of help that a decision just gave. */
export interface GivenLine {
  readonly lineId: string;
  readonly serviceType: string;
  readonly unitId: string | null;
  readonly endsOn: string | null;
}

/** A line that goes on under another decision: the same kind of help from the same unit. */
export interface TakenOver {
  readonly from: string;
  readonly to: string;
  readonly serviceType: string;
  /** the last day of the new line */
  readonly until: string | null;
  readonly isEffected: boolean;
}

/** Which of the help that a draft replaces goes on in which of its lines: whoever carries it out goes on with that. */
export async function takenOver(
  tx: Transaction,
  { tenantId, applicationId }: Case,
  { less }: DecisionDraft,
  given: readonly GivenLine[],
): Promise<readonly TakenOver[]> {
  const earlier = await tx.rows<HelpOfCaseRow>(helpOfCase, [tenantId, applicationId]);
  const replaced = less?.helpLines.filter(({ becomes }) => becomes === 'replaced').map(({ lineId }) => lineId) ?? [];
  return earlier.flatMap(({ id, serviceType, unitId, effectedOn }) => {
    const same = given.find((line) => line.serviceType === serviceType && line.unitId === unitId);
    if (!same || !replaced.includes(id)) return [];
    return [{ from: id, to: same.lineId, serviceType, until: same.endsOn, isEffected: effectedOn !== null }];
  });
}

/** What is worn or stands at home and works already has come about from its first day under the new decision; visits say so themselves. */
export async function goOnUnbroken(
  tx: Transaction,
  tenantId: string,
  replaced: readonly TakenOver[],
  kinds: readonly ServiceProposal[],
): Promise<void> {
  for (const { to, serviceType, isEffected } of replaced) {
    const hasVisits = kinds.find(({ code }) => code === serviceType)?.needsTimes ?? true;
    if (isEffected && !hasVisits) await tx.rows(goesOnEffected, [tenantId, to]);
  }
}

/** Less help that never took over, because an appeal kept the earlier: with a new decision it is not decided any more. */
export async function endHeldBack(
  tx: Transaction,
  { tenantId, applicationId }: Case,
  of: { readonly decisionId: string; readonly running: readonly RunningHelp[] },
): Promise<void> {
  const { timeZone } = await placeOf(tx, tenantId);
  const yesterday = addDays(localDay(tx.at, timeZone), -1);
  for (const line of await tx.rows<HelpOfCaseRow>(helpOfCase, [tenantId, applicationId])) {
    const isOver = line.endsOn !== null && line.endsOn <= yesterday;
    if (line.decisionId === of.decisionId || isOver || of.running.some(({ id }) => id === line.id)) continue;
    await tx.rows(setLastDay, [tenantId, line.id, yesterday]);
  }
}

/** What was owed in the case is answered, whichever appeal it came from. */
export async function settleAllOwed(
  tx: Transaction,
  { tenantId, applicationId }: Case,
  decisionId: string,
): Promise<void> {
  await tx.rows(settleOwed, [tenantId, applicationId, decisionId]);
}

/** The case may have closed to the office when it was first answered; help that has not begun is followed until it has. */
export async function keepOfficeIn(tx: Transaction, newId: NewId, of: Case, outcome: DecisionOutcome): Promise<void> {
  const { tenantId, personId, applicationId, unitId, state } = of;
  const isAhead = state === 'decided' && outcome !== 'refused';
  const endsAt = isAhead ? {} : { endsAt: new Date(tx.at.getTime() + afterAnswer) };
  await openGrant(tx, newId, { tenantId, subjectId: unitId, personId, basis: 'case', ref: applicationId, ...endsAt });
}

import type { ChangeBecause, DecisionDraft, MissingSlot, RunningHelp } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';

/**
 * Where the answer of a case stands. A decision that is issued is never changed: when an appeal changed it a new one is owed, and until
 * that is issued the earlier holds and its help goes on.
 */
export type Answer =
  | { readonly state: 'none' }
  | { readonly state: 'stands'; readonly decisionId: string }
  | { readonly state: 'owed'; readonly decisionId: string; readonly because: readonly ChangeBecause[] };

export type AnswerCommand =
  | { readonly kind: 'issue'; readonly decisionId: string }
  | { readonly kind: 'appeal-changed'; readonly because: ChangeBecause };

/** What a command does to the answer of a case: pure, total. */
export function next(
  from: Answer,
  command: AnswerCommand,
): { readonly to: Answer } | { readonly refused: 'already-issued' | 'nothing-to-change' } {
  if (command.kind === 'issue') {
    if (from.state === 'stands') return { refused: 'already-issued' };
    return { to: { state: 'stands', decisionId: command.decisionId } };
  }
  if (from.state === 'none') return { refused: 'nothing-to-change' };
  const because = from.state === 'owed' ? from.because : [];
  return { to: { state: 'owed', decisionId: from.decisionId, because: [...because, command.because] } };
}

/** A decision may be written and issued now. */
export function mayDecide({ state }: Answer): boolean {
  return state !== 'stands';
}

/** Why an appeal's next step means a new decision in the case; null where the decision holds, or nobody has answered yet. */
export function oweAfter(of: { readonly state: string; readonly bodyAnswer: string | null }): ChangeBecause | null {
  if (of.state === 'changed') return 'reconsidered';
  if (of.state !== 'answered') return null;
  return of.bodyAnswer === 'changed' ? 'by-body' : of.bodyAnswer === 'sent-back' ? 'sent-back' : null;
}

/**
 * What a draft still lacks that comes instead of an earlier decision: what was changed, what becomes of each line of help that the case
 * has given, and no day between the last of the earlier help and the first of the new.
 * @param lineIds the lines of help of this case that go on
 */
export function missingOfChange(
  draft: DecisionDraft,
  running: readonly RunningHelp[],
  lineIds: readonly string[],
): MissingSlot[] {
  const missing: MissingSlot[] = [];
  const lacks = (is: boolean, slot: 'what-was-changed' | 'running-help' | 'help-between'): void => {
    if (is && !missing.some((each) => each.slot === slot)) missing.push({ slot, serviceId: null });
  };
  lacks((draft.afterAppeal?.whatChanged ?? '').trim() === '', 'what-was-changed');
  for (const line of running.filter(({ id }) => lineIds.includes(id))) {
    const said = draft.less?.helpLines.find(({ lineId }) => lineId === line.id);
    lacks(!said, 'running-help');
    if (said?.becomes !== 'replaced' || said.lastDay === null) continue;
    const first = firstDayOf(draft, line.serviceType);
    lacks(first !== null && first > addDays(said.lastDay, 1), 'help-between');
  }
  return missing;
}

/** The first day of what the draft gives of a kind; null: it gives none, or has no day yet. */
function firstDayOf({ services }: DecisionDraft, serviceType: string): string | null {
  const days = services.flatMap((each) =>
    each.serviceType === serviceType && each.isGranted === true && !each.list && each.startsOn ? [each.startsOn] : [],
  );
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first));
}

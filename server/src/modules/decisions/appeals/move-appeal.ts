import type { AppealState, BodyAnswer, ChangedHow } from '@tunet/contract';
import { emit } from '../../../platform/events/emit.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { endGrantsFor, openGrant } from '../../access/index.ts';
import { takeDanger } from '../../guide/index.ts';
import { queueLetter } from '../../notices/index.ts';
import { digitalContactOf, tellsHow } from '../../people/index.ts';
import { mayStillAnswer, questionsOf } from '../../requests/index.ts';
import { oweAfter } from '../changed/answer.ts';
import { oweDecision } from '../changed/owe-decision.ts';
import { isUnderWay, lateToJudge, mayBecome } from './appeal.ts';
import { type AppealRecord, addHappening, lockAppeal, saveLateness, saveState } from './appeal-queries.ts';
import { appealWords } from './appeal-words.ts';

/** Milliseconds that the office still sees her after the end of an appeal: as long as she may ask about it. */
const afterEnd = 180 * 86_400_000;

type Told = Exclude<AppealState, 'received' | 'withdrawn'>;

/**
 * Moves an appeal one step, with words that she reads; on paper where she cannot be told digitally. Of two at once the second is told
 * that it has changed. Not taken up for want of something only when she was asked for it and the day to answer has gone.
 */
export async function moveAppeal(
  asked: RequestContext,
  appealId: string,
  of: {
    readonly to: Told;
    readonly words: string;
    readonly version: number;
    readonly changedHow?: ChangedHow | undefined;
    readonly bodyAnswer?: BodyAnswer | undefined;
  },
): Promise<
  'moved' | { readonly refused: 'not-now' | 'changed-meanwhile' | 'judge-lateness-first' | 'ask-first' | 'say-how' }
> {
  const { tx } = asked;
  const [row] = await tx.rows<AppealRecord>(lockAppeal, [appealId]);
  if (!row) throw new TypeError('an appeal one has just seen is in sight');
  if (row.version !== of.version) return { refused: 'changed-meanwhile' };
  if (lateToJudge(row)) return { refused: 'judge-lateness-first' };
  if (!mayBecome(row).includes(of.to)) return { refused: 'not-now' };
  if ((of.to === 'changed' && !of.changedHow) || (of.to === 'answered' && !of.bodyAnswer))
    return { refused: 'say-how' };
  if (of.to === 'not-taken-up') {
    const questions = await questionsOf(tx, [appealId]);
    if (questions.length === 0 || mayStillAnswer(questions)) return { refused: 'ask-first' };
  }
  const changedHow = of.to === 'changed' ? of.changedHow : null;
  const bodyAnswer = of.to === 'answered' ? of.bodyAnswer : null;
  await tx.rows(saveState, [row.tenantId, appealId, of.to, tx.at, changedHow, bodyAnswer]);
  await tellMoved(asked, row, { ...of, changedHow: changedHow ?? row.changedHow });
  // A price, and what is withheld, are decided anew in their own forms.
  const because = row.decisionKind === 'help' ? oweAfter({ state: of.to, bodyAnswer: bodyAnswer ?? null }) : null;
  if (because) {
    const { tenantId, personId, applicationId } = row;
    await oweDecision(tx, asked.newId, { tenantId, personId, applicationId, appealId, because });
  }
  return 'moved';
}

/** A person judges whether an appeal that came late is taken up all the same (forvaltningsloven § 31), with the reason that she reads. */
export async function judgeLateness(
  asked: RequestContext,
  appealId: string,
  of: { readonly takeUp: boolean; readonly words: string; readonly version: number },
): Promise<'moved' | { readonly refused: 'not-now' | 'changed-meanwhile' }> {
  const { tx, actor } = asked;
  const [row] = await tx.rows<AppealRecord>(lockAppeal, [appealId]);
  if (!row) throw new TypeError('an appeal one has just seen is in sight');
  if (row.version !== of.version) return { refused: 'changed-meanwhile' };
  if (!lateToJudge(row)) return { refused: 'not-now' };
  const { tenantId, personId } = row;
  await tx.rows(saveLateness, [tenantId, appealId, of.takeUp ? 'received' : 'not-taken-up', tx.at, of.takeUp]);
  if (!of.takeUp) {
    await tellMoved(asked, row, { to: 'not-taken-up', words: of.words, changedHow: null });
    return 'moved';
  }
  await tx.rows(addHappening, [
    ...[tenantId, appealId, personId, tx.at, 'late-taken-up', actor.id, actor.name, of.words],
  ]);
  await takeDanger(tx, { tenantId, subjectId: appealId }, actor);
  await emit(tx, { tenantId, kind: 'appeal.moved', subjectId: appealId, payload: { personId }, occurredAt: tx.at });
  return 'moved';
}

/** Keeps what happened, opens or shuts the office's way to her, and tells her. */
async function tellMoved(
  { tx, actor, newId, occurredAt }: RequestContext,
  row: AppealRecord,
  of: { readonly to: Told; readonly words: string; readonly changedHow: ChangedHow | null | undefined },
): Promise<void> {
  const { tenantId, personId, language, reference, id: appealId, unitId } = row;
  await tx.rows(addHappening, [tenantId, appealId, personId, tx.at, of.to, actor.id, actor.name, of.words]);
  await takeDanger(tx, { tenantId, subjectId: appealId }, actor);
  if (!isUnderWay({ state: of.to, changedHow: of.changedHow ?? null })) {
    await endGrantsFor(tx, tenantId, appealId, new Date(tx.at.getTime() + afterEnd), { bases: ['case'] });
  } else if (!isUnderWay(row)) {
    // It had ended, and goes on.
    await openGrant(tx, newId, { tenantId, subjectId: unitId, personId, basis: 'case', ref: appealId });
  }
  await emit(tx, { tenantId, kind: 'appeal.moved', subjectId: appealId, payload: { personId }, occurredAt });
  if (tellsHow(await digitalContactOf(tx, tenantId, personId)) === 'paper') {
    const say = appealWords[language];
    await queueLetter(tx, newId, {
      ...{ tenantId, personId, kind: 'appeal-answer', subjectId: appealId, once: of.to, reference, language },
      ...{ unitId, officerName: actor.name, title: say.moved[of.to] },
      blocks: [
        ...of.words.split(/\n{2,}/).map((text) => ({ is: 'text' as const, text })),
        ...(of.to === 'not-taken-up' ? [{ is: 'text' as const, text: say.tryThatToo(row.body) }] : []),
      ],
    });
  }
}

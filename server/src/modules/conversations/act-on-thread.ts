import type { ThreadAudience, ThreadTopic } from '@tunet/contract';
import { giveBackDanger, takeDanger } from '../guide/index.ts';
import type { ReadFile } from './attachments.ts';
import { letClose, openBriefly } from './hold-open.ts';
import { promiseAnswer } from './promise-answer.ts';
import { findUnit, messagesOf, type Subject, type ThreadRow } from './queries.ts';
import { addThread, saveThread } from './store-queries.ts';
import {
  emptyThread,
  firstUnseen,
  nextThread,
  type Thread,
  type ThreadCommand,
  type ThreadRefusal,
  type Unseen,
} from './thread.ts';
import { threadOf } from './thread-of-row.ts';
import { type Asked, say } from './write-mine.ts';

/** What one at work may do to a thread of her unit. */
export type StaffAct =
  | {
      readonly kind: 'answer';
      readonly words: string;
      readonly pictures: readonly ReadFile[];
      readonly seen: number;
      readonly role: string;
    }
  | { readonly kind: 'take' | 'give-back' }
  | { readonly kind: 'assign'; readonly to: { readonly id: string; readonly name: string } }
  | { readonly kind: 'settle'; readonly why: string; readonly seen: number };

/** Does one thing to a thread that is held, and writes what became of it. A refusal writes nothing. */
export async function actOnThread(
  asked: Asked,
  row: ThreadRow,
  subject: Subject,
  act: StaffAct,
): Promise<Thread | ThreadRefusal> {
  const { tx, actor } = asked;
  if (subject.isDead) return { refused: 'thread-stopped' };
  const by = { id: actor.id, name: actor.name };
  const command: ThreadCommand =
    act.kind === 'answer' || act.kind === 'settle'
      ? { ...act, by, unseen: await unseenBy(asked, row, subject, act.seen) }
      : { ...act, by };
  const state = nextThread(threadOf(row), command, tx.at);
  if ('refused' in state) return state;
  await saveThread(tx, row, state, act.kind === 'answer');
  if (act.kind === 'answer')
    await say(asked, row, {
      ...{ words: act.words, pictures: act.pictures, as: 'staff', role: act.role, answersBy: row.answerBy },
    });
  if (state.waitingSince === null) await letClose(tx, row);
  const where = { tenantId: row.tenantId, subjectId: row.id };
  if (act.kind === 'give-back') await giveBackDanger(tx, where, row.waitingSince ?? tx.at);
  // Giving words of danger to a colleague stills no telephone: she has not said yes.
  else if (act.kind !== 'assign') await takeDanger(tx, where, by);
  return state;
}

async function unseenBy({ tx }: Asked, row: ThreadRow, subject: Subject, seen: number): Promise<Unseen | null> {
  const messages = await messagesOf(tx, row.tenantId, row.id);
  const since = firstUnseen(
    messages.map(({ writtenAs, receivedAt }) => ({ fromStaff: writtenAs === 'staff', receivedAt })),
    seen,
  );
  if (since === null) return null;
  const unit = await findUnit(tx, row.tenantId, row.unitId);
  return {
    since,
    answerBy: await promiseAnswer(tx, subject, { hours: unit?.hours ?? null, answerDays: unit?.answerDays ?? null }),
  };
}

/**
 * One at work writes first. A private thread is to the person herself, and nobody she has let write sees it.
 * @returns the thread's id
 */
export async function beginAtWork(
  asked: Asked,
  subject: Subject,
  wanted: {
    readonly personId: string;
    readonly unitId: string;
    readonly topic: ThreadTopic;
    readonly words: string;
    readonly audience: ThreadAudience;
    readonly role: string;
  },
): Promise<string | { readonly refused: 'unknown-addressee' | 'thread-stopped' }> {
  const { tx, actor, newId } = asked;
  if (subject.isDead) return { refused: 'thread-stopped' };
  const { personId, unitId, topic, words, role } = wanted;
  if (!actor.duties.some((duty) => duty.unitId === unitId)) return { refused: 'unknown-addressee' };
  const thread = {
    ...{ tenantId: subject.tenantId, id: newId(), personId, unitId, topic },
    openedBy: { id: actor.id, name: actor.name, as: 'staff' as const },
    readerId: wanted.audience === 'private' ? personId : null,
  };
  await addThread(tx, thread, emptyThread);
  await openBriefly(tx, newId, thread);
  await say(asked, thread, { words, pictures: [], as: 'staff', role });
  return thread.id;
}

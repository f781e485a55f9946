import type { ThreadAudience, ThreadTopic } from '@tunet/contract';
import { emit } from '../../platform/events/emit.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { raiseDanger } from '../guide/index.ts';
import { keepAttachment, type ReadFile } from './attachments.ts';
import type { ConversationEvents } from './events.ts';
import { holdOpen } from './hold-open.ts';
import { promiseAnswer } from './promise-answer.ts';
import { findAddressees, findUnit, type Subject, type ThreadRow } from './queries.ts';
import { addMessage, addThread, saveThread } from './store-queries.ts';
import { emptyThread, nextThread, type ThreadRefusal } from './thread.ts';
import { threadOf } from './thread-of-row.ts';

/** What a use needs of a request. */
export type Asked = Pick<RequestContext, 'tx' | 'actor' | 'occurredAt' | 'newId'>;

/** A thread and the person it is about. */
interface Between {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly readerId: string | null;
}

/** Says something in a thread, in the transaction that changes what waits. */
export async function say(
  { tx, actor, occurredAt, newId }: Asked,
  thread: Between,
  {
    words,
    as,
    role,
    pictures,
    answersBy = null,
  }: {
    readonly words: string;
    readonly as: 'self' | 'proxy' | 'staff';
    readonly role: string | null;
    readonly pictures: readonly ReadFile[];
    readonly answersBy?: Date | null;
  },
): Promise<void> {
  const id = newId();
  const author = { id: actor.id, name: actor.name, as, role };
  await addMessage(tx, thread, { id, author, words, sentAt: occurredAt, answersBy });
  const { tenantId, personId, unitId, readerId } = thread;
  const to = { threadId: thread.id, messageId: id };
  for (const file of pictures)
    await keepAttachment(tx, { tenantId, id: newId(), personId, unitId, readerId, ...to, file, by: actor.id });
  const payload: ConversationEvents['message.sent'] = {
    ...{ threadId: thread.id, personId, unitId, readerId },
    authorKind: as,
  };
  await emit(tx, { tenantId, kind: 'message.sent', subjectId: id, payload: { ...payload }, occurredAt });
  if (as !== 'staff')
    await raiseDanger(tx, newId, { tenantId, personId, unitId, source: 'message', subjectId: thread.id, words });
}

/**
 * A resident or relative writes to a unit for the first time about something, and opens the person to those on duty there.
 * @returns the thread's id
 */
export async function beginMine(
  asked: Asked,
  subject: Subject,
  wanted: {
    readonly personId: string;
    readonly unitId: string;
    readonly topic: ThreadTopic;
    readonly words: string;
    readonly pictures: readonly ReadFile[];
    readonly audience: ThreadAudience;
  },
): Promise<string | { readonly refused: 'unknown-addressee' | 'thread-stopped' }> {
  if (subject.isDead) return { refused: 'thread-stopped' };
  const { tx, actor, newId } = asked;
  const { personId, topic, words, pictures } = wanted;
  const { tenantId } = subject;
  const unit = (await findAddressees(tx, tenantId, personId)).find(({ unitId }) => unitId === wanted.unitId);
  if (!unit) return { refused: 'unknown-addressee' };
  const as = actor.id === personId ? ('self' as const) : ('proxy' as const);
  const state = nextThread(emptyThread, { kind: 'write', answerBy: await promiseAnswer(tx, subject, unit) }, tx.at);
  if ('refused' in state) throw new TypeError('an empty thread takes words');
  const thread = {
    ...{ tenantId, id: newId(), personId, unitId: unit.unitId, topic },
    openedBy: { id: actor.id, name: actor.name, as },
    readerId: wanted.audience === 'private' ? actor.id : null,
  };
  await addThread(tx, thread, state);
  await holdOpen(tx, newId, thread);
  await say(asked, thread, { words, pictures, as, role: null });
  return thread.id;
}

/** A resident or relative writes more. What waits already keeps its promise. */
export async function writeMine(
  asked: Asked,
  row: ThreadRow,
  subject: Subject,
  { words, pictures }: { readonly words: string; readonly pictures: readonly ReadFile[] },
): Promise<'written' | ThreadRefusal> {
  if (subject.isDead) return { refused: 'thread-stopped' };
  const { tx, actor, newId } = asked;
  const unit = await findUnit(tx, row.tenantId, row.unitId);
  const promise = await promiseAnswer(tx, subject, {
    hours: unit?.hours ?? null,
    answerDays: unit?.answerDays ?? null,
  });
  const state = nextThread(threadOf(row), { kind: 'write', answerBy: promise }, tx.at);
  if ('refused' in state) return state;
  await saveThread(tx, row, state, true);
  await holdOpen(tx, newId, row);
  await say(asked, row, { words, pictures, as: actor.id === row.personId ? 'self' : 'proxy', role: null });
  return 'written';
}

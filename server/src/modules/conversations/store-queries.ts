import type { ThreadTopic, ThreadWriter } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Thread } from './thread.ts';

const hold = { name: 'conversations-hold', text: 'select id from thread where tenant_id = $1 and id = $2 for update' };

/** Holds a thread until the transaction ends: two who write at once come one after the other. */
export async function holdThread(tx: Transaction, tenantId: string, threadId: string): Promise<void> {
  await tx.rows(hold, [tenantId, threadId]);
}

const insertThread = {
  name: 'conversations-insert-thread',
  text: `insert into thread (tenant_id, id, person_id, unit_id, topic, opened_by, opened_by_name, opened_as, reader_id, opened_at, last_at,
      waiting_since, answer_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12)`,
};

export interface NewThread {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly topic: ThreadTopic;
  readonly openedBy: { readonly id: string; readonly name: string; readonly as: ThreadWriter };
  readonly readerId: string | null;
}

export async function addThread(tx: Transaction, thread: NewThread, state: Thread): Promise<void> {
  const { tenantId, id, personId, unitId, topic, openedBy, readerId } = thread;
  await tx.rows(insertThread, [
    ...[tenantId, id, personId, unitId, topic, openedBy.id, openedBy.name, openedBy.as, readerId, tx.at],
    ...[state.waitingSince, state.answerBy],
  ]);
}

const updateThread = {
  name: 'conversations-update-thread',
  text: `update thread set waiting_since = $3, answer_by = $4, taken_by = $5, taken_by_name = $6, settled_at = $7, settled_by = $8,
      settled_by_name = $9, settled_because = $10, last_at = case when $11 then $12::timestamptz else last_at end, version = version + 1
    where tenant_id = $1 and id = $2`,
};

/** @param said whether a message came with it */
export async function saveThread(
  tx: Transaction,
  which: { readonly tenantId: string; readonly id: string },
  { waitingSince, answerBy, takenBy, settled }: Thread,
  said: boolean,
): Promise<void> {
  await tx.rows(updateThread, [
    ...[which.tenantId, which.id, waitingSince, answerBy, takenBy?.id ?? null, takenBy?.name ?? null],
    ...[settled?.at ?? null, settled?.by.id ?? null, settled?.by.name ?? null, settled?.why ?? null, said, tx.at],
  ]);
}

const insertMessage = {
  name: 'conversations-insert-message',
  text: `insert into message (tenant_id, id, thread_id, person_id, unit_id, reader_id, author_id, author_kind, author_name, author_role, words,
      sent_at, received_at, answers_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
};

export interface NewMessage {
  readonly id: string;
  readonly author: {
    readonly id: string;
    readonly name: string;
    readonly as: ThreadWriter;
    readonly role: string | null;
  };
  readonly words: string;
  readonly sentAt: Date;
  /** the promise that these words meet or miss; null when they answer nothing that waited */
  readonly answersBy: Date | null;
}

/** Messages are only ever added. */
export async function addMessage(
  tx: Transaction,
  thread: Pick<NewThread, 'tenantId' | 'id' | 'personId' | 'unitId' | 'readerId'>,
  { id, author, words, sentAt, answersBy }: NewMessage,
): Promise<void> {
  await tx.rows(insertMessage, [
    ...[thread.tenantId, id, thread.id, thread.personId, thread.unitId, thread.readerId],
    ...[author.id, author.as, author.name, author.role, words, sentAt, tx.at, answersBy],
  ]);
}

const sayWhetherSolved = {
  name: 'conversations-say-whether-solved',
  text: 'update thread set solved_here = $3, version = version + 1 where tenant_id = $1 and id = $2',
};

/** She says herself whether it was settled here; what she said last counts. */
export async function keepWhetherSolved(
  tx: Transaction,
  which: { readonly tenantId: string; readonly id: string },
  isSolved: boolean,
): Promise<void> {
  await tx.rows(sayWhetherSolved, [which.tenantId, which.id, isSolved ? 'yes' : 'no']);
}

const stop = {
  name: 'conversations-stop',
  text: `update thread set stopped_by = $3, version = version + 1 where tenant_id = $1 and person_id = $2 and stopped_by is null`,
};
const unanswered = {
  name: 'conversations-unanswered',
  text: `select u.name from thread t join unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id
    where t.tenant_id = $1 and t.person_id = $2 and t.waiting_since is not null and t.stopped_by is null order by t.waiting_since, t.id`,
};

/** Names of the units that somebody waits for an answer from about a person, once for each thread. */
export async function unansweredUnits(tx: Transaction, tenantId: string, personId: string): Promise<string[]> {
  return (await tx.rows<{ name: string }>(unanswered, [tenantId, personId])).map(({ name }) => name);
}

const goOn = {
  name: 'conversations-go-on',
  text: `update thread set stopped_by = null, version = version + 1 where tenant_id = $1 and person_id = $2 and stopped_by = $3`,
};

/** All threads about one who has died stop; what waited still says so. */
export async function stopThreads(tx: Transaction, tenantId: string, personId: string, deathId: string): Promise<void> {
  await tx.rows(stop, [tenantId, personId, deathId]);
}
export async function letThreadsGoOn(
  tx: Transaction,
  tenantId: string,
  personId: string,
  deathId: string,
): Promise<void> {
  await tx.rows(goOn, [tenantId, personId, deathId]);
}

import type {
  Attachment,
  DangerFlag,
  InboxRow,
  MyThread,
  MyThreadRow,
  StaffThread,
  ThreadMessage,
  ThreadReader,
  ThreadWriter,
} from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { dangersOf } from '../guide/index.ts';
import { listCodes } from '../services/index.ts';
import { attachmentsOf } from './attachments.ts';
import { colleaguesOf, type MessageRow, messagesOf, type ReaderRow, readersOf, type ThreadRow } from './queries.ts';

/** Residents and relatives know staff by first name; one with protection has a number, which is whole. */
function calledBy(who: string, writtenAs: ThreadWriter): string {
  return writtenAs === 'staff' ? (who.split(' ')[0] ?? who) : who;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function rowOf(row: ThreadRow) {
  const stopped = row.stoppedBy !== null;
  return {
    ...{ id: row.id, unitName: row.unitName, unitKind: row.unitKind, topic: row.topic },
    audience: row.readerId === null ? ('shared' as const) : ('private' as const),
    lastAt: row.lastAt.toISOString(),
    ...{ lastWho: row.lastWho, lastWrittenAs: row.lastWrittenAs, lastWords: row.lastWords, stopped },
    // Nobody promises an answer to one who has died.
    waitingSince: stopped ? null : iso(row.waitingSince),
    answerBy: stopped ? null : iso(row.answerBy),
  };
}

export function showMyRow(row: ThreadRow): MyThreadRow {
  return { ...rowOf(row), lastWho: calledBy(row.lastWho, row.lastWrittenAs), hasNew: row.hasNew };
}

/** A thread as the one who may read it sees it. */
export async function showMyThread(tx: Transaction, row: ThreadRow, readerId: string): Promise<MyThread> {
  const readers = await readersOf(tx, row);
  const { settledAt, settledByName } = row;
  return {
    ...rowOf(row),
    lastWho: calledBy(row.lastWho, row.lastWrittenAs),
    unitPhone: row.unitPhone,
    messages: (await showMessages(tx, row, readerId)).map((message) => ({
      ...message,
      who: calledBy(message.who, message.writtenAs),
      role: null,
    })),
    readers: showReaders(readers, readerId),
    settled: settledAt ? { at: settledAt.toISOString(), who: calledBy(settledByName ?? '', 'staff') } : null,
    solvedHere: row.solvedHere,
  };
}

/** Who reads, without when: that is for those at work. */
export function showReaders(readers: readonly ReaderRow[], readerId: string): ThreadReader[] {
  return readers.map(({ id, readsAs, name }) => ({
    ...{ name, isMe: id === readerId, readAt: null },
    readsAs: readsAs === 'own' ? ('self' as const) : ('proxy' as const),
  }));
}

/** @param danger words of danger in the thread; shown while what waits has them */
export function showInboxRow(row: ThreadRow, danger: DangerFlag | undefined): InboxRow {
  const { personId, personName, bornYear, unitId, version, takenBy, takenByName } = row;
  return {
    ...rowOf(row),
    ...{ personId, personName, bornYear, unitId, version },
    takenBy: takenBy && takenByName ? { id: takenBy, name: takenByName } : null,
    danger: danger && row.waitingSince && Date.parse(danger.raisedAt) >= row.waitingSince.getTime() ? danger : null,
  };
}

/** A thread as those on duty in its unit see it: whole names, who reads and when they last did. */
export async function showStaffThread(tx: Transaction, row: ThreadRow, staffId: string): Promise<StaffThread> {
  const readers = await readersOf(tx, row);
  const { settledAt, settledByName, settledBecause } = row;
  return {
    ...showInboxRow(row, (await dangersOf(tx, [row.id])).get(row.id)),
    messages: await showMessages(tx, row, staffId),
    readers: readers.map(({ readsAs, name, readAt }) => ({
      ...{ name, isMe: false, readAt: iso(readAt) },
      readsAs: readsAs === 'own' ? ('self' as const) : ('proxy' as const),
    })),
    settled: settledAt ? { at: settledAt.toISOString(), who: settledByName ?? '', why: settledBecause ?? '' } : null,
    colleagues: await colleaguesOf(tx, row, staffId),
    skeletons: (await listCodes(tx, row.tenantId, 'answer-skeleton')).map(({ code, label }) => ({
      code,
      words: label,
    })),
  };
}

async function showMessages(tx: Transaction, row: ThreadRow, readerId: string): Promise<ThreadMessage[]> {
  const messages = await messagesOf(tx, row.tenantId, row.id);
  const pictures = await attachmentsOf(
    tx,
    row.tenantId,
    messages.map(({ id }) => id),
  );
  return messages.map((message) => showMessage(message, readerId, pictures.get(message.id) ?? []));
}

function showMessage(
  { id, authorId, writtenAs, who, role, words, sentAt }: MessageRow,
  readerId: string,
  pictures: readonly Attachment[],
): ThreadMessage {
  return {
    id,
    writtenAs,
    who,
    role,
    words,
    isMine: authorId === readerId,
    sentAt: sentAt.toISOString(),
    pictures: [...pictures],
  };
}

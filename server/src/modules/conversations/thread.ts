/** What a thread is, as far as who has the word goes. */
export interface Thread {
  /** When the first words from outside came that nobody has answered; null when nothing waits. */
  readonly waitingSince: Date | null;
  /** When an answer is promised; null exactly when nothing waits. */
  readonly answerBy: Date | null;
  readonly takenBy: { readonly id: string; readonly name: string } | null;
  /** The unit closed it without an answer. */
  readonly settled: Settled | null;
  /** The death that stopped it. */
  readonly stoppedBy: string | null;
}

export interface Settled {
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string };
  readonly why: string;
}

/** Words from outside that came after the last message the one at work has seen. */
export interface Unseen {
  readonly since: Date;
  readonly answerBy: Date;
}

interface ByStaff {
  readonly by: { readonly id: string; readonly name: string };
}

export type ThreadCommand =
  /** She, or one she has let write. `answerBy` is what is promised for words that come now. */
  | { readonly kind: 'write'; readonly answerBy: Date }
  /** Somebody at work writes. */
  | ({ readonly kind: 'answer'; readonly unseen: Unseen | null } & ByStaff)
  | ({ readonly kind: 'take' } & ByStaff)
  /** A colleague is asked to answer; `by` is the one who asks her. */
  | ({ readonly kind: 'assign'; readonly to: ByStaff['by'] } & ByStaff)
  | ({ readonly kind: 'give-back' } & ByStaff)
  | ({ readonly kind: 'settle'; readonly why: string; readonly unseen: Unseen | null } & ByStaff);

export type ThreadRefusal =
  | { readonly refused: 'thread-stopped' | 'nothing-waits' | 'thread-not-yours' | 'written-meanwhile' }
  | { readonly refused: 'already-taken'; readonly detail: { readonly name: string } };

/** A thread that nobody has written in. */
export const emptyThread: Thread = {
  waitingSince: null,
  answerBy: null,
  takenBy: null,
  settled: null,
  stoppedBy: null,
};

/**
 * What a thread becomes. Total: every state answers every command with a thread or a refusal.
 * It waits from the first words that nobody has answered, so that writing again never moves the promise. An answer clears it,
 * but for words that came while it was written: those go on waiting, with a promise of their own.
 * @param now when the server heard of it
 */
export function nextThread(thread: Thread, command: ThreadCommand, now: Date): Thread | ThreadRefusal {
  if (thread.stoppedBy !== null) return { refused: 'thread-stopped' };
  switch (command.kind) {
    case 'write':
      return {
        ...thread,
        waitingSince: thread.waitingSince ?? now,
        answerBy: thread.answerBy ?? command.answerBy,
        settled: null,
      };
    case 'answer':
      return afterAnswer(thread, command.unseen);
    case 'take':
      if (thread.waitingSince === null) return { refused: 'nothing-waits' };
      if (thread.takenBy && thread.takenBy.id !== command.by.id) {
        return { refused: 'already-taken', detail: { name: thread.takenBy.name } };
      }
      return { ...thread, takenBy: command.by };
    case 'assign':
      if (thread.waitingSince === null) return { refused: 'nothing-waits' };
      if (thread.takenBy && thread.takenBy.id !== command.by.id && thread.takenBy.id !== command.to.id) {
        return { refused: 'already-taken', detail: { name: thread.takenBy.name } };
      }
      return { ...thread, takenBy: command.to };
    case 'give-back':
      if (thread.takenBy?.id !== command.by.id) return { refused: 'thread-not-yours' };
      return { ...thread, takenBy: null };
    case 'settle':
      if (thread.waitingSince === null) return { refused: 'nothing-waits' };
      if (command.unseen) return { refused: 'written-meanwhile' };
      return {
        ...{ waitingSince: null, answerBy: null, takenBy: null, stoppedBy: null },
        settled: { at: now, by: command.by, why: command.why },
      };
  }
}

function afterAnswer(thread: Thread, unseen: Unseen | null): Thread {
  if (unseen === null || thread.waitingSince === null) {
    return { ...thread, waitingSince: null, answerBy: null, takenBy: null, settled: null };
  }
  // A colleague may have answered some of what this one has not seen.
  if (thread.waitingSince >= unseen.since) return { ...thread, settled: null };
  return { ...thread, waitingSince: unseen.since, answerBy: unseen.answerBy, settled: null };
}

/** What is needed of a message to know what waits. */
export interface Said {
  readonly fromStaff: boolean;
  readonly receivedAt: Date;
}

/**
 * The first words from outside after those that the one at work has seen.
 * @param messages in order
 * @param seen how many of them she has seen
 */
export function firstUnseen(messages: readonly Said[], seen: number): Date | null {
  return messages.slice(seen).find(({ fromStaff }) => !fromStaff)?.receivedAt ?? null;
}

import type { CommandIdentity, LooseInput } from './call.ts';

/** `kept` on the phone, `received` by the server, or `refused` by it with a code (shown to the person, never dropped). */
export type OutboxState = 'kept' | 'received' | 'refused';

/** One thing the carer did, as it is kept on the phone until the server has it. */
export interface OutboxEntry {
  /** rises with each entry; the order of sending */
  readonly order: number;
  readonly commandId: string;
  readonly key: string;
  readonly input: LooseInput;
  /** who did it: another who logs in on the same phone neither sees nor sends it */
  readonly actorId: string;
  /** what it is about, e.g. the id of a hand-over */
  readonly subjectId: string;
  readonly occurredAt: string;
  readonly state: OutboxState;
  readonly code: string | null;
}

/** Where entries lie: IndexedDB on the phone, an array in tests. */
export interface OutboxStore {
  add(entry: Omit<OutboxEntry, 'order'>): Promise<void>;
  /** every entry of this actor, in order */
  list(actorId: string): Promise<OutboxEntry[]>;
  mark(commandId: string, state: OutboxState, code: string | null): Promise<void>;
  remove(commandId: string): Promise<void>;
}

/** What became of one sending. `later` = no network, not logged in or the server out of order: it stays kept. */
export type SendResult = { is: 'received' } | { is: 'refused'; code: string } | { is: 'later' };

export interface Outbox {
  /** Keeps an act on the phone. It is safe when this returns; sending comes after. */
  keep(act: { key: string; input: LooseInput; subjectId: string; identity: CommandIdentity }): Promise<void>;
  /** Sends what is kept, oldest first, one at a time. Stops at the first that must wait. */
  flush(): Promise<void>;
  /** Takes away what the person has seen the answer to. */
  dismiss(commandId: string): Promise<void>;
  entries(): Promise<OutboxEntry[]>;
  /** @returns a function that stops listening */
  listen(listener: () => void): () => void;
}

/**
 * The outbox of one actor on one phone.
 * Order is kept per phone: "present" is never sent before the "on the way" that came first, so a refusal of the first
 * does not hold the others back but a missing network does.
 */
export function createOutbox(
  actorId: string,
  store: OutboxStore,
  sendEntry: (entry: OutboxEntry) => Promise<SendResult>,
): Outbox {
  const listeners = new Set<() => void>();
  let running: Promise<void> | null = null;
  let again = false;

  function tell() {
    for (const listener of listeners) listener();
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      const next = (await store.list(actorId)).find((entry) => entry.state === 'kept');
      if (!next) return;
      const result = await sendEntry(next);
      if (result.is === 'later') return;
      await store.mark(next.commandId, result.is, result.is === 'refused' ? result.code : null);
      tell();
    }
  }

  async function run(): Promise<void> {
    do {
      again = false;
      await sendAll();
    } while (again);
  }

  return {
    async keep({ key, input, subjectId, identity }) {
      const { commandId, occurredAt } = identity;
      await store.add({ commandId, key, input, actorId, subjectId, occurredAt, state: 'kept', code: null });
      tell();
    },
    flush() {
      // One sender at a time: a second call while sending only asks for another look afterwards.
      if (running) {
        again = true;
        return running;
      }
      running = run().finally(() => {
        running = null;
      });
      return running;
    },
    async dismiss(commandId) {
      await store.remove(commandId);
      tell();
    },
    entries: () => store.list(actorId),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

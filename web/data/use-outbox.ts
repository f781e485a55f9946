import { useCallback, useEffect, useMemo, useState } from 'react';
import { type CommandInput, type Key, type LooseInput, newCommand, Problem, send } from './call.ts';
import { createOutbox, type OutboxEntry, type SendResult } from './outbox.ts';
import { phoneStore } from './outbox-store.ts';

const tryAgainEvery = 4_000;

/** Does something in the field: kept on the phone first, then sent. Resolves when it is safely kept. */
export type Act = <K extends Key>(key: K, subjectId: string, input: CommandInput<K>) => Promise<void>;

/** The outbox of the one logged in on this phone, followed as it changes, and sent whenever there is a network. */
export function useOutbox(actorId: string): {
  entries: readonly OutboxEntry[];
  act: Act;
  dismiss: (commandId: string) => void;
} {
  const outbox = useMemo(() => createOutbox(actorId, phoneStore, sendEntry), [actorId]);
  const [entries, setEntries] = useState<readonly OutboxEntry[]>([]);

  useEffect(() => {
    const read = () => void outbox.entries().then(setEntries);
    const flush = () => void oneTabAtATime(() => outbox.flush());
    const stop = outbox.listen(read);
    read();
    flush();
    addEventListener('online', flush);
    const again = setInterval(flush, tryAgainEvery);
    return () => {
      stop();
      removeEventListener('online', flush);
      clearInterval(again);
    };
  }, [outbox]);

  const act = useCallback<Act>(
    async (key, subjectId, input) => {
      await outbox.keep({ key, subjectId, input: input as LooseInput, identity: newCommand() });
      void oneTabAtATime(() => outbox.flush());
    },
    [outbox],
  );
  return { entries, act, dismiss: (commandId) => void outbox.dismiss(commandId) };
}

/** Two tabs over the same store would send twice; harmless, but wasteful. */
async function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request('tunet-outbox', work);
}

async function sendEntry(entry: OutboxEntry): Promise<SendResult> {
  const { commandId, occurredAt, input, key } = entry;
  try {
    await send(key, { ...input, body: { ...input.body, commandId, occurredAt } });
    return { is: 'received' };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    // Not allowed is most often a duty that has ended before the net was back: kept until the next one begins, never lost.
    const later = [0, 401, 403, 429].includes(problem.status) || problem.status >= 500;
    return later ? { is: 'later' } : { is: 'refused', code: problem.code };
  }
}

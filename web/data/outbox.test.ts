import { expect, test } from 'vitest';
import { createOutbox, type OutboxEntry, type OutboxStore, type SendResult } from './outbox.ts';

function memoryStore(): OutboxStore {
  let entries: OutboxEntry[] = [];
  return {
    add: async (entry) => {
      entries.push({ ...entry, order: entries.length + 1 });
    },
    list: async (actorId) => entries.filter((entry) => entry.actorId === actorId),
    mark: async (commandId, state, code) => {
      entries = entries.map((entry) => (entry.commandId === commandId ? { ...entry, state, code } : entry));
    },
    remove: async (commandId) => {
      entries = entries.filter((entry) => entry.commandId !== commandId);
    },
  };
}

function act(commandId: string, key = 'POST /api/x') {
  return { key, input: {}, subjectId: 'h', identity: { commandId, occurredAt: '2026-11-21T01:00:00Z' } };
}

test('what is kept is sent in order, and each is marked received', async () => {
  const sent: string[] = [];
  const outbox = createOutbox('a', memoryStore(), async (entry) => {
    sent.push(entry.commandId);
    return { is: 'received' };
  });
  for (const id of ['1', '2', '3']) await outbox.keep(act(id));
  await outbox.flush();
  expect(sent).toEqual(['1', '2', '3']);
  expect((await outbox.entries()).map((entry) => entry.state)).toEqual(['received', 'received', 'received']);
});

test('without network nothing overtakes, and the same command is tried again', async () => {
  const store = memoryStore();
  let online = false;
  const sent: string[] = [];
  const sendEntry = async (entry: OutboxEntry): Promise<SendResult> => {
    sent.push(entry.commandId);
    return online ? { is: 'received' } : { is: 'later' };
  };
  const outbox = createOutbox('a', store, sendEntry);
  await outbox.keep(act('1'));
  await outbox.keep(act('2'));
  await outbox.flush();
  expect(sent).toEqual(['1']);

  online = true;
  // The phone was restarted meanwhile: a new outbox over the same store goes on where the old one stopped.
  const afterRestart = createOutbox('a', store, sendEntry);
  await afterRestart.flush();
  expect(sent).toEqual(['1', '1', '2']);
});

test('a refusal is kept for the person to see and does not hold back the next', async () => {
  const outbox = createOutbox('a', memoryStore(), async (entry) =>
    entry.commandId === '1' ? { is: 'refused', code: 'already-taken' } : { is: 'received' },
  );
  await outbox.keep(act('1'));
  await outbox.keep(act('2'));
  await outbox.flush();
  const [first, second] = await outbox.entries();
  expect(first).toMatchObject({ state: 'refused', code: 'already-taken' });
  expect(second).toMatchObject({ state: 'received' });
  await outbox.dismiss('1');
  expect(await outbox.entries()).toHaveLength(1);
});

test('two flushes at once send each command once', async () => {
  const sent: string[] = [];
  const outbox = createOutbox('a', memoryStore(), async (entry) => {
    sent.push(entry.commandId);
    await Promise.resolve();
    return { is: 'received' };
  });
  await outbox.keep(act('1'));
  const first = outbox.flush();
  await outbox.keep(act('2'));
  await Promise.all([first, outbox.flush()]);
  expect(sent).toEqual(['1', '2']);
});

test('another who logs in on the same phone neither sees nor sends it', async () => {
  const store = memoryStore();
  const sent: string[] = [];
  const sendEntry = async (entry: OutboxEntry): Promise<SendResult> => {
    sent.push(entry.commandId);
    return { is: 'received' };
  };
  await createOutbox('a', store, sendEntry).keep(act('1'));
  const other = createOutbox('b', store, sendEntry);
  await other.flush();
  expect(sent).toEqual([]);
  expect(await other.entries()).toEqual([]);
});

test('those who listen are told of each change', async () => {
  const outbox = createOutbox('a', memoryStore(), async () => ({ is: 'received' }));
  let told = 0;
  const stop = outbox.listen(() => {
    told += 1;
  });
  await outbox.keep(act('1'));
  await outbox.flush();
  stop();
  await outbox.keep(act('2'));
  expect(told).toBe(2);
});

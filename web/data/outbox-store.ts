import { Dexie, type EntityTable } from 'dexie';
import type { OutboxEntry, OutboxStore } from './outbox.ts';

type Kept = Omit<OutboxEntry, 'order'> & { order?: number };
interface KeptAnswer {
  name: string;
  actorId: string;
  at: string;
  answer: unknown;
}

/** Everything the field door keeps on the phone; emptied of a person's data at log-out, except what is not yet sent. */
class FieldDatabase extends Dexie {
  declare outbox: EntityTable<Kept & { order: number }, 'order'>;
  declare answers: EntityTable<KeptAnswer, 'name'>;

  constructor() {
    super('tunet-field');
    this.version(1).stores({ outbox: '++order, &commandId, actorId', answers: 'name' });
  }
}

let opened: FieldDatabase | null = null;
function database(): FieldDatabase {
  opened ??= new FieldDatabase();
  return opened;
}

/** The outbox's entries in IndexedDB: they survive a reload and a restart of the phone. */
export const phoneStore: OutboxStore = {
  async add(entry) {
    await database().outbox.add(entry);
  },
  async list(actorId) {
    return database().outbox.where('actorId').equals(actorId).sortBy('order');
  },
  async mark(commandId, state, code) {
    await database().outbox.where('commandId').equals(commandId).modify({ state, code });
  },
  async remove(commandId) {
    await database().outbox.where('commandId').equals(commandId).delete();
  },
};

/** Keeps the last answer of a list, so that it can be read without network. */
export async function keepAnswer(name: string, actorId: string, answer: unknown): Promise<void> {
  await database().answers.put({ name, actorId, at: new Date().toISOString(), answer });
}

/** The last kept answer, if it belongs to this actor and is at most 14 hours old (a long shift). */
export async function keptAnswer(name: string, actorId: string): Promise<{ at: string; answer: unknown } | null> {
  const kept = await database().answers.get(name);
  if (!kept || kept.actorId !== actorId || Date.now() - Date.parse(kept.at) > 14 * 3_600_000) return null;
  return { at: kept.at, answer: kept.answer };
}

/** At log-out: no person's data stays on the phone but what has not reached the server. */
export async function forgetAnswers(): Promise<void> {
  await database().answers.clear();
  await database()
    .outbox.filter((entry) => entry.state !== 'kept')
    .delete();
}

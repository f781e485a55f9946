import { Dexie, type EntityTable } from 'dexie';
import { type AnswerStore, answersIn, type KeptAnswer } from './kept-answers.ts';
import type { OutboxEntry, OutboxStore } from './outbox.ts';

type Kept = Omit<OutboxEntry, 'order'> & { order?: number };

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

/** The last answers heard on this phone, so that they can be read without network. */
export const phoneAnswers: AnswerStore = answersIn(() => database().answers);
export const keepAnswer = phoneAnswers.keep;
export const keptAnswer = phoneAnswers.kept;

/** At log-out: no person's data stays on the phone but what has not reached the server. */
export async function forgetAnswers(): Promise<void> {
  await database().answers.clear();
  await database()
    .outbox.filter((entry) => entry.state !== 'kept')
    .delete();
}

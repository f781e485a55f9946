import { Dexie, type EntityTable, type Table } from 'dexie';
import { type AnswerStore, answersIn, type KeptAnswer } from '../../data/kept-answers.ts';
import type { KeptAssessment, KeptState, KeptStore } from './kept-assessment.ts';

/** Everything the staff door keeps on the device. It is about somebody's health: emptied at log-out and after its age. */
class StaffDatabase extends Dexie {
  declare assessments: Table<KeptAssessment, [string, string]>;
  declare answers: EntityTable<KeptAnswer, 'name'>;

  constructor() {
    super('tunet-staff');
    this.version(1).stores({ assessments: '[actorId+applicationId], actorId', answers: 'name' });
  }
}

let opened: StaffDatabase | null = null;
function database(): StaffDatabase {
  opened ??= new StaffDatabase();
  return opened;
}

const listeners = new Set<() => void>();

/** Tells of each change made in this tab. @returns a function that stops it */
export function listenToKept(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** What is written and not sent, in IndexedDB: it survives a closed tab and a tablet that ran out of power. */
export const deviceStore: KeptStore = {
  async put(kept) {
    await database().assessments.put(kept);
    tell();
  },
  list: (actorId) => database().assessments.where('actorId').equals(actorId).sortBy('at'),
  async find(actorId, applicationId) {
    return (await database().assessments.get([actorId, applicationId])) ?? null;
  },
  async remove(actorId, applicationId) {
    await database().assessments.delete([actorId, applicationId]);
    tell();
  },
  async removeOlder(states: KeptState[], before: number) {
    await database()
      .assessments.filter(({ state, at }) => states.includes(state) && at < before)
      .delete();
    tell();
  },
};

/** Where the door was and who was logged in, for opening without net. */
export const deviceAnswers: AnswerStore = answersIn(() => database().answers);

/** At log-out: nothing of what this person wrote or opened stays here. */
export async function forgetMine(actorId: string): Promise<void> {
  await database().assessments.where('actorId').equals(actorId).delete();
  await database().answers.clear();
}

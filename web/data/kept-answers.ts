import type { EntityTable } from 'dexie';

/** The last answer of a list, as it lies on a device. */
export interface KeptAnswer {
  name: string;
  actorId: string;
  at: string;
  answer: unknown;
}

/** Where a door keeps answers between two page loads. */
export interface AnswerStore {
  keep(name: string, actorId: string, answer: unknown): Promise<void>;
  /** The last kept answer, if it belongs to this actor and is at most 14 hours old (a long shift). */
  kept(name: string, actorId: string): Promise<{ at: string; answer: unknown } | null>;
}

/** Longest time that an answer stands without being heard again. Milliseconds. */
export const longShift = 14 * 3_600_000;

export function answersIn(table: () => EntityTable<KeptAnswer, 'name'>): AnswerStore {
  return {
    async keep(name, actorId, answer) {
      await table().put({ name, actorId, at: new Date().toISOString(), answer });
    },
    async kept(name, actorId) {
      const found = await table().get(name);
      if (!found || found.actorId !== actorId || Date.now() - Date.parse(found.at) > longShift) return null;
      return { at: found.at, answer: found.answer };
    },
  };
}

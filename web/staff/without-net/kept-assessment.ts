import type { AssessmentContent, AssessmentPart, Instrument } from '@tunet/contract';
import { noNetwork, Problem } from '../../data/call.ts';
import { longShift } from '../../data/kept-answers.ts';
import { contentOf, emptyContent, type Mapping } from '../assessment/assessment-content.ts';
import { changedParts, isBothIn, mergeAssessments } from '../assessment/merge-assessment.ts';

/**
 * `along`: taken along, nothing to send. `kept`: not sent yet. `both`: a colleague wrote in the same part, she looks first.
 * `refused`: the assessment can no longer be changed; her words stand until she takes them away.
 */
export type KeptState = 'along' | 'kept' | 'both' | 'refused';

/** An assessment as it lies on a device until the server has it. No name of anybody stands in its key. */
export interface KeptAssessment {
  /** who wrote it: another who logs in on the same device neither sees nor sends it */
  readonly actorId: string;
  readonly applicationId: string;
  /** the number of the case, as on a letter; empty for one who was invited from outside the office */
  readonly reference: string;
  /** where in the door it was written, e.g. `/intake/…/assessment` */
  readonly path: string;
  /** milliseconds */
  readonly at: number;
  readonly state: KeptState;
  /** who wrote in the same part, else null */
  readonly other: string | null;
  /** what the server was known to hold; null when nothing was written there */
  readonly found: Mapping | null;
  readonly content: AssessmentContent;
  readonly instrument: Instrument;
}

/** Where it lies: IndexedDB on the device, an array in tests. */
export interface KeptStore {
  put(kept: KeptAssessment): Promise<void>;
  list(actorId: string): Promise<KeptAssessment[]>;
  find(actorId: string, applicationId: string): Promise<KeptAssessment | null>;
  remove(actorId: string, applicationId: string): Promise<void>;
  /** takes away what anybody left here before this; milliseconds */
  removeOlder(state: KeptState[], before: number): Promise<void>;
}

export interface Server {
  read(applicationId: string): Promise<Mapping | null>;
  save(
    applicationId: string,
    body: { version: number; content: AssessmentContent; parts: AssessmentPart[] },
  ): Promise<unknown>;
}

/** What became of one sending. `later`: no contact, logged out, not on duty, or the server out of order. */
export type Sent = 'sent' | 'later' | 'both' | 'refused';

/** What was written and not sent older than a week is of a case that somebody has taken up another way. Milliseconds. */
const tooOld = 7 * 24 * 3_600_000;

/** Takes away what has lain too long, whoever wrote it. */
export async function forgetOld(store: KeptStore, now: number): Promise<void> {
  await store.removeOlder(['along'], now - longShift);
  await store.removeOlder(['kept', 'both', 'refused'], now - tooOld);
}

/** What waits to be sent or to be looked at. */
export function unsent(all: readonly KeptAssessment[]): KeptAssessment[] {
  return all.filter(({ state }) => state !== 'along');
}

/**
 * Sends what one wrote without contact, put together with what colleagues saved meanwhile. Where both wrote in the same part nothing
 * is sent until she has looked.
 */
export async function sendKept(store: KeptStore, server: Server, kept: KeptAssessment): Promise<Sent> {
  const { applicationId } = kept;
  const base = kept.found ? contentOf(kept.found) : emptyContent;
  try {
    // A colleague may save again between our look and our save; a handful of tries, then it waits for the next round.
    for (let tries = 0; tries < 3; tries += 1) {
      const theirs = await server.read(applicationId);
      if (theirs?.completedAt) return await mark(store, kept, 'refused');
      const stored = theirs ? contentOf(theirs) : emptyContent;
      const { content, ...both } = mergeAssessments(base, kept.content, stored);
      if (!isBothIn(both)) return await mark(store, { ...kept, other: theirs?.savedBy ?? null }, 'both');
      const parts = changedParts(stored, content);
      if (parts.length === 0) return await done(store, kept);
      try {
        await server.save(applicationId, { version: theirs?.version ?? 0, content, parts });
        return await done(store, kept);
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.code !== 'changed-meanwhile') throw problem;
      }
    }
    return 'later';
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return isForGood(problem) ? mark(store, kept, 'refused') : 'later';
  }
}

/** It will never be taken as it stands. One who is not on duty gets "not found": that passes, and is no refusal. */
function isForGood({ status, code }: Problem): boolean {
  return code !== noNetwork && (status === 400 || status === 409 || status === 422);
}

/** What she wrote on after it was sent stays. */
async function done(store: KeptStore, kept: KeptAssessment): Promise<Sent> {
  const now = await store.find(kept.actorId, kept.applicationId);
  if (now && now.at !== kept.at) return 'later';
  await store.remove(kept.actorId, kept.applicationId);
  return 'sent';
}

async function mark(store: KeptStore, kept: KeptAssessment, state: 'both' | 'refused'): Promise<Sent> {
  const now = await store.find(kept.actorId, kept.applicationId);
  if (now && now.at === kept.at) await store.put({ ...kept, state });
  return state;
}

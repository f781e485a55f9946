import type { ApplicationAnswers, ApplicationDraft, ApplicationQuestion, DraftAnswers } from '@tunet/contract';
import { call, command, Problem } from '../../data/call.ts';
import { serverNow } from '../../data/server-clock.ts';
import { forgetWaiting, unsavedPrefix } from './unsaved.ts';

/** How the draft stands: what is on this page, and how much of it the server has. */
export interface Kept {
  readonly answers: ApplicationAnswers;
  /** `loading`: not known yet · `failed`: it could not be had · `gone`: sent or deleted on another device */
  readonly state: 'loading' | 'failed' | 'empty' | 'saving' | 'saved' | 'unsaved' | 'gone';
  readonly draftId: string | null;
  readonly version: number;
  readonly savedAt: string | null;
  readonly keptUntil: string | null;
  /** Why the last saving or loading failed. */
  readonly problem: unknown;
}

/** Keeps one writer's draft about one person: on this page at once, on the server as soon as it answers. */
export interface DraftKeeper {
  now(): Kept;
  subscribe(heard: () => void): () => void;
  /** Loads what the server has; what waits in this tab lies on top. */
  load(): Promise<void>;
  answer<Q extends ApplicationQuestion>(question: Q, value: ApplicationAnswers[Q] | null): void;
  /** Saves what waits, now; false when the server did not take it. */
  flush(): Promise<boolean>;
  /** The server has told how the draft is now, beside a saving of answers. */
  hear(draft: ApplicationDraft): void;
  drop(): Promise<void>;
  /** After it was sent or deleted elsewhere: what stands here becomes a new draft. */
  beginAnew(): void;
  /** It has been sent: nothing of it is left here. */
  forget(): void;
}

/** Milliseconds without a key before what is written is saved. */
const pause = 1_500;
/** Milliseconds before a saving that failed is tried again. */
const again = 5_000;

const blank: Kept = {
  ...{ answers: {}, state: 'loading', draftId: null, version: 0 },
  ...{ savedAt: null, keptUntil: null, problem: null },
};

export function keepDraft(actorId: string, personId: string): DraftKeeper {
  const key = `${unsavedPrefix}${actorId}.${personId}`;
  const params = { personId };
  const heard = new Set<() => void>();
  let kept = blank;
  let known: DraftAnswers = {};
  let waiting: DraftAnswers = readWaiting(key);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let saving: Promise<boolean> | null = null;

  function show(next: Partial<Kept>): void {
    kept = { ...kept, ...next, answers: plain({ ...known, ...waiting }) };
    for (const each of heard) each();
  }

  function take({ draftId, version, savedAt, keptUntil, answers }: ApplicationDraft): void {
    known = answers;
    const state = isEmpty(waiting) ? 'saved' : 'unsaved';
    show({ draftId, version, savedAt, keptUntil, state, problem: null });
  }

  function saveSoon(after: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void flush(), after);
  }

  async function save(): Promise<boolean> {
    const sent = waiting;
    show({ state: 'saving' });
    try {
      const body = { draftId: kept.draftId, answers: sent };
      const draft = await command('POST /api/my/people/:personId/application-draft', { params, body });
      waiting = without(waiting, sent);
      writeWaiting(key, waiting);
      take(draft);
      return true;
    } catch (problem) {
      const isGone = problem instanceof Problem && problem.code === 'draft-gone';
      show({ state: isGone ? 'gone' : 'unsaved', problem });
      if (!isGone) saveSoon(again);
      return false;
    }
  }

  async function flush(): Promise<boolean> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (saving) await saving;
    if (isEmpty(waiting) || kept.state === 'gone') return kept.state !== 'gone';
    saving = save();
    const saved = await saving;
    saving = null;
    return saved && isEmpty(waiting);
  }

  function forget(): void {
    if (timer !== null) clearTimeout(timer);
    known = {};
    waiting = {};
    forgetWaiting((each) => each === key);
    kept = { ...blank, state: 'empty' };
    show({});
  }

  if (typeof addEventListener === 'function') addEventListener('online', () => void flush());

  return {
    now: () => kept,
    subscribe(listener) {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    async load() {
      if (kept.state !== 'saving') show({ state: 'loading' });
      try {
        const { draft } = await call('GET /api/my/people/:personId/application-draft', { params });
        if (draft) take(draft);
        else show({ state: isEmpty(waiting) ? 'empty' : 'unsaved', draftId: null, problem: null });
        if (!isEmpty(waiting)) saveSoon(0);
      } catch (problem) {
        // What waits in this tab can be worked on all the same.
        show({ state: isEmpty(waiting) ? 'failed' : 'unsaved', problem });
      }
    },
    answer(question, value) {
      const entry = { at: new Date(serverNow()).toISOString(), value };
      waiting = { ...waiting, [question]: entry };
      writeWaiting(key, waiting);
      show({ state: kept.state === 'gone' ? 'gone' : 'unsaved' });
      saveSoon(pause);
    },
    flush,
    hear: take,
    async drop() {
      await command('POST /api/my/people/:personId/application-draft/delete', { params, body: {} });
      forget();
    },
    beginAnew() {
      // All that stands here, not only what waited: the one that is gone holds the rest.
      waiting = { ...known, ...waiting };
      known = {};
      writeWaiting(key, waiting);
      show({ draftId: null, version: 0, savedAt: null, keptUntil: null, state: 'unsaved', problem: null });
      saveSoon(0);
    },
    forget,
  };
}

/** What stands answered. */
function plain(answers: DraftAnswers): ApplicationAnswers {
  const given = Object.entries(answers).flatMap(([question, answer]) =>
    answer && answer.value !== null ? [[question, answer.value]] : [],
  );
  return Object.fromEntries(given);
}

/** What has been answered again since it was sent still waits. */
function without(waiting: DraftAnswers, sent: DraftAnswers): DraftAnswers {
  const left = Object.entries(waiting).filter(([question, answer]) => sent[question as ApplicationQuestion] !== answer);
  return Object.fromEntries(left);
}

function isEmpty(answers: DraftAnswers): boolean {
  return Object.keys(answers).length === 0;
}

function readWaiting(key: string): DraftAnswers {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

function writeWaiting(key: string, waiting: DraftAnswers): void {
  try {
    if (isEmpty(waiting)) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(waiting));
  } catch {
    // Storage is shut or full: what she writes is still on the page.
  }
}

import type { AppealDay, DecisionDraft, DecisionWork, MissingSlot } from '@tunet/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { command, Problem } from '../../data/call.ts';

/** Milliseconds of stillness before what was written is saved. */
const stillness = 800;

/** What the server has, and what it said of it. */
interface Kept {
  readonly version: number;
  readonly savedAt: string | null;
  readonly missing: readonly MissingSlot[];
  readonly appealDays: readonly AppealDay[];
}

export interface Drafting extends Kept {
  readonly draft: DecisionDraft;
  readonly state: 'saved' | 'waiting' | 'saving' | 'failed';
  /** why the last save did not stand; what was written is here still */
  readonly problem: Problem | null;
  change(change: Partial<DecisionDraft>): void;
  /**
   * Saves now what is not saved yet.
   * @returns the version that stands, null when it could not be saved
   */
  flush(): Promise<number | null>;
  /** Goes on from a version somebody else has saved, with the text given. */
  goOnFrom(version: number, draft: DecisionDraft): void;
}

/** A draft that saves itself: whole, one save at a time, a moment after the last key. */
export function useDraft(applicationId: string, work: DecisionWork): Drafting {
  const [draft, setDraft] = useState(work.draft);
  const [kept, setKept] = useState<Kept>({
    version: work.version,
    savedAt: work.savedAt,
    missing: work.missing,
    appealDays: work.appealDays,
  });
  const [state, setState] = useState<Drafting['state']>('saved');
  const [problem, setProblem] = useState<Problem | null>(null);
  const now = useRef({ draft, version: kept.version, isDirty: false });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saving = useRef<Promise<number | null> | null>(null);

  const save = useCallback(async (): Promise<number | null> => {
    clearTimeout(timer.current);
    if (saving.current) await saving.current;
    if (!now.current.isDirty) return now.current.version;
    const run = async (): Promise<number | null> => {
      now.current.isDirty = false;
      setState('saving');
      try {
        const answer = await command('POST /api/applications/:applicationId/decision/draft', {
          params: { applicationId },
          body: { version: now.current.version, draft: now.current.draft },
        });
        now.current.version = answer.version;
        setKept(answer);
        setProblem(null);
        setState(now.current.isDirty ? 'waiting' : 'saved');
        return answer.version;
      } catch (error) {
        now.current.isDirty = true;
        setProblem(error instanceof Problem ? error : null);
        setState('failed');
        return null;
      }
    };
    saving.current = run();
    const version = await saving.current;
    saving.current = null;
    return version;
  }, [applicationId]);

  const put = useCallback(
    (next: DecisionDraft) => {
      now.current.draft = next;
      now.current.isDirty = true;
      setDraft(next);
      setState('waiting');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), stillness);
    },
    [save],
  );

  useEffect(
    () => () => {
      // Leaving the page takes what was written last with it.
      if (now.current.isDirty) void save();
    },
    [save],
  );

  return {
    draft,
    ...kept,
    state,
    problem,
    change: (change) => put({ ...now.current.draft, ...change }),
    flush: save,
    goOnFrom: (version, next) => {
      now.current.version = version;
      setProblem(null);
      put(next);
    },
  };
}

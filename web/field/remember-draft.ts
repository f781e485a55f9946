import { useCallback, useEffect, useRef, useState } from 'react';
import { keepAnswer, keptAnswer } from '../data/outbox-store.ts';

/** What has been done and written about a visit and is not sent yet. */
export interface VisitDraft {
  /** ids of interventions that are ticked */
  readonly ticked: readonly string[];
  readonly note: string;
  readonly hidden: boolean;
  readonly because: string;
}

export const emptyDraft: VisitDraft = { ticked: [], note: '', hidden: false, because: '' };

/**
 * Keeps on the phone what is being written about a visit, through a reload and without net, until it is sent.
 * @returns null until the phone has been asked
 */
export function useVisitDraft(visitId: string, actorId: string) {
  const name = `draft ${visitId}`;
  const [draft, setDraft] = useState<VisitDraft | null>(null);
  const touched = useRef(false);
  useEffect(() => {
    let wanted = true;
    const found = keptAnswer(name, actorId).catch(() => null);
    void found.then((kept) => {
      if (wanted && !touched.current) setDraft({ ...emptyDraft, ...(kept?.answer as Partial<VisitDraft> | undefined) });
    });
    return () => {
      wanted = false;
    };
  }, [name, actorId]);
  const change = useCallback(
    (part: Partial<VisitDraft>) => {
      touched.current = true;
      setDraft((before) => {
        const after = { ...(before ?? emptyDraft), ...part };
        void keepAnswer(name, actorId, after);
        return after;
      });
    },
    [name, actorId],
  );
  const clear = useCallback(() => change(emptyDraft), [change]);
  return { draft, change, clear };
}

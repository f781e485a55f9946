import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AssessmentContent, Instrument } from '@tunet/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Answer, call, command, Problem } from '../../data/call.ts';
import { serverNow } from '../../data/server-clock.ts';
import { useIdentity } from '../../ui/identity.tsx';
import { contentOf, emptyContent, type Mapping } from '../assessment/assessment-content.ts';
import {
  changedParts,
  isBothIn,
  type Merged,
  mergeAssessments,
  type TextPart,
} from '../assessment/merge-assessment.ts';
import type { KeptAssessment } from '../without-net/kept-assessment.ts';
import { deviceStore } from '../without-net/kept-store.ts';
import { enterForm } from '../without-net/open-forms.ts';

/** What became of what was written last. */
export type Saving =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly problem: unknown };

/** Somebody else saved meanwhile. */
export interface Meanwhile extends Omit<Merged, 'content'> {
  readonly name: string;
  readonly at: string;
}

/** Milliseconds from the last key until it is saved, and until it is tried again without contact. */
const pause = 2_000;
const tryAgain = 6_000;

/** What is being saved by a form that was left; one who comes back at once must not read what stood there before. */
const leaving = new Map<string, Promise<boolean>>();

export function mappingQuery(applicationId: string) {
  return {
    queryKey: ['case-mapping', applicationId],
    queryFn: async () => {
      await leaving.get(applicationId);
      return call('GET /api/applications/:applicationId/assessment', { params: { applicationId } });
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  };
}

export function useMappingQuery(applicationId: string) {
  return useQuery(mappingQuery(applicationId));
}

/**
 * The draft of one case as it is being written: what is typed is saved by itself, one save at a time, and never over what a
 * colleague saved meanwhile. What cannot be put together by itself waits for her to look.
 */
export function useMapping(
  about: { readonly applicationId: string; readonly reference: string; readonly instrument: Instrument },
  found: Mapping | null,
  kept: KeptAssessment | null,
) {
  const { applicationId, reference, instrument } = about;
  const queries = useQueryClient();
  const { actorId } = useIdentity();
  const [start] = useState(() => startOf(found, kept));
  // Whether the device holds what is written: where it holds nothing, only this tab does.
  const [isKept, setIsKept] = useState(true);
  /** When it was taken along for a home without net, in milliseconds; null when it was not. */
  const [alongSince, setAlongSince] = useState(kept?.state === 'along' ? kept.at : null);
  /** The server has answered since this page was opened. */
  const [hasContact, setHasContact] = useState(false);
  const known = useRef(found);
  const isAlong = useRef(false);
  isAlong.current = alongSince !== null;
  const [content, setContent] = useState<AssessmentContent>(start.content);
  const [saving, setSaving] = useState<Saving>(
    start.tookUp ? { kind: 'unsaved' } : found ? { kind: 'saved', at: found.savedAt } : { kind: 'nothing' },
  );
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(start.meanwhile);
  // What the server is known to hold, and what stands on the page: read when a save runs, not when it was asked for.
  const base = useRef({ version: found?.version ?? 0, content: start.base });
  const latest = useRef(content);
  const running = useRef<Promise<boolean> | null>(null);
  /** Texts of the other that wait until she has looked. */
  const held = useRef<Merged['theirTexts'] | null>(start.meanwhile ? [] : null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The two call each other: what was put together is sent, and what is sent may have to be put together again.
  const catchUp = useRef<() => Promise<boolean>>(async () => false);

  /** Each key is kept before it is sent: a tablet may run out of power in the next second. */
  const keep = useCallback(
    (state: 'kept' | 'along') => {
      const path = location.pathname.replace(/^\/staff/, '');
      const at = serverNow();
      if (state === 'along') setAlongSince(at);
      const lying = { actorId, applicationId, reference, path, at, state, other: null };
      return deviceStore.put({ ...lying, found: known.current, content: latest.current, instrument }).then(
        () => setIsKept(true),
        () => setIsKept(false),
      );
    },
    [actorId, applicationId, reference, instrument],
  );

  const send = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    setSaving({ kind: 'saving' });
    try {
      const parts = changedParts(base.current.content, sent);
      const body = { version: base.current.version, content: sent, parts };
      const saved = await command('POST /api/applications/:applicationId/assessment', {
        params: { applicationId },
        body,
      });
      // What a colleague saved in other parts meanwhile comes back with it, and stands on the page beside mine.
      const stored = contentOf(saved);
      const isAlone = changedParts(sent, stored).length === 0;
      const content = isAlone ? sent : stored;
      base.current = { version: saved.version, content };
      known.current = saved;
      if (!isAlone) {
        const isWriting = latest.current !== sent;
        latest.current = isWriting ? mergeAssessments(sent, latest.current, stored).content : stored;
        setContent(latest.current);
      }
      queries.setQueryData(
        mappingQuery(applicationId).queryKey,
        (known: Answer<'GET /api/applications/:applicationId/assessment'> | undefined) =>
          known ? { ...known, assessment: saved } : known,
      );
      // What was written while it was being sent is not there yet.
      if (latest.current !== base.current.content) void keep('kept');
      else if (isAlong.current) void keep('along');
      else void deviceStore.remove(actorId, applicationId).catch(() => undefined);
      setSaving({ kind: 'saved', at: saved.savedAt });
      setHasContact(true);
      return true;
    } catch (problem) {
      if (problem instanceof Problem && problem.code === 'changed-meanwhile') return catchUp.current();
      setSaving({ kind: 'failed', problem });
      return false;
    }
  }, [applicationId, queries, actorId, keep]);

  catchUp.current = async (): Promise<boolean> => {
    const theirs = (await readAgain(applicationId))?.assessment;
    if (!theirs) {
      setSaving({ kind: 'failed', problem: null });
      return false;
    }
    const { content: together, ...both } = mergeAssessments(base.current.content, latest.current, contentOf(theirs));
    base.current = { version: theirs.version, content: contentOf(theirs) };
    known.current = theirs;
    latest.current = together;
    setContent(together);
    void keep('kept');
    setMeanwhile({ ...both, name: theirs.savedBy, at: theirs.savedAt });
    setSaving({ kind: 'unsaved' });
    // Where both wrote in the same place she looks first.
    held.current = isBothIn(both) ? null : both.theirTexts;
    return held.current ? false : send();
  };

  /** Saves what is not saved yet, after what is being saved. True when the server holds all that stands on the page. */
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (running.current) await running.current;
    if (latest.current === base.current.content) return true;
    if (held.current) return false;
    running.current = send();
    try {
      return await running.current;
    } finally {
      running.current = null;
    }
  }, [send]);

  const change = useCallback(
    (part: Partial<AssessmentContent>) => {
      latest.current = { ...latest.current, ...part };
      setContent(latest.current);
      setSaving({ kind: 'unsaved' });
      void keep('kept');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [save, keep],
  );

  /** She has looked at what the other wrote: what stands on the page is saved. */
  const settle = useCallback(() => {
    held.current = null;
    setMeanwhile(null);
    return save();
  }, [save]);

  useEffect(() => {
    if (saving.kind !== 'failed') return;
    const mayPass = saving.problem === null || (saving.problem instanceof Problem && isPassing(saving.problem));
    if (!mayPass) return;
    const again = setTimeout(() => void save(), tryAgain);
    return () => clearTimeout(again);
  }, [saving, save]);
  // What was written without contact the last time is saved as soon as the page stands.
  useEffect(() => {
    if (start.tookUp) void save();
  }, [start, save]);
  // Leaving the part, and closing the tab. One who leaves without having looked saves the other's words below hers.
  useEffect(() => {
    const leave = enterForm(applicationId);
    return () => {
      for (const { part, words } of held.current ?? []) {
        const mine = latest.current[part];
        if (!mine.includes(words)) latest.current = { ...latest.current, [part]: `${mine}\n\n${words}`.trim() };
      }
      held.current = null;
      const last = save();
      leaving.set(applicationId, last);
      void last.finally(() => leaving.get(applicationId) === last && leaving.delete(applicationId));
      leave();
    };
  }, [save, applicationId]);
  useEffect(() => {
    // What the device holds comes back with the page; only what it does not is lost with the tab.
    if (isKept || saving.kind === 'saved' || saving.kind === 'nothing') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [saving, isKept]);
  return {
    ...{
      content,
      saving,
      meanwhile,
      change,
      save,
      settle,
      isKept,
      hasContact,
      alongSince,
      tookUp: start.tookUp,
      joined: start.joined,
    },
    /** Keeps it on the device though nothing is to be sent: for a home without net. */
    takeAlong: () => keep('along'),
    /** Takes in what a colleague saved after the last save. */
    catchUp: () => catchUp.current(),
    version: () => base.current.version,
  };
}

/** What stands on the page first: what the server holds, with what she wrote here without contact put into it. */
function startOf(found: Mapping | null, kept: KeptAssessment | null) {
  const base = found ? contentOf(found) : emptyContent;
  if (!kept || kept.state === 'along') return { base, content: base, tookUp: false, meanwhile: null, joined: null };
  const before = kept.found ? contentOf(kept.found) : emptyContent;
  const { content, theirTexts, ...both } = mergeAssessments(before, kept.content, base);
  // A text that a colleague wrote meanwhile in the same place stands below hers.
  const texts = Object.fromEntries(
    theirTexts.map(({ part, words }) => [part, `${content[part]}\n\n${words}`.trim()] as const),
  );
  // What cannot stand below each other waits until she has looked: nothing of the colleague's is saved over before.
  const meanwhile =
    found && !isBothIn({ ...both, theirTexts: [] })
      ? { ...both, theirTexts: [], name: found.savedBy, at: found.savedAt }
      : null;
  const joined: Joined | null =
    found && theirTexts.length > 0 ? { name: found.savedBy, parts: theirTexts.map(({ part }) => part) } : null;
  return { base, content: { ...content, ...texts }, tookUp: true, meanwhile, joined };
}

/** A colleague wrote in these parts while she wrote without contact; both texts stand. */
export interface Joined {
  readonly name: string;
  readonly parts: readonly TextPart[];
}

function readAgain(applicationId: string) {
  return call('GET /api/applications/:applicationId/assessment', { params: { applicationId } }).catch(() => null);
}

/** A broken line or a server in trouble: the same again may go through. */
function isPassing({ status }: Problem): boolean {
  return status === 0 || status >= 500;
}

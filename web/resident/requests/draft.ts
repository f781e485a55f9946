import { useCallback, useEffect, useState } from 'react';
import { type CommandIdentity, newCommand } from '../../data/call.ts';
import { useSession } from '../../data/queries.ts';
import { serverNow } from '../../data/server-clock.ts';
import { forgetWaiting, draftPrefix as prefix } from './unsaved.ts';

/**
 * What somebody writes and has not sent yet. It is kept in this tab alone: it outlives reading on other pages, a reload and being
 * logged out for doing nothing, and it is gone when the tab is closed, when she logs out, or when somebody else logs in. A computer
 * that is shared, at the library or with a son, must not show it to the next one; that is why it is not kept for longer.
 */
export interface Draft {
  readonly words: string;
  /** The command of a sending whose answer never came: sent again it makes no second application. */
  readonly sending: CommandIdentity | null;
}

/** A command is accepted for a day; after that a repeat would be refused. */
const commandLives = 20 * 3_600_000;
const nothing: Draft = { words: '', sending: null };

/** The draft about one person by the one who is logged in. */
export function useDraft(personId: string) {
  const actorId = useSession().data?.identity?.actorId ?? null;
  const key = actorId === null ? null : `${prefix}${actorId}.${personId}`;
  const [draft, setDraft] = useState<Draft>(() => read(key));
  const [wasKept] = useState(draft.words !== '');
  useEffect(() => {
    if (actorId !== null) forgetWaiting((each) => each.startsWith(prefix) && !each.startsWith(`${prefix}${actorId}.`));
  }, [actorId]);

  const keep = useCallback(
    (next: Draft) => {
      setDraft(next);
      if (key !== null) write(key, next);
    },
    [key],
  );
  const setWords = useCallback((words: string) => keep({ words, sending: null }), [keep]);
  const drop = useCallback(() => keep(nothing), [keep]);
  /** The identity to send it with: the same as long as the words are the same. */
  const beginSending = useCallback((): CommandIdentity => {
    const known = draft.sending;
    const lives = known !== null && serverNow() - Date.parse(known.occurredAt) < commandLives;
    const identity = known !== null && lives ? known : newCommand();
    keep({ words: draft.words, sending: identity });
    return identity;
  }, [draft, keep]);
  return { words: draft.words, wasKept, setWords, drop, beginSending };
}

/** Asks before the tab is closed while something is written and not sent. */
export function useLeaveNote(isWritten: boolean): void {
  useEffect(() => {
    if (!isWritten) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isWritten]);
}

function read(key: string | null): Draft {
  if (key === null) return nothing;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isDraft(kept) ? kept : nothing;
  } catch {
    return nothing;
  }
}

function write(key: string, draft: Draft): void {
  try {
    if (draft.words === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Storage is shut or full: what she writes is still on the page.
  }
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'words' in value && typeof value.words === 'string';
}

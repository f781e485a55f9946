import type { AlarmKind, DeskMessage, DeskRow } from '@tunet/contract';
import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  applyDeskMessage,
  applyDeskRow,
  type DeskState,
  emptyDesk,
  type Liveness,
  livenessOf,
  soundingKinds,
  soundingRows,
} from './desk-state.ts';
import { keepAwake, type WakeState } from './keep-awake.ts';
import { createReporter, type Slept, sleptBetween } from './screen-health.ts';
import { startTicking } from './ticking.ts';

/** The desk as it is now, kept so by the server's stream. */
export interface LiveDesk {
  readonly state: DeskState;
  readonly liveness: Liveness;
  /** the server's clock, in ms since 1970, moved on by the browser's */
  readonly now: number;
  /** the machine slept, and nobody has said that she has seen it */
  readonly slept: Slept | null;
  readonly wake: WakeState;
  readonly seenSlept: () => void;
  /** shows an own command's answer at once */
  readonly put: (row: DeskRow) => void;
}

/** What the desk is heard through. */
export interface Speaker {
  sound(kinds: readonly AlarmKind[]): void;
  /** whether a tone would be heard now */
  isAudible(): boolean;
}

const retryAfter = 2_000;
/** A line that has said nothing for so long is dead, whatever the browser thinks of it. */
const deadAfter = 12_000;

interface Shown {
  readonly state: DeskState;
  readonly clock: number;
  readonly slept: Slept | null;
  readonly wake: WakeState;
}

/**
 * The line to the desk's stream. It sounds by itself, from the message that tells of an alarm: nothing here waits for a
 * drawing or for one of the page's own timers, which a browser slows down behind other windows.
 * @param me actor id of the operator; whose late hand-overs ring here
 * @param onEnded the server has ended the stream: who is logged in must be asked
 */
function openLine(me: string, speaker: Speaker, onEnded: () => void) {
  let shown: Shown = { state: emptyDesk, clock: Date.now(), slept: null, wake: 'off' };
  const listeners = new Set<() => void>();
  const sounded = new Map<string, boolean>();
  const reporter = createReporter();
  let source: EventSource | null = null;
  let closedAt: number | null = null;
  let openedAt = 0;
  let tickedAt: number | null = null;

  function show(change: Partial<Shown>): void {
    shown = { ...shown, ...change };
    for (const listener of listeners) listener();
  }
  function ring(): void {
    speaker.sound(soundingKinds(shown.state, me, Date.now() + shown.state.ahead));
    const isHeard = speaker.isAudible();
    for (const { id } of soundingRows(shown.state, me, Date.now() + shown.state.ahead)) {
      // Told once silent and once more when it is heard after all.
      if (sounded.get(id) === true || sounded.get(id) === isHeard) continue;
      sounded.set(id, isHeard);
      reporter.sounded({ alarmId: id, at: new Date(Date.now() + shown.state.ahead).toISOString(), isHeard });
    }
    for (const id of sounded.keys()) if (!shown.state.rows.has(id)) sounded.delete(id);
  }
  function hear(message: DeskMessage): void {
    const now = Date.now();
    show({ state: applyDeskMessage(shown.state, message, now), clock: now });
    if (message.type === 'rows') ring();
  }
  function connect(): void {
    source?.close();
    closedAt = null;
    openedAt = Date.now();
    source = new EventSource('/api/desk/stream');
    source.onmessage = (event: MessageEvent<string>) => hear(JSON.parse(event.data) as DeskMessage);
    source.onerror = () => {
      // The browser tries again by itself unless the server said no; then we ask who we are and try anew.
      if (source?.readyState !== EventSource.CLOSED || closedAt !== null) return;
      closedAt = Date.now();
      onEnded();
    };
  }
  function tick(): void {
    const now = Date.now();
    const slept = sleptBetween(tickedAt, now);
    tickedAt = now;
    show(slept ? { clock: now, slept: { from: shown.slept?.from ?? slept.from, to: slept.to } } : { clock: now });
    const quietSince = Math.max(shown.state.heardAt ?? 0, openedAt);
    if ((closedAt !== null && now - closedAt >= retryAfter) || now - quietSince >= deadAfter) connect();
    ring();
    const isLive = livenessOf(shown.state, now) === 'live';
    const isVisible = document.visibilityState === 'visible';
    void reporter.look({ isSounding: speaker.isAudible(), isLive, isVisible }, now);
  }
  connect();
  const stopTicking = startTicking(tick);
  const stopWaking = keepAwake((wake) => show({ wake }));
  return {
    get: () => shown,
    listen(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(row: DeskRow): void {
      show({ state: applyDeskRow(shown.state, row) });
      ring();
    },
    seenSlept: () => show({ slept: null }),
    close(): void {
      source?.close();
      stopTicking();
      stopWaking();
      speaker.sound([]);
    },
  };
}

type Line = ReturnType<typeof openLine>;
const noLine: Shown = { state: emptyDesk, clock: 0, slept: null, wake: 'off' };
const nothing = (): void => undefined;

/** How long the line goes on when nobody shows it: from one page to the next nothing falls silent. Milliseconds. */
const lingers = 3_000;
/** One line for the whole door, whichever page shows it. */
let shared: { readonly me: string; readonly line: Line; users: number; ended: () => void } | null = null;

/** Joins the line of the door, or opens it. @returns it, and how to leave */
function joinLine(me: string, speaker: Speaker, onEnded: () => void): { line: Line; leave: () => void } {
  if (shared?.me !== me) {
    shared?.line.close();
    const opened = { me, line: openLine(me, speaker, () => opened.ended()), users: 0, ended: onEnded };
    shared = opened;
  }
  const joined = shared;
  joined.users += 1;
  joined.ended = onEnded;
  const leave = (): void => {
    joined.users -= 1;
    setTimeout(() => {
      if (joined.users > 0 || shared !== joined) return;
      shared = null;
      joined.line.close();
    }, lingers);
  };
  return { line: joined.line, leave };
}

/** Follows the desk's stream for as long as it is shown, sounds, and says plainly when it is not live. */
export function useLiveDesk(me: string, speaker: Speaker, onEnded: () => void): LiveDesk {
  const [line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    const joined = joinLine(me, speaker, onEnded);
    setLine(joined.line);
    return joined.leave;
  }, [me, speaker, onEnded]);
  const { state, clock, slept, wake } = useSyncExternalStore(line?.listen ?? never, () => line?.get() ?? noLine);
  return {
    ...{ state, slept, wake },
    liveness: livenessOf(state, clock),
    now: clock + state.ahead,
    put: line?.put ?? nothing,
    seenSlept: line?.seenSlept ?? nothing,
  };
}

function never(): () => void {
  return nothing;
}

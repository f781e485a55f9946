import type { DeskRow, DirectCard, DirectMessage } from '@tunet/contract';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { newCommand, send } from './call.ts';
import { type DeskState, type Liveness, soundingKinds } from './desk-state.ts';
import {
  applyDirectMessage,
  applyDirectRow,
  asDesk,
  type DirectState,
  emptyDirect,
  goesByReceiver,
  letGo,
  type twoInputs,
} from './direct-state.ts';
import { startTicking } from './ticking.ts';

/** The desk past the database: what the receiver shows, and what can be done there. */
export interface DirectDeskNow {
  /** the screen goes by the receiver */
  readonly isInUse: boolean;
  readonly away: boolean;
  readonly state: DeskState;
  readonly now: number;
  readonly act: (alarmId: string, name: DirectAct, more?: Readonly<Record<string, unknown>>) => Promise<DeskRow>;
}

export type DirectAct = 'take' | 'voice-contact' | 'emergency-call' | 'hand-over' | 'by-voice' | 'note';

/** How the ordinary desk is. */
export interface OrdinaryDesk {
  readonly liveness: Liveness;
  readonly heardAt: number | null;
}

const retryAfter = 2_000;
const deadAfter = 12_000;

type Inputs = ReturnType<typeof twoInputs>;

/** A line to the receiver, open beside the ordinary one all the time: there is none to be made when everything else is away. */
function openLine(me: string, inputs: Inputs) {
  let state: DirectState = emptyDirect;
  let ordinary: OrdinaryDesk = { liveness: 'connecting', heardAt: null };
  let clock = Date.now();
  let source: EventSource | null = null;
  let openedAt = 0;
  let closedAt: number | null = null;
  const told = new Map<string, number>();
  const listeners = new Set<() => void>();
  let shown = { state, ordinary, clock };

  function show(next: DirectState): void {
    state = letGo(next, ordinary.heardAt);
    clock = Date.now();
    shown = { state, ordinary, clock };
    inputs.believeOnlyDirect(goesByReceiver(state, ordinary.liveness) && (state.away || ordinary.liveness === 'lost'));
    inputs.direct.sound(soundingKinds(asDesk(state), me));
    for (const listener of listeners) listener();
  }
  /** The device is told that it was heard only after this: so it is said only by a screen that is seen or heard. */
  function sayShown(): void {
    if (document.visibilityState !== 'visible' && !inputs.direct.isAudible()) return;
    const alarms = [...state.rows.values()].filter(({ id, version }) => (told.get(id) ?? 0) < version);
    if (alarms.length === 0) return;
    for (const { id, version } of alarms) told.set(id, version);
    send('POST /direct/shown', { body: { alarms: alarms.map(({ id, version }) => ({ id, version })) } }).catch(() => {
      // Said again at the next tick.
      for (const { id } of alarms) told.delete(id);
    });
  }
  function connect(): void {
    source?.close();
    closedAt = null;
    openedAt = Date.now();
    source = new EventSource('/direct/stream');
    source.onmessage = (event: MessageEvent<string>) =>
      show(applyDirectMessage(state, JSON.parse(event.data) as DirectMessage, Date.now()));
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) closedAt ??= Date.now();
    };
  }
  function tick(): void {
    const now = Date.now();
    const quietSince = Math.max(state.heardAt ?? 0, openedAt);
    if ((closedAt !== null && now - closedAt >= retryAfter) || now - quietSince >= deadAfter) connect();
    show(state);
    sayShown();
  }
  connect();
  const stop = startTicking(tick);
  return {
    get: () => shown,
    listen(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hear(now: OrdinaryDesk): void {
      if (now.liveness === ordinary.liveness && now.heardAt === ordinary.heardAt) return;
      ordinary = now;
      show(state);
    },
    put: (row: DeskRow) => show(applyDirectRow(state, row)),
    sayShown,
    close(): void {
      source?.close();
      stop();
      inputs.direct.sound([]);
      inputs.believeOnlyDirect(false);
    },
  };
}

type Line = ReturnType<typeof openLine>;
const noLine = { state: emptyDirect, ordinary: { liveness: 'connecting', heardAt: null } as OrdinaryDesk, clock: 0 };
const never = () => () => undefined;

/** Follows the receiver itself for as long as the desk is shown, and goes by it when the ordinary stream is lost. */
export function useDirectDesk(me: string, inputs: Inputs, ordinary: OrdinaryDesk): DirectDeskNow {
  const [line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    const opened = openLine(me, inputs);
    setLine(opened);
    return () => opened.close();
  }, [me, inputs]);
  const { liveness, heardAt } = ordinary;
  useEffect(() => line?.hear({ liveness, heardAt }), [line, liveness, heardAt]);
  const { state, clock } = useSyncExternalStore(line?.listen ?? never, () => line?.get() ?? noLine);
  // After the rows have been drawn.
  useEffect(() => {
    if (state.rows.size > 0) line?.sayShown();
  }, [line, state.rows]);
  return {
    isInUse: goesByReceiver(state, liveness),
    away: state.away,
    state: asDesk(state),
    now: clock + state.ahead,
    async act(alarmId, name, more = {}) {
      const input = { params: { alarmId }, body: { ...newCommand(), ...more } };
      const row = (await send(`POST /direct/alarms/:alarmId/${name}`, input)) as DeskRow;
      line?.put(row);
      return row;
    },
  };
}

/** The card of one alarm from the receiver's memory. */
export async function fetchDirectCard(alarmId: string): Promise<DirectCard> {
  return (await send('GET /direct/alarms/:alarmId', { params: { alarmId } })) as DirectCard;
}

import type { AlarmKind, DeskRow, DirectMessage } from '@tunet/contract';
import { type DeskState, emptyDesk, type Liveness } from './desk-state.ts';

/** What the receiver itself tells the desk, past the database. */
export interface DirectState {
  /** the database is away, as the receiver sees it */
  readonly away: boolean;
  readonly rows: ReadonlyMap<string, DeskRow>;
  /** stored by now; shown here until the ordinary stream has spoken again, so that no alarm is ever on neither side */
  readonly leaving: ReadonlyMap<string, { readonly row: DeskRow; readonly since: number }>;
  /** the browser's own clock when the receiver was last heard */
  readonly heardAt: number | null;
  readonly ahead: number;
}

export const emptyDirect: DirectState = { away: false, rows: new Map(), leaving: new Map(), heardAt: null, ahead: 0 };

/** A look of the ordinary stream may have begun before the alarm was stored; one a little later has seen it. Milliseconds. */
const surelySeenAfter = 2_500;

export function applyDirectMessage(state: DirectState, message: DirectMessage, now: number): DirectState {
  const { away } = message;
  if (message.type === 'beat') return { ...state, away, heardAt: now, ahead: Date.parse(message.at) - now };
  const rows = new Map(message.whole ? [] : state.rows);
  const leaving = new Map(state.leaving);
  // A new line shows everything that is open; what is not among it any more has been stored.
  const gone = message.whole
    ? [...state.rows.keys()].filter((id) => !message.rows.some((row) => row.id === id))
    : message.gone;
  for (const id of gone) {
    const row = state.rows.get(id);
    if (row) leaving.set(id, { row, since: now });
    rows.delete(id);
  }
  for (const row of message.rows) {
    rows.set(row.id, row);
    leaving.delete(row.id);
  }
  return { ...state, away, rows, leaving, heardAt: now };
}

/** Takes in the row that an own act was answered with. */
export function applyDirectRow(state: DirectState, row: DeskRow): DirectState {
  const known = state.rows.get(row.id);
  if (!known || known.version > row.version) return state;
  return { ...state, rows: new Map(state.rows).set(row.id, row) };
}

/** Lets go of what the ordinary stream shows by now. */
export function letGo(state: DirectState, ordinaryHeardAt: number | null): DirectState {
  if (ordinaryHeardAt === null || state.leaving.size === 0) return state;
  const leaving = new Map([...state.leaving].filter(([, { since }]) => ordinaryHeardAt < since + surelySeenAfter));
  return leaving.size === state.leaving.size ? state : { ...state, leaving };
}

/** The screen goes by the receiver: something is only there, or there is nothing else left to go by. */
export function goesByReceiver(state: DirectState, liveness: Liveness): boolean {
  return state.rows.size > 0 || state.leaving.size > 0 || (state.away && liveness !== 'live');
}

/** The direct alarms as the desk sorts and counts them. */
export function asDesk(state: DirectState): DeskState {
  const leaving = [...state.leaving].map(([id, { row }]) => [id, row] as const);
  return { ...emptyDesk, rows: new Map([...leaving, ...state.rows]), heardAt: state.heardAt, ahead: state.ahead };
}

/** What a desk is heard through. */
export interface Sound {
  sound(kinds: readonly AlarmKind[]): void;
  isAudible(): boolean;
}

/**
 * One loudspeaker with two inputs: the ordinary desk, and the receiver. While only the receiver is believed, what the ordinary
 * desk last knew is silent: an alarm taken past the database must not go on ringing.
 */
export function twoInputs(speaker: Sound): { ordinary: Sound; direct: Sound; believeOnlyDirect(only: boolean): void } {
  const kinds = { ordinary: [] as readonly AlarmKind[], direct: [] as readonly AlarmKind[] };
  let onlyDirect = false;
  const play = (): void => speaker.sound([...new Set([...(onlyDirect ? [] : kinds.ordinary), ...kinds.direct])]);
  const input = (name: keyof typeof kinds): Sound => ({
    isAudible: () => speaker.isAudible(),
    sound(wanted) {
      kinds[name] = wanted;
      play();
    },
  });
  return {
    ordinary: input('ordinary'),
    direct: input('direct'),
    believeOnlyDirect(only) {
      if (only === onlyDirect) return;
      onlyDirect = only;
      play();
    },
  };
}

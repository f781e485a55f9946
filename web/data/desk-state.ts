import type { AlarmKind, DeskMessage, DeskRow } from '@tunet/contract';

/** How surely the desk's screen shows what is true now. */
export type Liveness = 'connecting' | 'live' | 'lost';

/** What the desk's screen knows. `heardAt` is the browser's own clock when the server was last heard. */
export interface DeskState {
  readonly rows: ReadonlyMap<string, DeskRow>;
  readonly operators: number | null;
  readonly heardAt: number | null;
  /** server clock minus browser clock, in ms, by which waiting times are counted */
  readonly ahead: number;
}

export const emptyDesk: DeskState = { rows: new Map(), operators: null, heardAt: null, ahead: 0 };

/** A second is the beat; after five without one the screen is no longer live. */
export const staleAfter = 5_000;

/** Takes in one message of the stream. An older version of a row never replaces a newer one. */
export function applyDeskMessage(state: DeskState, message: DeskMessage, now: number): DeskState {
  if (message.type === 'beat') {
    return { ...state, operators: message.operators, heardAt: now, ahead: Date.parse(message.at) - now };
  }
  const rows = new Map(message.whole ? [] : state.rows);
  for (const row of message.rows) {
    const known = state.rows.get(row.id);
    rows.set(row.id, known && known.version > row.version ? known : row);
  }
  for (const id of message.gone) rows.delete(id);
  return { ...state, rows, operators: message.operators, heardAt: now };
}

/** Takes in one row that an own command was answered with, ahead of the stream. */
export function applyDeskRow(state: DeskState, row: DeskRow): DeskState {
  const known = state.rows.get(row.id);
  if (known && known.version > row.version) return state;
  const rows = new Map(state.rows);
  if (row.status === 'closed') rows.delete(row.id);
  else rows.set(row.id, row);
  return { ...state, rows };
}

export function livenessOf(state: DeskState, now: number): Liveness {
  if (state.heardAt === null) return 'connecting';
  return now - state.heardAt > staleAfter ? 'lost' : 'live';
}

/** The kinds that speak for themselves. What a press is about is heard in the talk, and ranks nobody before another. */
const gravest: readonly AlarmKind[] = ['fire', 'attack'];

/**
 * The open alarms as the list shows them: waiting ones, then mine, then those of others. In each first whoever pressed again,
 * or where nobody has come in time, then fire and attack, then the oldest: an age never starts anew.
 */
export function sortDesk(state: DeskState, me: string): { waiting: DeskRow[]; mine: DeskRow[]; others: DeskRow[] } {
  const open = [...state.rows.values()].filter((row) => row.status !== 'closed').sort(byUrgency);
  return {
    waiting: open.filter((row) => row.status === 'waiting'),
    mine: open.filter((row) => row.takenBy?.id === me),
    others: open.filter((row) => row.takenBy !== null && row.takenBy.id !== me),
  };
}

function byUrgency(a: DeskRow, b: DeskRow): number {
  return rank(a) - rank(b) || a.receivedAt.localeCompare(b.receivedAt) || a.id.localeCompare(b.id);
}

function rank(row: DeskRow): number {
  if (row.again !== null || row.arrivalLate) return 0;
  return gravest.includes(row.kind) ? 1 : 2;
}

/**
 * The alarms that must sound here: those nobody has taken, and those where nobody has come in time, for the one who has them.
 * Taking one silences that one only. Quiet is what somebody has muted, until its time: in doubt it sounds.
 * @param now the server's instant, ms; left out: nothing is quiet
 */
export function soundingRows(state: DeskState, me: string, now = Number.POSITIVE_INFINITY): DeskRow[] {
  return [...state.rows.values()].filter(
    (row) =>
      (row.status === 'waiting' && !isMuted(row, now)) ||
      (row.status === 'taken' && row.arrivalLate && row.takenBy?.id === me),
  );
}

/** Their kinds, each once. */
export function soundingKinds(state: DeskState, me: string, now?: number): AlarmKind[] {
  return [...new Set(soundingRows(state, me, now).map(({ kind }) => kind))];
}

/** True while an unknown device's alarm is quiet, because somebody has looked at its sender. */
export function isMuted({ mutedUntil }: Pick<DeskRow, 'mutedUntil'>, now: number): boolean {
  return mutedUntil !== null && Date.parse(mutedUntil) > now;
}

/** True when a hand-over needs the operator's eye: unanswered in time, or not there in time. */
export function needsEye(row: DeskRow, now: number): boolean {
  return row.handOvers.some((handOver) => {
    if (handOver.state === 'asked') return Date.parse(handOver.answerBy) <= now;
    if (handOver.state === 'refused') return true;
    const coming = handOver.state === 'accepted' || handOver.state === 'on-the-way';
    return coming && handOver.arriveBy !== null && Date.parse(handOver.arriveBy) <= now;
  });
}

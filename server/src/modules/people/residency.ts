/** Lives in a home from its first day until before `endsOn`. Days as `2026-11-21`, which sort as text. */
export interface Residency {
  readonly id: string;
  readonly homeId: string;
  readonly startsOn: string;
  /** The first day she no longer lives there; null while it lasts. */
  readonly endsOn: string | null;
}

export type MoveRefusal = 'move-planned' | 'before-this-home' | 'lives-there';

/** What a move does to where she has lived: one home ends the day the next begins. */
export interface Move {
  readonly ends: { readonly id: string; readonly on: string } | null;
  readonly begins: { readonly homeId: string; readonly on: string };
}

/** Where she lives on a day; null when nobody knows. */
export function homeOn(residencies: readonly Residency[], day: string): Residency | null {
  return residencies.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day)) ?? null;
}

/** Where she will live after that day, if a move is planned. */
export function homeAfter(residencies: readonly Residency[], day: string): Residency | null {
  return residencies.find(({ startsOn }) => startsOn > day) ?? null;
}

/**
 * Moves her on a day. Never two homes on a day, and none between the old and the new.
 * @param today a move that is already planned is changed by a person first, not by a second move
 */
export function planMove(
  residencies: readonly Residency[],
  to: { readonly homeId: string; readonly on: string },
  today: string,
): Move | MoveRefusal {
  const last = residencies.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn)).at(-1);
  if (!last) return { ends: null, begins: to };
  if (last.startsOn > today) return 'move-planned';
  const stillThere = last.endsOn === null || last.endsOn > to.on;
  if (stillThere && to.on <= last.startsOn) return 'before-this-home';
  if (last.endsOn === null && last.homeId === to.homeId) return 'lives-there';
  return { ends: stillThere ? { id: last.id, on: to.on } : null, begins: to };
}

/** The homes after a move. */
export function moved(residencies: readonly Residency[], { ends, begins }: Move, newId: string): Residency[] {
  const before = residencies.map((one) => (one.id === ends?.id ? { ...one, endsOn: ends.on } : one));
  return [...before, { id: newId, homeId: begins.homeId, startsOn: begins.on, endsOn: null }];
}

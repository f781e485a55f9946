import type { AbsenceKind, AbsenceState, ToldBy } from '@tunet/contract';

/** Who said something, and as whom. */
export interface Teller {
  readonly toldBy: ToldBy;
  readonly name: string;
}

export interface Confirmation {
  readonly at: Date;
  readonly byId: string;
  readonly byName: string;
  readonly parts: ConfirmedParts;
}

interface ConfirmedPart {
  readonly ok: boolean;
  readonly words?: string | undefined;
}
export interface ConfirmedParts {
  readonly plan: ConfirmedPart;
  readonly medicines: ConfirmedPart;
  readonly keys: ConfirmedPart;
  readonly alarm: ConfirmedPart;
}

/** One time away from home, as far as it has come. */
export interface Absence {
  readonly kind: AbsenceKind;
  readonly startsAt: Date;
  /** `2026-11-27`; null when nobody knows. */
  readonly expectedOn: string | null;
  readonly told: Teller;
  readonly home: (Teller & { readonly at: Date }) | null;
  readonly confirmed: Confirmation | null;
}

/** How far back somebody may say that she left, and how far ahead that she will. Milliseconds. */
const longestBack = 60 * 86_400_000;
const longestAhead = 366 * 86_400_000;

/** What an absence is at an instant. Total: every absence is exactly one of these. */
export function stateOf(absence: Pick<Absence, 'startsAt' | 'home' | 'confirmed'>, now: Date): AbsenceState {
  const { startsAt, home, confirmed } = absence;
  if (confirmed) return 'confirmed';
  // Home at the very moment she was to leave: she never went.
  if (home) return home.at.getTime() === startsAt.getTime() ? 'called-off' : 'home';
  return startsAt > now ? 'planned' : 'away';
}

/** Whether the expected day has passed without anybody saying that she is home. Doubt for a person: help does not start by it. */
export function isOverdue(absence: Absence, now: Date, today: string): boolean {
  return stateOf(absence, now) === 'away' && absence.expectedOn !== null && absence.expectedOn < today;
}

export type GoRefusal = 'too-far' | 'back-before-gone';

/** Whether an absence may begin then. @param startsOn the local day of `startsAt` */
export function mayGo(
  wanted: { readonly startsAt: Date; readonly startsOn: string; readonly expectedOn: string | null },
  now: Date,
): 'yes' | GoRefusal {
  const ahead = wanted.startsAt.getTime() - now.getTime();
  if (ahead > longestAhead || ahead < -longestBack) return 'too-far';
  return wanted.expectedOn !== null && wanted.expectedOn < wanted.startsOn ? 'back-before-gone' : 'yes';
}

/**
 * She is home, whoever says so: help starts at once, for doubt makes help come. Said before she was to leave, it calls the absence off.
 * @returns the absence with `home`, never before its start
 */
export function comeHome<A extends Absence>(
  absence: A,
  teller: Teller,
  at: Date,
): (A & { readonly home: NonNullable<Absence['home']> }) | 'already-home' {
  if (absence.home) return 'already-home';
  return { ...absence, home: { ...teller, at: at > absence.startsAt ? at : absence.startsAt } };
}

/** A nurse has been through plan, medicines, keys and alarm. */
export function confirmHome<A extends Absence>(
  absence: A,
  confirmation: Confirmation,
): (A & { readonly confirmed: Confirmation }) | 'not-home' | 'already-confirmed' | 'never-away' {
  const state = stateOf(absence, confirmation.at);
  if (state === 'confirmed') return 'already-confirmed';
  if (state === 'called-off') return 'never-away';
  if (state !== 'home') return 'not-home';
  return { ...absence, confirmed: confirmation };
}

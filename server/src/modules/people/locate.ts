import type { Locating, Protection } from '@tunet/contract';

/** Where somebody lives, as stored. Leaves the server only through `locate`. */
export interface Dwelling {
  readonly street: string;
  readonly postal: string;
  readonly entrance: string | null;
  readonly floor: string | null;
  /** When the address was last confirmed with the person, `2026-11-21`. */
  readonly confirmedOn: string | null;
  /** The strictest protection of those who live there. */
  readonly protection: Protection;
}

/** May this reader see where a protected person lives: only while the alarm is in her hand, or it is herself. */
export type Clearance = 'in-hand' | 'own' | 'none';

/**
 * The only maker of a `Locating`. Withheld at the serialiser, not at the screen.
 * @param protection the strictest protection of the persons concerned; that of the home counts as well
 */
export function locate(dwelling: Dwelling | null, protection: Protection, clearance: Clearance): Locating {
  if (!dwelling) return { shown: false, why: 'unknown' };
  const isProtected = protection !== 'none' || dwelling.protection !== 'none';
  if (isProtected && clearance === 'none') return { shown: false, why: 'protected' };
  const { street, postal, entrance, floor, confirmedOn } = dwelling;
  return { shown: true, street, postal, entrance, floor, confirmedOn };
}

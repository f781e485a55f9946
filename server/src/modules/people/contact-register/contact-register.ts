import type { ContactState, RegisterSays } from '@tunet/contract';

/** What the register says of one number. Mailbox: she has a digital mailbox that she uses. */
export interface RegisterAnswer {
  readonly number: string;
  readonly isReserved: boolean;
  readonly hasMailbox: boolean;
  readonly hasPhone: boolean;
  readonly hasEmail: boolean;
  /** The day she last confirmed it, `2026-11-22`; null: never. */
  readonly confirmedOn: string | null;
}

/**
 * The port to the national contact register. Answers those it knows, in any order; one who is not among the answers is not there.
 * @throws Error when it cannot be reached or answers what cannot be read
 */
export interface ContactRegister {
  lookUp(numbers: readonly string[]): Promise<readonly RegisterAnswer[]>;
}

/** What an answer means for letters. `says` tells it in the register's own terms. */
export interface Meaning {
  readonly state: ContactState;
  readonly says: RegisterSays;
  readonly confirmedOn: string | null;
}

/**
 * Only a mailbox that she uses, or a telephone or e-mail that she confirmed not too long ago, is a way to reach her; everything else means
 * paper. A no is a no, however old.
 * @param today local day
 * @param staleMonths so old a confirmation counts no more
 */
export function meaningOf(answer: RegisterAnswer | undefined, today: string, staleMonths: number): Meaning {
  if (!answer) return { state: 'unknown', says: 'not-there', confirmedOn: null };
  const { isReserved, hasMailbox, hasPhone, hasEmail, confirmedOn } = answer;
  if (isReserved) return { state: 'reserved', says: 'reserved', confirmedOn };
  if (!hasPhone && !hasEmail) return { state: 'unknown', says: 'no-address', confirmedOn };
  if (confirmedOn === null || confirmedOn < monthsBefore(today, staleMonths))
    return { state: 'unknown', says: 'stale', confirmedOn };
  // Without a mailbox she reads at her own page, told of it by telephone or e-mail.
  return { state: 'reachable', says: hasMailbox ? 'mailbox' : 'own-page', confirmedOn };
}

/** The same day of the month so many months ago; the last of a shorter month. */
function monthsBefore(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}

import type { GuideWay } from '@tunet/contract';

/** What somebody wrote to the guide, and the way she chose; carried to the page that does it, also through a login. */
export interface Need {
  readonly words: string;
  readonly way: GuideWay | null;
}

const place = 'tunet.need';
/** Where the browser keeps nothing: as long as the page stands. */
let inMemory: Need | null = null;

/**
 * Keeps a need in this tab alone, never in the address: it outlives a login, and is gone when the tab is closed.
 * A computer that is shared must not show it to the next one.
 */
export function keepNeed(need: Need): void {
  inMemory = need;
  try {
    sessionStorage.setItem(place, JSON.stringify(need));
  } catch {
    // Storage is shut in this browser: it is kept in memory only.
  }
}

export function readNeed(): Need | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? 'null');
    return isNeed(kept) ? kept : inMemory;
  } catch {
    return inMemory;
  }
}

/** It has been sent, or stands somewhere safer. */
export function forgetNeed(): void {
  inMemory = null;
  try {
    sessionStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}

function isNeed(value: unknown): value is Need {
  return typeof value === 'object' && value !== null && 'words' in value && typeof value.words === 'string';
}

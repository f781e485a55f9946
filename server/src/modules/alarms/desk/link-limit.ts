/** How often one address may try, so that nobody guesses her way through links or wears the server out. */
export interface Limit {
  /** Counts the try. */
  allows(address: string, at: Date): boolean;
}

/**
 * A window that begins with the first try. Kept in memory of the process: after a restart everybody begins anew.
 * @param within milliseconds
 */
export function createLimit(most: number, within: number): Limit {
  const tries = new Map<string, { since: number; count: number }>();
  return {
    allows(address, at) {
      const now = at.getTime();
      const known = tries.get(address);
      const current = known && now - known.since < within ? known : { since: now, count: 0 };
      current.count += 1;
      tries.set(address, current);
      if (tries.size > 10_000) forget(tries, now - within);
      return current.count <= most;
    },
  };
}

function forget(tries: Map<string, { since: number }>, before: number): void {
  for (const [address, { since }] of tries) if (since < before) tries.delete(address);
}

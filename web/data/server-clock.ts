/** Milliseconds that the server is ahead of this browser. Other than 0 only in a demo whose clock was moved. */
let ahead = 0;

/**
 * Goes by the server's clock from now on.
 * @param now the server's instant, as it came
 * @param heardAt the browser's instant when it came, ms since 1970
 */
export function followServerClock(now: string, heardAt: number): void {
  const difference = Date.parse(now) - heardAt;
  if (Number.isFinite(difference)) ahead = difference;
}

/** The instant as the server has it, ms since 1970. What a door calls now or today comes from here. */
export function serverNow(): number {
  return Date.now() + ahead;
}

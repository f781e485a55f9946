/**
 * The instant at which the clock on the wall of a place shows `clock` on `day`.
 * @param day `2026-11-21`
 * @param clock `14:30`
 * @param zone IANA name of the place's zone
 * @returns ISO 8601 in UTC; null when day or clock is not one
 */
export function instantOnWall(day: string, clock: string, zone: string): string | null {
  const utc = Date.parse(`${day}T${clock}:00Z`);
  if (Number.isNaN(utc)) return null;
  // Twice, because the first guess may lie on the other side of a change of the clock.
  const guess = utc - aheadAt(utc, zone);
  return new Date(utc - aheadAt(guess, zone)).toISOString();
}

/** The calendar day in a zone, `2026-11-21`. */
export function dayOnWall(at: number, zone: string): string {
  return new Date(at + aheadAt(at, zone)).toISOString().slice(0, 10);
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How far the clock on the wall is ahead of UTC at an instant. Milliseconds. */
function aheadAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00';
  const shown = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
  return Date.parse(shown) - Math.floor(at / 1000) * 1000;
}

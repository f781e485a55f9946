import { InvalidArgumentError } from 'commander';
import { instantAt } from '../platform/calendar/local-time.ts';

/** Whose clock is meant when no zone is given: that of Nordvik, the town's first municipality. */
const zoneOfTheTown = 'Europe/Oslo';

/**
 * The instant that `--clock` names: `2026-12-24T03:00` on the wall in Nordvik, or with a zone `2026-12-24T02:00:00Z`.
 * @throws InvalidArgumentError with a sentence that shows how it looks
 */
export function readClock(text: string): Date {
  const local = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(text);
  const instant = local?.[1] && local[2] ? onTheWall(local[1], local[2]) : new Date(text);
  if (Number.isNaN(instant.getTime())) {
    throw new InvalidArgumentError('A clock looks like 2026-12-24T03:00 (in Nordvik) or 2026-12-24T02:00:00Z.');
  }
  return instant;
}

function onTheWall(day: string, clock: string): Date {
  try {
    return instantAt(day, clock, zoneOfTheTown);
  } catch {
    // A day or an hour that the calendar does not have; told in our own words above.
    return new Date(Number.NaN);
  }
}

import { failure } from './failures.ts';

/** A phone without net may tell of what happened up to a day ago. */
const oldest = 24 * 3_600_000;
/** Clocks of phones and desks differ a little. */
const ahead = 5 * 60_000;

/**
 * The instant at which something happened for the one who did it.
 * @throws Failure when it lies over a day back or over five minutes ahead of the server
 */
export function happenedAt(occurredAt: string, receivedAt: Date): Date {
  const said = new Date(occurredAt).getTime();
  const now = receivedAt.getTime();
  if (said < now - oldest || said > now + ahead) {
    throw failure('bad-input', {
      field: 'body.occurredAt',
      message: 'body.occurredAt: expected an instant within the last day, not ahead. Set the clock of the device.',
    });
  }
  return new Date(Math.min(said, now));
}

import type { ThreadRow } from './queries.ts';
import type { Thread } from './thread.ts';

/** What a stored thread is, for the pure core. */
export function threadOf(row: ThreadRow): Thread {
  const { waitingSince, answerBy, takenBy, takenByName, stoppedBy } = row;
  const { settledAt, settledBy, settledByName, settledBecause } = row;
  return {
    ...{ waitingSince, answerBy, stoppedBy },
    takenBy: takenBy && takenByName ? { id: takenBy, name: takenByName } : null,
    settled:
      settledAt && settledBy && settledBecause
        ? { at: settledAt, by: { id: settledBy, name: settledByName ?? '' }, why: settledBecause }
        : null,
  };
}

import type { RoundStop } from '@tunet/contract';
import type { OutboxEntry } from './outbox.ts';

/** Where a stop is as the one on the road sees it. */
export type StopState = 'open' | 'done' | 'not-home';

const leadsTo: Readonly<Record<string, StopState>> = {
  'POST /api/people/:personId/aid-door/out': 'done',
  'POST /api/people/:personId/aid-door/in': 'done',
  'POST /api/aid-rounds/stops/:roundStopId/not-home': 'not-home',
};

/** The server's state, moved on by what was done on this phone and the server has not said no to. What is done stays done. */
export function stopOnPhone(stop: RoundStop, entries: readonly OutboxEntry[]): StopState {
  if (stop.isDone) return 'done';
  const said = entries.findLast(
    ({ subjectId, state, key }) => subjectId === stop.stopId && state !== 'refused' && key in leadsTo,
  );
  const here = said ? leadsTo[said.key] : undefined;
  // A new day was set and has come: what was said on an earlier day is over.
  if (here === 'not-home' && said?.state === 'received' && stop.nextOn === null) return 'open';
  return here ?? (stop.nextOn === null ? 'open' : 'not-home');
}

/** What the one who reads labels to the car does beside the stop: a refusal there must not hold the stop back. */
export function carOf(stopId: string): string {
  return `car ${stopId}`;
}

/** The label that lies in the car for a stop; null: none yet. What was read on this phone counts before the server has it. */
export function inCar(stop: RoundStop, entries: readonly OutboxEntry[]): string | null {
  const read = entries.findLast(({ subjectId, state }) => subjectId === carOf(stop.stopId) && state !== 'refused');
  const label: unknown = read?.input.body?.label;
  return typeof label === 'string' ? label : null;
}

/** Whether a thing may be handed over or fetched at a stop, as far as the phone knows; the server has the last word. */
export function isRight(stop: RoundStop, label: string): boolean {
  return stop.labels.includes(label);
}

/** From–to, both ends heard. */
export interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

/** What is known of one device's contact. */
export interface Contact {
  readonly placedAt: Date;
  /** Its last heartbeat; null: it has never sent one. */
  readonly heartbeatAt: Date | null;
  /** The last thing heard from it, whatever it was. */
  readonly lastContactAt: Date | null;
  /** How often it says that it is there. */
  readonly intervalSeconds: number;
}

/**
 * How a device stands. `unsupervised`: it has sent no heartbeat since it was placed, so its silence says nothing.
 * `late`: one interval missed, `silent`: two, `without-alarm`: so long that nobody would be heard who presses.
 */
export type Silence =
  | { readonly state: 'unsupervised' }
  | { readonly state: 'heard' | 'late' | 'silent' | 'without-alarm'; readonly since: Date };

/** A heartbeat may be so late on its road, and contacts are written down once a second. Milliseconds. */
export const lateness = 15_000;

/**
 * How silent a device is. Pure. Only time in which the receiver itself listened counts, and of that only whole intervals:
 * a heartbeat that came while nobody listened was not missed.
 * @param watch when the receiver listened; may overlap, in any order
 * @param withoutAlarmMinutes from then on she is a person without an alarm
 */
export function silenceOf(
  { placedAt, heartbeatAt, lastContactAt, intervalSeconds }: Contact,
  watch: readonly Stretch[],
  now: Date,
  withoutAlarmMinutes: number,
): Silence {
  if (heartbeatAt === null || heartbeatAt < placedAt) return { state: 'unsupervised' };
  const since = lastContactAt !== null && lastContactAt > heartbeatAt ? lastContactAt : heartbeatAt;
  const listened = joined(watch)
    .map(({ from, to }) => Math.min(to.getTime(), now.getTime()) - Math.max(from.getTime(), since.getTime()))
    .filter((length) => length > 0);
  const missed = listened.reduce((sum, length) => sum + wholeIntervals(length, intervalSeconds * 1000), 0);
  if (missed < 1) return { state: 'heard', since };
  if (missed < 2) return { state: 'late', since };
  const quiet = listened.reduce((sum, length) => sum + length, 0);
  return { state: quiet >= withoutAlarmMinutes * 60_000 ? 'without-alarm' : 'silent', since };
}

/** True when pressing would be heard, as far as we know; null when its silence says nothing. */
export function worksBy(silence: Silence): boolean | null {
  if (silence.state === 'unsupervised') return null;
  return silence.state === 'heard' || silence.state === 'late';
}

/** Every heartbeat of a device falls into a stretch at least so many times. */
function wholeIntervals(length: number, interval: number): number {
  return Math.max(0, Math.floor((length - lateness) / interval));
}

/** The same time as stretches that neither meet nor overlap, earliest first. */
export function joined(watch: readonly Stretch[]): Stretch[] {
  const sorted = watch.filter(({ from, to }) => from < to).toSorted((a, b) => a.from.getTime() - b.from.getTime());
  const whole: Stretch[] = [];
  for (const one of sorted) {
    const last = whole.at(-1);
    if (last && one.from <= last.to) whole[whole.length - 1] = { from: last.from, to: later(last.to, one.to) };
    else whole.push(one);
  }
  return whole;
}

/** What is left of a watch when some of it did not count. */
export function without(watch: readonly Stretch[], deaf: readonly Stretch[]): Stretch[] {
  return joined(deaf).reduce<Stretch[]>(
    (left, { from, to }) =>
      left.flatMap((one) =>
        [
          { from: one.from, to: earlier(one.to, from) },
          { from: later(one.from, to), to: one.to },
        ].filter((part) => part.from < part.to),
      ),
    joined(watch),
  );
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

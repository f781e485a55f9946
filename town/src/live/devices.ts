import { localHour } from './relative.ts';
import type { TownLife } from './town-life.ts';

/** Alarms an hour in the whole town: people are awake by day, and it goes on at night. */
export function pressesAnHour(hour: number): number {
  if (hour < 6) return 0.7;
  return hour < 22 ? 3 : 1.5;
}

/** Now and then somebody presses, and one press in eight is something graver. */
export function createPresses(life: TownLife, cids: readonly string[]): () => Promise<number> {
  const { chance, clock, devices } = life.ports;
  const rest = () => (-Math.log(1 - chance.next()) * 3_600) / pressesAnHour(localHour(clock.now()));
  let isFirst = true;
  return async () => {
    if (!isFirst) {
      const luck = chance.next();
      await devices.press(chance.pick(cids), luck < 0.1 ? 'fall' : luck < 0.125 ? 'fire' : 'press');
    }
    isFirst = false;
    return rest();
  };
}

/** At most so many heartbeats are on their way at once: the town shares the machine with those who look at it. */
const atOnce = 40;

/**
 * Every alarm says that it is there, each at its own second of the interval. One falls silent after a while, so that one can see
 * what happens then.
 */
export function createHeartbeats(
  life: TownLife,
  { cids, everySeconds, fallsSilent }: BeatingDevices,
): () => Promise<number> {
  const { clock, devices } = life.ports;
  const startedAt = clock.now().getTime();
  let sent = 0;
  return async () => {
    const seconds = (clock.now().getTime() - startedAt) / 1000;
    const due = Math.floor((seconds / everySeconds) * cids.length);
    // After a standstill nobody sends what she has missed.
    sent = Math.max(sent, due - cids.length);
    const now = Array.from({ length: Math.min(due - sent, atOnce) }, (_, no) => cids[(sent + no) % cids.length] ?? '');
    sent += now.length;
    const beating = now.filter((cid) => cid !== fallsSilent || seconds < silentAfter);
    await Promise.all(beating.map((cid) => devices.heartbeat(cid)));
    return due - sent > 0 ? 0.2 : 1;
  };
}

/** Seconds that the one that falls silent is heard. */
const silentAfter = 600;

export interface BeatingDevices {
  readonly cids: readonly string[];
  readonly everySeconds: number;
  /** Account number; null: none. */
  readonly fallsSilent: string | null;
}

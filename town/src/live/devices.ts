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

/** Seconds in which every device says once that it is there. */
const wholeRound = 12 * 3_600;

/** One device after the other says that it is there. */
export function createHeartbeats(life: TownLife, cids: readonly string[]): () => Promise<number> {
  let next = 0;
  return async () => {
    const cid = cids[next % cids.length];
    next += 1;
    if (cid !== undefined) await life.ports.devices.heartbeat(cid);
    return Math.max(5, wholeRound / cids.length);
  };
}

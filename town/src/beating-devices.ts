import { householdsOf } from './households.ts';
import { municipalities, type TownPlace } from './places.ts';
import type { TownScale } from './sizes.ts';

/** How often an alarm of the town says that it is there; what the rule of the municipalities says too. Seconds. */
export const heartbeatSeconds = 300;

/** Account numbers of the alarms that say that they are there. One that has never been pressed in earnest has never been plugged in. */
export function beatingDevices(scale: TownScale, seed: number): string[] {
  return municipalities.flatMap((place) => {
    const { deadSince } = silentDevices(place, scale, seed);
    return inServiceOf(place, scale, seed).filter((cid) => cid !== deadSince);
  });
}

/** What is wrong in the largest municipality: one alarm has been silent for an hour, and one falls silent while the town lives. */
export interface SilentDevices {
  readonly deadSince: string | null;
  readonly fallsSilent: string | null;
}

/** Worked out once for each town: it is asked for every device. */
const known = new Map<string, SilentDevices>();

export function silentDevices(place: TownPlace, scale: TownScale, seed: number): SilentDevices {
  const key = `${place.slug} ${scale} ${seed}`;
  const found = known.get(key) ?? findSilent(place, scale, seed);
  known.set(key, found);
  return found;
}

function findSilent(place: TownPlace, scale: TownScale, seed: number): SilentDevices {
  if (place.slug !== 'nordvik') return { deadSince: null, fallsSilent: null };
  const cids = householdsOf(place, scale, seed).flatMap(({ cid, status, persons }) => {
    const isPlain = persons.every(
      ({ turn, isStory, protection }) => turn !== 'died' && !isStory && protection === 'none',
    );
    return cid !== null && status === 'in-service' && isPlain ? [cid] : [];
  });
  return { deadSince: cids.at(-1) ?? null, fallsSilent: cids.at(-2) ?? null };
}

function inServiceOf(place: TownPlace, scale: TownScale, seed: number): string[] {
  return householdsOf(place, scale, seed).flatMap(({ cid, status, persons }) =>
    cid !== null && status === 'in-service' && persons.some(({ turn }) => turn !== 'died') ? [cid] : [],
  );
}

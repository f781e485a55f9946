import { householdsOf } from './households.ts';
import { municipalities } from './places.ts';
import type { TownScale } from './sizes.ts';

/** Account numbers of alarms that people of the town press now and then. Who hides from somebody presses in earnest only. */
export function pressableDevices(scale: TownScale, seed: number): string[] {
  return municipalities.flatMap((place) =>
    householdsOf(place, scale, seed).flatMap(({ cid, status, persons }) => {
      const isQuiet =
        persons.every(({ turn }) => turn === 'died') || persons.some(({ protection }) => protection !== 'none');
      return cid !== null && status === 'in-service' && !isQuiet ? [cid] : [];
    }),
  );
}

import { homesLeftEmpty, type LifeEffect, type LooseEnd } from '../people/index.ts';
import { devicesIn } from './queries.ts';

const kinds: Readonly<Record<string, LooseEnd['kind']>> = {
  'social-alarm': 'alarm',
  dispenser: 'dispenser',
  screen: 'screen',
};

/**
 * A death leaves the devices of a home where nobody lives any longer to the one who ties up the ends. Nothing is switched off:
 * whoever is in the flat may still press, and the alarm rings on through every absence.
 */
export const devicesLifeEffect: LifeEffect = {
  module: 'devices',
  async left(tx, fact) {
    const placed = await devicesIn(tx, await homesLeftEmpty(tx, fact));
    return placed.map(({ kind, cid }): LooseEnd => ({ kind: kinds[kind] ?? 'other', what: cid }));
  },
};

import { homesLeftEmpty, type LifeEffect, type LooseEnd } from '../people/index.ts';
import { devicesIn } from './queries.ts';
import { lockOfPerson } from './setup/setup-queries.ts';
import { actOnSetup, holdSetups } from './setup/setup-store.ts';

const kinds: Readonly<Record<string, LooseEnd['kind']>> = {
  'social-alarm': 'alarm',
  dispenser: 'dispenser',
  screen: 'screen',
};

/**
 * A death leaves the devices of a home where nobody lives any longer to the one who ties up the ends. Nothing is switched off:
 * whoever is in the flat may still press, and the alarm rings on through every absence. What was on its way to her stops, and goes on
 * where it was when the death is undone.
 */
export const devicesLifeEffect: LifeEffect = {
  module: 'devices',
  async died(tx, { tenantId, personId, deathId }) {
    for (const setup of await holdSetups(tx, lockOfPerson, [tenantId, personId])) {
      await actOnSetup(tx, setup, { kind: 'stop', because: 'person-died', deathId }, tx.at);
    }
  },
  async undone(tx, { tenantId, personId, deathId }) {
    for (const setup of await holdSetups(tx, lockOfPerson, [tenantId, personId])) {
      await actOnSetup(tx, setup, { kind: 'resume', deathId }, tx.at);
    }
  },
  async left(tx, fact) {
    const placed = await devicesIn(tx, await homesLeftEmpty(tx, fact));
    return placed.map(({ kind, cid }): LooseEnd => ({ kind: kinds[kind] ?? 'other', what: cid }));
  },
};

import type { LifeEffect } from '../people/index.ts';
import { aidWaitLifeEffect } from './choosing/life-effect.ts';
import { doorLifeEffect } from './door/life-effect.ts';
import { loansLifeEffect } from './loans/life-effect.ts';
import { promiseLifeEffect } from './promise/life-effect.ts';
import { stateCasesLifeEffect } from './state-cases/life-effect.ts';

const floors: readonly LifeEffect[] = [
  aidWaitLifeEffect,
  promiseLifeEffect,
  doorLifeEffect,
  loansLifeEffect,
  stateCasesLifeEffect,
];

/** What the floors do when somebody is away, comes home, dies or turns out to live, each in its turn from ground to roof. */
export const aidsLifeEffect: LifeEffect = {
  module: 'aids',
  async away(tx, fact) {
    for (const floor of floors) await floor.away?.(tx, fact);
  },
  async home(tx, fact) {
    for (const floor of floors) await floor.home?.(tx, fact);
  },
  async died(tx, fact) {
    for (const floor of floors) await floor.died?.(tx, fact);
  },
  async undone(tx, fact) {
    for (const floor of floors) await floor.undone?.(tx, fact);
  },
  async left(tx, fact) {
    const left = [];
    for (const floor of floors) left.push(...((await floor.left?.(tx, fact)) ?? []));
    return left;
  },
};

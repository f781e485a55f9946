import type { LifeEffect } from '../people/index.ts';
import { aidWaitLifeEffect } from './choosing/life-effect.ts';
import { doorLifeEffect } from './door/life-effect.ts';
import { loansLifeEffect } from './loans/life-effect.ts';
import { promiseLifeEffect } from './promise/life-effect.ts';
import { stateCasesLifeEffect } from './state-cases/life-effect.ts';

/** What each floor does when somebody is away, comes home, dies or turns out to live; from ground to roof. */
export const aidsLifeEffects: readonly LifeEffect[] = [
  aidWaitLifeEffect,
  promiseLifeEffect,
  doorLifeEffect,
  loansLifeEffect,
  stateCasesLifeEffect,
];

import type { LifeEffect } from '../people/index.ts';
import { stateCasesLifeEffect } from './state-cases/life-effect.ts';

/** What each floor does when somebody is away, comes home, dies or turns out to live; from ground to roof. */
export const aidsLifeEffects: readonly LifeEffect[] = [stateCasesLifeEffect];

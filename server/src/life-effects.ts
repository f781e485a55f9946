import type { LifeEffect } from './modules/people/index.ts';

/** What each module does when somebody is away, comes home, dies or turns out to live. A module that has nothing to stop says why. */
export const lifeEffects: readonly LifeEffect[] = [];

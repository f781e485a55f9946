import type { Concept } from './concept.ts';

/** All that the guide knows by hand. */
export const vocabulary: readonly Concept[] = [];

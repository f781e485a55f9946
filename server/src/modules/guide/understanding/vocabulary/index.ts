import { care } from './care.ts';
import type { Concept } from './concept.ts';
import { home } from './home.ts';
import { mindAndHealth } from './mind-and-health.ts';
import { people } from './people.ts';
import { rights } from './rights.ts';
import { things } from './things.ts';
import { withAids } from './with-aids.ts';

/** All that the guide knows by hand. */
export const vocabulary: readonly Concept[] = [
  ...things,
  ...withAids,
  ...home,
  ...care,
  ...people,
  ...rights,
  ...mindAndHealth,
];

import { z } from 'zod';

/** What a relative is to the person. A code, never stored words: each language says it on screen. */
export const relation = z.enum([
  'daughter',
  'son',
  'spouse',
  'partner',
  'sibling',
  'parent',
  'grandchild',
  'neighbour',
  'friend',
  'guardian',
  'other',
]);
export type Relation = z.output<typeof relation>;

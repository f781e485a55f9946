import { createHash } from 'node:crypto';
import { idOf } from './seeded.ts';

/** Of the story: whose screen at home anyone at the page of the demo may look at; by slug of the place. */
export const demoScreens = { nordvik: 'ingrid-solvang', solhamra: 'gunnel-ek' } as const;

/** What her screen in the demo is known by. Made from names that stand in the open, because everyone there is made up. */
export function demoScreenOf(slug: keyof typeof demoScreens): {
  readonly tenantId: string;
  readonly deviceId: string;
  readonly secret: string;
} {
  const key = demoScreens[slug];
  const secret = createHash('sha256').update(`demo screen of ${key}`).digest('base64url');
  return { tenantId: idOf(slug), deviceId: idOf(`family screen ${key}`), secret };
}

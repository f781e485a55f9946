import type { GuideWay } from '@tunet/contract';
import type { WayEntry } from './way-text.ts';
import { waysAids } from './ways-aids.ts';
import { waysAtHome } from './ways-at-home.ts';
import { waysOfRight } from './ways-of-right.ts';
import { waysSafe } from './ways-safe.ts';
import { waysToStay } from './ways-to-stay.ts';

/** The published words of every way. A way without words does not compile. */
export const wayTexts: Readonly<Record<GuideWay, WayEntry>> = {
  ...waysAtHome,
  ...waysSafe,
  ...waysAids,
  ...waysToStay,
  ...waysOfRight,
};

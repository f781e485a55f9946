import type { StartArticle } from './start-article.ts';
import { startBath } from './start-bath.ts';
import { startBed } from './start-bed.ts';
import { startChairs } from './start-chairs.ts';
import { startHome } from './start-home.ts';
import { startSmall } from './start-small.ts';
import { startToilet } from './start-toilet.ts';
import { startWalking } from './start-walking.ts';

export type { StartArticle } from './start-article.ts';

/** What a municipality's store begins with, in the order people look for it. */
export const startArticles: readonly StartArticle[] = [
  ...startWalking,
  ...startChairs,
  ...startBath,
  ...startToilet,
  ...startHome,
  ...startBed,
  ...startSmall,
];
export { equalSizes } from './stands-for.ts';

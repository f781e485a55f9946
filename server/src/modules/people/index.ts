export type { AwayFact, DeathFact, LifeEffect } from './life-effect.ts';
export { type Dwelling, locate } from './locate.ts';
export { summariesOf } from './queries.ts';
export { peopleHandlers } from './routes.ts';

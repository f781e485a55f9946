export { applyLifeEvents, type LifePorts } from './apply-life-events.ts';
export type { PeopleEventKind, PeopleEvents } from './events.ts';
export type { AwayFact, DeathFact, LifeEffect, LooseEnd } from './life-effect.ts';
export { type Dwelling, locate } from './locate.ts';
export { summariesOf } from './queries.ts';
export { peopleHandlers } from './routes.ts';

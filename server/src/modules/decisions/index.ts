export { decisionActions } from './access.ts';
export { effectServices } from './effect-services.ts';
export type { DecisionEvents } from './events.ts';
export { type Ordered, servicesOrderedFor, servicesOrderedTo } from './ordered-services.ts';
export { decisionHandlers } from './routes.ts';

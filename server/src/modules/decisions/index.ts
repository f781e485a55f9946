export { decisionActions } from './access.ts';
export { linesToAppeal } from './appeals/lines-to-appeal.ts';
export { type AppealReceived, type NewAppeal, receiveAppeal } from './appeals/receive-appeal.ts';
export { effectServices } from './effect-services.ts';
export type { DecisionEvents } from './events.ts';
export { followLetters } from './follow-letters.ts';
export { type Ordered, servicesOrderedFor, servicesOrderedTo } from './ordered-services.ts';
export { decisionHandlers } from './routes.ts';
export { decisionsLifeEffect } from './waiting-list/life-effect.ts';

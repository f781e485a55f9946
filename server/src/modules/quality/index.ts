export { qualityActions } from './access.ts';
export { adoptionHandlers } from './adoption/routes.ts';
export { feedbackHandlers } from './feedback/feedback-routes.ts';
export { followAccidents } from './follow-accidents.ts';
export { qualityHandlers } from './routes.ts';

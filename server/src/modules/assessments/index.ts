export { assessmentActions } from './access.ts';
export { assessmentHandlers } from './routes.ts';

export { decisionActions } from './access.ts';
export { decisionHandlers } from './routes.ts';

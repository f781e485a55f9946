export { planActions } from './access.ts';
export { planHandlers } from './routes.ts';

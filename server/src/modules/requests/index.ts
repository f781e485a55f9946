export { requestActions } from './access.ts';
export { requestHandlers } from './routes.ts';

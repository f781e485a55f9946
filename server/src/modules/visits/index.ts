export { visitActions } from './access.ts';
export { visitHandlers } from './routes.ts';

export { qualityActions } from './access.ts';
export { qualityHandlers } from './routes.ts';

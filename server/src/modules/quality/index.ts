export { qualityActions } from './access.ts';
export { adoptionHandlers } from './adoption/routes.ts';
export { qualityHandlers } from './routes.ts';

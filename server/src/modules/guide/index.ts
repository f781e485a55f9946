export { guideActions } from './access.ts';
export { guideHandlers } from './routes.ts';

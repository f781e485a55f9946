export { screenActions } from './access.ts';
export { screensLifeEffect } from './life-effect.ts';
export { screenHandlers } from './routes.ts';
export { type ScreenCookie, screenCookie, writeScreenCookie } from './screen-secret.ts';

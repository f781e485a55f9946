export { deviceActions } from './access.ts';
export { devicesLifeEffect } from './life-effect.ts';
export { devicesIn, type PlacedDevice } from './queries.ts';
export { deviceHandlers, silenceHandlers } from './routes.ts';

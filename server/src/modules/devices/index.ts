export { devicesLifeEffect } from './life-effect.ts';
export { devicesIn, type PlacedDevice } from './queries.ts';

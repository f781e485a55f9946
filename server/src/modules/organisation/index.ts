export { operatorsOnDuty } from './duties.ts';
export { findPlace, type PlaceRow, servedBy } from './places.ts';
export { organisationHandlers } from './routes.ts';

export { breaksAt, forgetBreaks } from './breaks.ts';
export type { Receiver, ReceiverKind } from './calendar/calendar.ts';
export { type ResponseChain, responseChain } from './calendar/chain.ts';
export { type HoursNow, receivingNow, unpublishedMondays } from './calendar/receiving-now.ts';
export { dutyCalendarHandlers } from './calendar-routes.ts';
export { operatorsAtDesk, operatorsOnDuty, workplacesOf } from './duties.ts';
export { type OutsideParty, outsideByAddress, outsideNamed } from './outside-parties.ts';
export { deskFor, desksOf, findPlace, isServed, listPlaces, type PlaceRow, placeOf, servedBy } from './places.ts';
export { type AgeCount, inhabitantsByAge } from './population.ts';
export { reachableUnits } from './reachable.ts';
export { organisationHandlers } from './routes.ts';
export {
  isAnybodyOnDuty,
  namesOnDutyAt,
  type UnitMember,
  type UnitName,
  unitMembers,
  unitsNamed,
  unitsOfKind,
  workersOf,
} from './unit-queries.ts';
export {
  administrationContact,
  areasOf,
  type Colleague,
  colleaguesIn,
  timeZoneOf,
  type UnitContact,
  unitContact,
} from './units.ts';

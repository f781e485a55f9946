export { findToOpen } from './break-glass.ts';
export { createDoorCodes } from './code-door/door-code.ts';
export type { CodeDoorRules } from './code-door/give-code.ts';
export { type ActionRule, type ActionRules, createAuthority, decide, withDoors } from './decide.ts';
export { type DeskSession, deskSessions } from './desk-sessions.ts';
export { disqualifiedBy } from './disqualification/disqualified.ts';
export {
  findDisqualification,
  liftDisqualification,
  readDisqualifications,
  sayDisqualified,
  shownDisqualification,
} from './disqualification/say-disqualified.ts';
export { endProxiesOfProtected } from './give-proxy.ts';
export {
  endGrantsFor,
  type GrantBasis,
  impartialGrants,
  liveGrants,
  type NewGrant,
  openGrant,
  type WhichGrants,
} from './grants.ts';
export {
  type IdentityProvider,
  type LoginFailure,
  LoginRefused,
  type LoginTicket,
  type ProvenIdentity,
} from './identity-provider.ts';
export { accessLifeEffect } from './life-effect.ts';
export { addressesOutsideContract, registerLogin } from './login.ts';
export { matchOffers } from './match-offers.ts';
export { type HeldText, heldText } from './representatives/hold-queries.ts';
export { incapacityOf, shownIncapacity } from './representatives/representative-queries.ts';
export { type EndingWork, startEndings, tendAll } from './representatives/run-endings.ts';
export { type HeldOutside, heldOutside, type SeenOutside } from './representatives/seen-outside.ts';
export { createStandIn } from './representatives/stand-in.ts';
export type { EndingRules } from './representatives/tend-endings.ts';
export { accessHandlers } from './routes.ts';
export { accessActions, peopleAndPlaceActions } from './rules.ts';
export { hashToken, sessionCookieName } from './session.ts';
export { type AccessSessions, createSessions } from './sessions.ts';
export { whoIsHere } from './who-is-here.ts';

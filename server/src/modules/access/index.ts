export { type ActionRule, type ActionRules, createAuthority, decide } from './decide.ts';
export { endGrantsFor, type GrantBasis, liveGrants, type NewGrant, openGrant, type WhichGrants } from './grants.ts';
export { accessActions, organisationActions, peopleActions } from './rules.ts';

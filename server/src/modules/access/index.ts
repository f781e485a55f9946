export { type ActionRule, type ActionRules, createAuthority, decide } from './decide.ts';
export { accessActions, organisationActions, peopleActions } from './rules.ts';

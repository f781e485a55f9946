import type { Pool } from 'pg';
import { type AccessSessions, type accessHandlers, createDoorCodes } from '../src/modules/access/index.ts';
import type { NewId } from '../src/platform/ids/ids.ts';

/** What the routes of `access` are plugged with where only the way in and the log are looked at: no code opens anything. */
export function plainAccessPorts(of: {
  readonly pool: Pool;
  readonly sessions: AccessSessions;
  readonly newId: NewId;
}): Parameters<typeof accessHandlers>[0] {
  return {
    ...of,
    withinReach: () => [],
    lookAs: async () => null,
    seenOutside: async () => [],
    cookiePrefix: 'tunet',
    cookieName: (door) => `tunet_session_${door}`,
    rules: async () => ({ opens: [], codeMinutes: 60, unusedDays: 90 }),
    codes: createDoorCodes('a secret of the tests', () => 0),
    mayTry: { address: () => true, place: () => true },
    phoneOf: async () => null,
    parentScopes: () => Promise.reject(new Error('no rules here')),
  };
}

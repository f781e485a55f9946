import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTicketSeal } from './login-ticket.ts';
import { hashToken, idleLimit, longestSession, sessionCookieName, sessionEnd } from './session.ts';

const start = new Date('2026-11-21T22:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const duty = (from: number, to: number) => ({ startsAt: later(from), endsAt: later(to) });
const life = { door: 'staff', startedAt: start, lastSeenAt: start, duties: [] } as const;

test('a session ends 30 minutes after the last thing done', () => {
  expect(sessionEnd({ ...life, door: 'resident' })).toEqual(later(30));
  expect(sessionEnd({ ...life, door: 'field', lastSeenAt: later(10) })).toEqual(later(40));
});

test('one who is on duty and only watches is not thrown out before the duty ends', () => {
  expect(sessionEnd({ ...life, duties: [duty(-60, 420)] })).toEqual(later(420));
  expect(sessionEnd({ ...life, duties: [duty(0, 10)] })).toEqual(later(30));
});

test('nobody stays logged in longer than twelve hours', () => {
  expect(sessionEnd({ ...life, duties: [duty(0, 14 * 60)] })).toEqual(later(12 * 60));
  expect(sessionEnd({ ...life, lastSeenAt: later(12 * 60 - 5) })).toEqual(later(12 * 60));
});

test('a duty that begins after the session had ended does not bring it back', () => {
  expect(sessionEnd({ ...life, duties: [duty(31, 480)] })).toEqual(later(30));
  expect(sessionEnd({ ...life, duties: [duty(30, 480)] })).toEqual(later(480));
});

test('a duty never keeps a resident logged in', () => {
  expect(sessionEnd({ ...life, door: 'resident', duties: [duty(0, 480)] })).toEqual(later(30));
});

test('a session always ends, between half an hour after the last use and twelve hours after login', () => {
  const instant = fc.integer({ min: -1000, max: 1000 }).map(later);
  fc.assert(
    fc.property(
      fc.constantFrom('resident' as const, 'staff' as const, 'field' as const),
      fc.integer({ min: 0, max: 700 }),
      fc.array(fc.record({ startsAt: instant, endsAt: instant })),
      (door, seen, duties) => {
        const end = sessionEnd({ door, startedAt: start, lastSeenAt: later(seen), duties }).getTime();
        expect(end).toBeLessThanOrEqual(start.getTime() + longestSession);
        expect(end).toBeGreaterThanOrEqual(
          Math.min(later(seen).getTime() + idleLimit, start.getTime() + longestSession),
        );
      },
    ),
  );
});

test('only what looks like one of our tokens is looked up', () => {
  expect(hashToken('A'.repeat(43))).toHaveLength(32);
  for (const other of ['', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}'`, 'A'.repeat(5000)]) {
    expect(hashToken(other)).toBeNull();
  }
});

test('under https the cookie is bound to this host', () => {
  expect(sessionCookieName('tunet_3000', 'https://tunet.example', 'staff')).toBe('__Host-tunet_3000_session_staff');
  expect(sessionCookieName('tunet_3000', 'http://127.0.0.1:3000', 'field')).toBe('tunet_3000_session_field');
});

test('what the browser keeps during a login cannot be read, changed or kept for later', () => {
  const ticket = { state: 's', nonce: 'n', verifier: 'the-verifier', door: 'staff', back: '/staff/' } as const;
  const seal = createTicketSeal('k'.repeat(32));
  const sealed = seal.seal({ ...ticket, until: later(10).getTime() });
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('the-verifier');
  expect(seal.open(sealed, start)).toMatchObject(ticket);
  expect(seal.open(sealed, later(10))).toBeNull();
  expect(createTicketSeal('l'.repeat(32)).open(sealed, start)).toBeNull();
  const bytes = Buffer.from(sealed, 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(seal.open(changed.toString('base64url'), start)).toBeNull();
  }
  for (const other of ['', 'x', 'A'.repeat(40)]) expect(seal.open(other, start)).toBeNull();
});

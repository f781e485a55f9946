import { expect, test } from 'vitest';
import { meaningOf, type RegisterAnswer } from './contact-register.ts';

const today = '2026-11-22';
const reached: RegisterAnswer = {
  ...{ number: '1', isReserved: false, hasMailbox: true, hasPhone: true, hasEmail: true, confirmedOn: '2026-01-01' },
};

test.each([
  ['a mailbox that she uses', {}, 'reachable', 'mailbox'],
  ['no mailbox, but a telephone', { hasMailbox: false }, 'reachable', 'own-page'],
  ['she has said no', { isReserved: true }, 'reserved', 'reserved'],
  ['a no is a no, however old', { isReserved: true, confirmedOn: '2015-01-01' }, 'reserved', 'reserved'],
  ['neither telephone nor e-mail', { hasPhone: false, hasEmail: false }, 'unknown', 'no-address'],
  ['confirmed eighteen months ago to the day', { confirmedOn: '2025-05-22' }, 'reachable', 'mailbox'],
  ['confirmed a day more than that', { confirmedOn: '2025-05-21' }, 'unknown', 'stale'],
  ['never confirmed', { confirmedOn: null }, 'unknown', 'stale'],
] as const)('%s', (_what, of, state, says) => {
  expect(meaningOf({ ...reached, ...of }, today, 18)).toMatchObject({ state, says });
});

test('one who is not there is told on paper', () => {
  expect(meaningOf(undefined, today, 18)).toEqual({ state: 'unknown', says: 'not-there', confirmedOn: null });
});

test('a month that has no such day ends on its last', () => {
  expect(meaningOf({ ...reached, confirmedOn: '2025-02-28' }, '2026-08-31', 18).says).toBe('mailbox');
});

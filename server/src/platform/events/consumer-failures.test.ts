import { expect, test } from 'vitest';
import { isPassing, whyOf } from './consumer-failures.ts';

function failure(code: string | undefined, message = 'x', more: object = {}): Error {
  return Object.assign(new Error(message), code === undefined ? more : { code, ...more });
}

test('an outage passes, a fault of the event does not', () => {
  for (const code of ['ECONNREFUSED', '57P01', '57P03', '08006', '40001', '40P01', '53300', '25P03'])
    expect(isPassing(failure(code)), code).toBe(true);
  for (const code of ['23505', '22P02', '42501', '57014', 'ERR_INVALID_ARG_TYPE'])
    expect(isPassing(failure(code)), code).toBe(false);
  expect(isPassing(failure(undefined, 'Connection terminated unexpectedly'))).toBe(true);
  expect(isPassing(new TypeError('payload.unitId is missing'))).toBe(false);
  expect(isPassing('thrown text')).toBe(false);
});

test('what went wrong is told without the values that the database repeats', () => {
  const error = failure('22P02', 'invalid input syntax for type uuid: "Kari Nordmann"', { table: 'notice' });
  expect(whyOf(error)).toBe('Error 22P02 notice');
  expect(whyOf(new TypeError('alarm.handed-over names a hand-over and a unit'))).toBe(
    'TypeError alarm.handed-over names a hand-over and a unit',
  );
});

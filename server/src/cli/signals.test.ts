import { expect, test } from 'vitest';
import { readSince, tableOf } from './signals.ts';

test('a time is so many seconds, minutes, hours or days', () => {
  expect(['45s', '10m', '2h', '1d', '31d'].map(readSince)).toEqual([45, 600, 7_200, 86_400, 2_678_400]);
});

test.each(['', '10', 'm', '0m', '-5m', '1.5h', '10 m', '10min', '32d', '9999999s'])(
  '%j is no time, and says how one looks',
  (text) => {
    expect(() => readSince(text)).toThrow('A time looks like 45s, 10m, 2h or 1d');
  },
);

test('as a table each signal is one line, and what there is not is a dash', () => {
  const [heading, line] = tableOf([
    {
      ...{ receivedAt: '2026-11-21T01:00:00.000Z', kind: 'heartbeat', cid: '26317', ref: null, known: true },
      ...{ sender: null, alarmId: null, alarmState: null },
    },
  ]);
  expect(heading?.split(/ +/)).toEqual(['received', 'kind', 'cid', 'ref', 'known', 'sender', 'alarm', 'state']);
  expect(line?.split(/ +/)).toEqual(['2026-11-21T01:00:00.000Z', 'heartbeat', '26317', '–', 'yes', '–', '–', '–']);
  expect(tableOf([])).toEqual(['Nothing has come in.']);
});

import type { RoundStop } from '@tunet/contract';
import { expect, test } from 'vitest';
import type { OutboxEntry, OutboxState } from './outbox.ts';
import { carOf, inCar, isRight, stopOnPhone } from './round-state.ts';

const names = { nb: 'Rullestol', nn: 'Rullestol', sv: 'Rullstol', en: 'Wheelchair' };
const stop: RoundStop = {
  ...{ stopId: 's', errand: 'bring', personId: 'p', name: 'Ingrid Solvang', phone: null, area: null },
  ...{ lives: { shown: false, why: 'unknown' }, article: names, size: names, label: null, shelf: 'A1', parts: [] },
  ...{ labels: ['K7QM-29RX'], weightLimitKg: null, isToFit: false, isDone: false, tries: 0, triedOn: null },
  ...{ nextOn: null, proposedOn: '2026-11-24', isLastTry: false, lastDay: null },
};
const entry = (key: string, state: OutboxState, subjectId = 's', body: Record<string, unknown> = {}): OutboxEntry => ({
  ...{ order: 1, commandId: 'c', key, input: { body }, actorId: 'a', subjectId, occurredAt: '', state, code: null },
});
const out = 'POST /api/people/:personId/aid-door/out';
const notHome = 'POST /api/aid-rounds/stops/:roundStopId/not-home';

test('what was done without net is done on the phone, and open again when the server says no', () => {
  expect(stopOnPhone(stop, [])).toBe('open');
  expect(stopOnPhone(stop, [entry(out, 'kept')])).toBe('done');
  expect(stopOnPhone(stop, [entry(out, 'refused')])).toBe('open');
  expect(stopOnPhone({ ...stop, isDone: true }, [entry(notHome, 'kept')])).toBe('done');
});

test('nobody home stands until its new day, and then it is to be driven again', () => {
  expect(stopOnPhone(stop, [entry(notHome, 'kept')])).toBe('not-home');
  expect(stopOnPhone({ ...stop, nextOn: '2026-11-24' }, [entry(notHome, 'received')])).toBe('not-home');
  expect(stopOnPhone({ ...stop, tries: 1 }, [entry(notHome, 'received')])).toBe('open');
});

test('what is read to the car is in the car before the net is back, and not when it was refused', () => {
  const read = (state: OutboxState) => entry('set-aside', state, carOf('s'), { label: 'K7QM-29RX' });
  expect(inCar(stop, [read('kept')])).toBe('K7QM-29RX');
  expect(inCar(stop, [read('refused')])).toBeNull();
  expect([isRight(stop, 'K7QM-29RX'), isRight(stop, 'K7QM-29RY')]).toEqual([true, false]);
});

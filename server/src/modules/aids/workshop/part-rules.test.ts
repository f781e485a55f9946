import { expect, test } from 'vitest';
import { type PartOrderFacts, type PartRefusal, partRefusal } from './part-rules.ts';

const order: PartOrderFacts = {
  ...{ kind: 'part', accessory: null, serialNumber: '123456', knownSerial: '123456', isScrapped: false },
  ...{ ordersInADay: 0, mostInADay: 2, isOwn: false, isElsewhere: false, accessories: ['tray'] },
  ...{ batteryOn: null, warrantyUntilOn: null, batteryAgainOn: null, today: '2026-11-22' },
};

const rules: readonly (readonly [string, Partial<PartOrderFacts>, PartRefusal | null])[] = [
  ['a part for a known thing is ordered', {}, null],
  ['a serial number nobody has written down is believed', { knownSerial: null }, null],
  ['another serial number than the one on the thing is a mistake', { serialNumber: '654321' }, 'other-serial'],
  ['nothing is ordered for what is scrapped', { isScrapped: true }, 'gone'],
  ['the second order in a day is the last', { ordersInADay: 1 }, null],
  ['a third order in 24 hours is refused', { ordersInADay: 2 }, 'two-in-a-day'],
  ['nobody orders for herself', { isOwn: true }, 'to-yourself'],
  ['nor for one who lives elsewhere', { isElsewhere: true }, 'lent-elsewhere'],
  ['a battery in warranty is the maker’s', { kind: 'battery', warrantyUntilOn: '2026-11-22' }, 'battery-in-warranty'],
  ['the day after the warranty it can be ordered', { kind: 'battery', warrantyUntilOn: '2026-11-21' }, null],
  [
    'a battery replaced less than a year ago is refused',
    { kind: 'battery', batteryAgainOn: '2026-11-23' },
    'battery-is-new',
  ],
  ['on the day a year has gone it can be ordered', { kind: 'battery', batteryAgainOn: '2026-11-22' }, null],
  ['an accessory that is there is ordered anew', { kind: 'accessory', accessory: 'tray' }, null],
  ['one that was never there is not', { kind: 'accessory', accessory: 'lamp' }, 'not-there-before'],
];

test.each(rules)('%s', (_promise, facts, refusal) => {
  expect(partRefusal({ ...order, ...facts })).toBe(refusal);
});

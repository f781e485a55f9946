import { expect, test } from 'vitest';
import type { DemoActor } from '../demo-people.ts';
import { standsAside } from './stand-aside.ts';

const carer: DemoActor = { kind: 'staff', place: 'nordvik', unit: 'nordvik home-care ost', role: 'carer' };
const visitor = (changes: Partial<Extract<DemoActor, { kind: 'staff' }>> = {}): DemoActor[] => [
  { ...carer, ...changes } as DemoActor,
];

test('a colleague stands aside while a visitor has her role in her unit', () => {
  expect(standsAside(carer, [visitor()])).toBe(true);
  expect(standsAside(carer, [visitor({ role: 'nurse' }), visitor()])).toBe(true);
});

test('another role, unit or municipality leaves her at work, and so does nobody', () => {
  expect(standsAside(carer, [])).toBe(false);
  expect(standsAside(carer, [visitor({ role: 'nurse' })])).toBe(false);
  expect(standsAside(carer, [visitor({ unit: 'nordvik home-care vest' })])).toBe(false);
  expect(standsAside(carer, [visitor({ place: 'solhamra' })])).toBe(false);
});

test('a visitor who may be several has all their work', () => {
  expect(standsAside(carer, [[...visitor({ role: 'lead' }), ...visitor()]])).toBe(true);
});

test('residents and relatives have no work that a visitor could take over', () => {
  const kari: DemoActor = { kind: 'person', place: 'nordvik', person: 'kari-solvang' };
  expect(standsAside(kari, [[kari]])).toBe(false);
});

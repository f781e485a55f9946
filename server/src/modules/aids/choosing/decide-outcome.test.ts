import { aidKind, guideWhos, selfService } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actsOf, decideOutcome, type Ended, isMeanwhile } from './decide-outcome.ts';

const walker: Ended = {
  ...{ kind: 'set', selfService: 'open', who: 'municipality-aids' },
  chosen: { kind: 'sizes', ids: ['medium'] },
  stocks: [{ firstFreeOn: '2026-11-22', isFreeNow: true }],
};

test('a walker on the shelf is borrowed', () => expect(decideOutcome(walker)).toBe('borrow'));

test('above the limit it stops, also where one lies on the shelf, also for the state’s', () => {
  const chosen = { kind: 'stopped', limitKg: 150 } as const;
  expect(decideOutcome({ ...walker, chosen })).toBe('stopped');
  expect(decideOutcome({ ...walker, chosen, who: 'state-aids' })).toBe('stopped');
});

test('what needs a therapist, a technician or a decision leads to a person', () => {
  for (const level of ['therapist', 'technician', 'decision'] as const)
    expect(decideOutcome({ ...walker, selfService: level })).toBe('person');
});

test('for life it is the state’s, and may be borrowed while waiting', () => {
  const outcome = decideOutcome({ ...walker, who: 'state-aids' });
  expect(outcome).toBe('borrow');
  expect(isMeanwhile(outcome, 'state-aids')).toBe(true);
  expect(isMeanwhile(outcome, 'municipality-aids')).toBe(false);
});

test('equipment for treatment and for work is never lent in another’s stead', () => {
  expect(decideOutcome({ ...walker, who: 'hospital' })).toBe('person');
  expect(decideOutcome({ ...walker, who: 'employer' })).toBe('person');
});

test('all are out: she may wait', () =>
  expect(decideOutcome({ ...walker, stocks: [{ firstFreeOn: null, isFreeNow: false }] })).toBe('wait'));

const someEnd: fc.Arbitrary<Ended> = fc.record({
  kind: fc.constantFrom(...aidKind.options),
  selfService: fc.constantFrom(...selfService.options),
  who: fc.constantFrom(...guideWhos),
  chosen: fc.constantFrom(
    { kind: 'stopped' as const, limitKg: 130 },
    { kind: 'none-fits' as const },
    { kind: 'sizes' as const, ids: ['one'] },
  ),
  stocks: fc.array(fc.record({ firstFreeOn: fc.constantFrom(null, '2026-12-01'), isFreeNow: fc.boolean() }), {
    maxLength: 3,
  }),
});

test('nobody is ever left without something to do, and nothing is lent above its limit', () => {
  fc.assert(
    fc.property(someEnd, fc.boolean(), fc.nat(3), (ended, ring, alternatives) => {
      const outcome = decideOutcome(ended);
      const acts = actsOf(outcome, { ring, alternatives });
      expect(acts.length).toBeGreaterThan(0);
      if (ring) expect(acts).toContain('ring');
      if (ended.chosen.kind === 'stopped') expect(acts).not.toContain('reserve');
      if (acts.includes('reserve')) expect(['open', 'guided']).toContain(ended.selfService);
      if (acts.includes('wait')) expect(ended.stocks.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

import type { DecisionDraft, DraftService, Slot } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KindOfHelp, missingSlots, slotCodes } from './decision.ts';

const kinds: readonly KindOfHelp[] = [
  { code: 'home-nursing', needsTimes: true, hasList: false },
  { code: 'safety-alarm', needsTimes: false, hasList: false },
];

const nursing: DraftService = {
  id: '00000000-0000-7000-8000-000000000001',
  serviceType: 'home-nursing',
  isGranted: true,
  timesFloor: 1,
  timesUsual: 2,
  per: 'day',
  extentWords: 'Hver morgen, vanligvis også om kvelden.',
  startsOn: '2026-12-01',
  endsOn: null,
  unitId: '00000000-0000-7000-8000-0000000000aa',
  appealBody: 'Statsforvalteren',
  appealWeeks: 4,
};

const whole: DecisionDraft = {
  outcome: 'granted',
  language: 'nb',
  services: [nursing],
  laws: ['helse- og omsorgstjenesteloven § 3-2 nr. 6 a'],
  facts: 'Hun har falt to ganger i høst.',
  reasons: 'Hun klarer ikke medisinene alene.',
  herView: 'Hun vil bo hjemme.',
  whyDifferent: '',
  evaluationOn: '2027-06-01',
  toldHow: 'digital',
  consent: { canConsent: true, judgedBy: 'Assessor', judgedOn: '2026-11-20', ground: 'Hun sier selv hva hun vil ha.' },
};

const slots = (draft: DecisionDraft): Slot[] => missingSlots(draft, kinds).map(({ slot }) => slot);
const withService = (change: Partial<DraftService>) => ({ ...whole, services: [{ ...nursing, ...change }] });

test('a whole decision lacks nothing', () => {
  expect(slots(whole)).toEqual([]);
});

test.each([
  [{ ...whole, outcome: null }, ['outcome']],
  [{ ...whole, services: [] }, ['services']],
  [{ ...whole, laws: [] }, ['laws']],
  [{ ...whole, facts: ' \n' }, ['facts']],
  [{ ...whole, reasons: '' }, ['reasons']],
  [{ ...whole, herView: '' }, ['her-view']],
  [{ ...whole, evaluationOn: null }, ['evaluation-on']],
  [withService({ serviceType: null }), ['service-type']],
  [withService({ serviceType: 'no-such-help' }), ['service-type']],
  [withService({ isGranted: null }), ['is-granted']],
  [withService({ timesFloor: null }), ['extent-times']],
  [withService({ per: null }), ['extent-times']],
  [withService({ timesFloor: 3 }), ['extent-range']],
  [withService({ extentWords: '' }), ['extent-words']],
  [withService({ startsOn: null }), ['starts-on']],
  [withService({ endsOn: '2026-11-30' }), ['ends-before-start']],
  [withService({ unitId: null }), ['unit']],
  [withService({ appealBody: '' }), ['appeal-body']],
  [withService({ appealWeeks: null }), ['appeal-weeks']],
] as [DecisionDraft, Slot[]][])('each slot is asked for by its own code: %#', (draft, expected) => {
  expect(slots(draft)).toEqual(expected);
});

test('an alarm needs words and no number of times; half a range is never enough', () => {
  const alarm = { serviceType: 'safety-alarm', timesFloor: null, timesUsual: null, per: null };
  expect(slots(withService(alarm))).toEqual([]);
  expect(slots(withService({ ...alarm, timesFloor: 1 }))).toEqual(['extent-times']);
});

test('less than was asked for says why', () => {
  expect(slots({ ...whole, outcome: 'partly' })).toEqual(['why-different']);
  const refusal = { ...withService({ isGranted: false, startsOn: null, unitId: null }), outcome: 'refused' as const };
  expect(slots({ ...refusal, evaluationOn: null })).toEqual(['why-different']);
  expect(slots({ ...refusal, whyDifferent: 'Hun klarer dette selv.' })).toEqual([]);
});

test('the outcome and the lines never contradict each other', () => {
  const no = { ...nursing, id: '00000000-0000-7000-8000-000000000002', isGranted: false };
  expect(slots({ ...whole, services: [no] })).toEqual(['nothing-granted']);
  expect(slots({ ...whole, services: [nursing, no] })).toEqual(['all-granted']);
  expect(slots({ ...whole, outcome: 'refused', whyDifferent: 'x' })).toEqual(['something-granted']);
  expect(slots({ ...whole, outcome: 'partly', whyDifferent: 'x', services: [nursing, no] })).toEqual([]);
});

test('a refusal has a body and a clock too', () => {
  const no = withService({ isGranted: false, startsOn: null, unitId: null, appealWeeks: null });
  expect(slots({ ...no, outcome: 'refused', whyDifferent: 'x' })).toEqual(['appeal-weeks']);
});

test('codes name the line they are of', () => {
  expect(slotCodes(missingSlots({ ...withService({ unitId: null }), outcome: null }, kinds))).toBe(
    `outcome unit:${nursing.id}`,
  );
});

test('whether she can consent to this is judged by somebody, of a day, on a ground: also that she cannot', () => {
  const slotsWith = (change: Partial<NonNullable<DecisionDraft['consent']>>) =>
    missingSlots({ ...whole, consent: { ...judged, ...change } }, kinds).map(({ slot }) => slot);
  const judged = { canConsent: false, judgedBy: 'Lege Dahl', judgedOn: '2026-11-20', ground: 'Samtale.' };
  expect(slotsWith({})).toEqual([]);
  expect(slotsWith({ canConsent: null })).toEqual(['can-consent']);
  expect(slotsWith({ judgedBy: ' ' })).toEqual(['consent-judged']);
  expect(slotsWith({ judgedOn: null })).toEqual(['consent-judged']);
  expect(slotsWith({ ground: '' })).toEqual(['consent-judged']);
});

const text = fc.constantFrom('', ' ', 'Ord');
const aDay = fc.constantFrom(null, '2026-11-30', '2026-12-01', '2027-01-01');
const aService: fc.Arbitrary<DraftService> = fc.record({
  id: fc.uuid(),
  serviceType: fc.constantFrom(null, 'home-nursing', 'safety-alarm', 'unknown'),
  isGranted: fc.constantFrom(null, true, false),
  timesFloor: fc.constantFrom(null, 1, 3),
  timesUsual: fc.constantFrom(null, 1, 3),
  per: fc.constantFrom(null, 'day' as const, 'week' as const),
  extentWords: text,
  startsOn: aDay,
  endsOn: aDay,
  unitId: fc.option(fc.uuid()),
  appealBody: text,
  appealWeeks: fc.constantFrom(null, 3, 4),
});
const aDraft: fc.Arbitrary<DecisionDraft> = fc.record({
  outcome: fc.constantFrom(null, 'granted' as const, 'partly' as const, 'refused' as const),
  language: fc.constant('nb' as const),
  services: fc.array(aService, { maxLength: 3 }),
  laws: fc.array(fc.constant('§'), { maxLength: 1 }),
  facts: text,
  reasons: text,
  herView: text,
  whyDifferent: text,
  evaluationOn: aDay,
  toldHow: fc.constant('digital' as const),
});

/** A whole decision with a few things in it changed: often still whole, often not. */
const nearlyWhole = fc
  .record({ lines: fc.array(aService, { minLength: 1, maxLength: 3 }), draft: aDraft, kept: fc.nat(0xff) })
  .map(({ lines, draft, kept }): DecisionDraft => {
    const keep = (bit: number) => (kept >> bit) % 2 === 1;
    const services = lines.map((line, index) => (keep(index) ? { ...nursing, id: line.id } : line));
    const { outcome, laws, ...words } = draft;
    return {
      ...(keep(3) ? { ...whole, whyDifferent: 'Ord' } : { ...words, laws }),
      ...{ services, outcome, language: 'nb' as const, laws: keep(4) ? whole.laws : laws },
    } as DecisionDraft;
  });

test('whatever is written, a draft without missing slots can be issued whole', () => {
  let issued = 0;
  fc.assert(
    fc.property(fc.oneof(aDraft, nearlyWhole), (draft) => {
      if (missingSlots(draft, kinds).length > 0) return;
      issued += 1;
      expect(draft.outcome).not.toBeNull();
      expect(draft.services.length).toBeGreaterThan(0);
      expect(draft.services.some(({ isGranted }) => isGranted)).toBe(draft.outcome !== 'refused');
      for (const each of draft.services) {
        expect(each.appealWeeks).not.toBeNull();
        expect(each.appealBody.trim()).not.toBe('');
        if (each.isGranted) expect(each.startsOn && each.unitId && each.extentWords.trim()).toBeTruthy();
      }
    }),
    { numRuns: 5_000, seed: 26 },
  );
  // Not proved by there being none.
  expect(issued).toBeGreaterThan(50);
});

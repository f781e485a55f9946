import type { DecisionDraft, DraftService, RunningHelp } from '@tunet/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lessenedBy, missingOfLess } from './less.ts';

const line = (change: Partial<RunningHelp> = {}): RunningHelp => ({
  ...{ id: 'old', serviceType: 'home-nursing', label: { nb: '', nn: '', sv: '', en: '' }, extentWords: 'Hver dag.' },
  ...{ timesFloor: 1, timesUsual: 2, per: 'day', startsOn: '2026-01-01', endsOn: null },
  ...change,
});
const service = (change: Partial<DraftService> = {}): DraftService => ({
  ...{ id: 'new', serviceType: 'home-nursing', isGranted: true, timesFloor: 1, timesUsual: 2, per: 'day' },
  ...{ extentWords: 'Hver dag.', startsOn: '2026-12-01', endsOn: null, unitId: 'u', appealBody: 'b', appealWeeks: 4 },
  ...change,
});
const draft = (change: Partial<DecisionDraft> = {}): DecisionDraft => ({
  ...{ outcome: 'granted', language: 'nb', services: [service()], laws: ['l'], facts: 'f', reasons: 'r', herView: 'v' },
  ...{ whyDifferent: '', evaluationOn: '2027-01-01', toldHow: 'digital' },
  ...change,
});
const said = (
  becomes: 'goes-on' | 'replaced' | 'ends',
  change: Partial<NonNullable<DecisionDraft['less']>> = {},
  lastDay: string | null = '2026-12-31',
): NonNullable<DecisionDraft['less']> => ({
  helpLines: [{ lineId: 'old', becomes, lastDay }],
  ...{ whatChanged: 'Hun går igjen.', whatSheSaid: 'Hun er enig.', goesOnIfAppealed: true, whyNotGoesOn: '' },
  signedOffBy: '',
  ...change,
});
const slots = (of: DecisionDraft, running = [line()]) => missingOfLess(of, running).map(({ slot }) => slot);
const fewer = [service({ timesFloor: 3, timesUsual: 4, per: 'week' })];

describe('help that she has', () => {
  test('as much or more of the same kind asks nothing, and lessens nothing', () => {
    expect(slots(draft())).toEqual([]);
    expect(slots(draft({ services: [service({ timesUsual: 3 })] }))).toEqual([]);
    expect(lessenedBy(draft({ less: said('replaced') }), [line()])).toEqual([]);
  });
  test('less of the same kind is not decided before somebody says what becomes of the help she has', () => {
    expect(slots(draft({ services: fewer }))).toEqual(['running-help']);
    expect(slots(draft({ services: [service({ endsOn: '2027-01-01' })] }))).toEqual(['running-help']);
    expect(slots(draft({ services: fewer, less: said('goes-on') }))).toEqual([]);
  });
  test('replaced by less, or ended, needs what has changed, what she said and a last day', () => {
    const empty = { whatChanged: ' ', whatSheSaid: '' };
    expect(slots(draft({ services: fewer, less: said('replaced', empty, null) }))).toEqual([
      ...['last-day', 'what-changed', 'what-she-said'],
    ]);
    const refused = [service({ isGranted: false })];
    expect(slots(draft({ outcome: 'refused', services: refused, less: said('ends') }))).toEqual([]);
    expect(lessenedBy(draft({ services: refused, less: said('ends') }), [line()])).toHaveLength(1);
  });
  test('what ends stands in the letter as a line that can be appealed', () => {
    expect(slots(draft({ services: [service({ serviceType: 'meals' })], less: said('ends') }))).toEqual(['less-line']);
  });
  test('that it does not go on during an appeal needs a reason', () => {
    expect(slots(draft({ services: fewer, less: said('replaced', { goesOnIfAppealed: false }) }))).toEqual([
      'why-not-goes-on',
    ]);
  });
  test('help with a last day is not cut before it without somebody who answers for the law', () => {
    const limited = [line({ endsOn: '2027-06-30' })];
    const of = (signedOffBy: string) => draft({ services: fewer, less: said('replaced', { signedOffBy }) });
    expect(slots(of(''), limited)).toEqual(['legal-sign-off']);
    expect(slots(of('Kommuneadvokaten'), limited)).toEqual([]);
  });
});

test('whatever is written, help that nobody has said a word about goes on', () => {
  const times = fc.integer({ min: 1, max: 20 });
  const anything = fc.record({
    timesFloor: times,
    timesUsual: times,
    per: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
    isGranted: fc.boolean(),
    serviceType: fc.constantFrom('home-nursing', 'meals'),
  });
  const evaluations = fc.constantFrom('2020-01-01', '2026-11-22', '2099-12-31');
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 4 }), evaluations, (all, evaluationOn) => {
      const services = all.map((change) => service(change));
      // A due evaluation never ends help either.
      expect(lessenedBy(draft({ services, evaluationOn }), [line()])).toEqual([]);
      expect(lessenedBy(draft({ services, evaluationOn, less: said('goes-on') }), [line()])).toEqual([]);
    }),
  );
});

import {
  aidThings,
  type GuideFacts,
  type GuideQuestionCode,
  guideChoices,
  guideQuestionCodes,
  type ResponsibilityTable,
} from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideResponsibility, tableFault } from './decide-responsibility.ts';
import { defaultTable } from './default-table.ts';

const NO = defaultTable('NO');
const SE = defaultTable('SE');

test.each([
  ['a wheelchair for three weeks', { 'how-long': 'short' }, 'municipality-aids', 'loan-aid'],
  ['a wheelchair for life', { 'how-long': 'lasting' }, 'state-aids', 'nav-aid-application'],
  ['for life, and it cannot wait', { 'how-long': 'lasting-now' }, 'municipality-aids', 'loan-aid'],
  ['the last time of life', { 'how-long': 'terminal' }, 'state-aids', 'nav-aid-application'],
  ['at work, however long', { 'how-long': 'short', 'where-used': 'work' }, 'employer', 'employer-aids'],
  ['in a nursing home', { 'how-long': 'lasting', 'where-used': 'institution' }, 'municipality-aids', 'loan-aid'],
  ['nobody knows: our own door', { 'how-long': 'unknown', 'where-used': 'unknown' }, 'municipality-aids', 'loan-aid'],
] as const)('Norway: %s', (_what, facts, who, way) => {
  expect(decideResponsibility(NO, { thing: 'aid', facts }).row).toMatchObject({ who, way });
});

test('Sweden asks where she lives, and never how long', () => {
  const first = decideResponsibility(SE, { thing: 'aid', facts: {} });
  expect(first.question).toBe('where-used');
  const second = decideResponsibility(SE, { thing: 'aid', facts: { 'where-used': 'daily' } });
  expect(second.question).toBe('lives-where');
  expect(
    decideResponsibility(SE, { thing: 'aid', facts: { 'where-used': 'daily', 'lives-where': 'own-home' } }).row.who,
  ).toBe('state-aids');
});

test('a thing whose answer is the same whatever is answered asks nothing', () => {
  for (const thing of ['treatment', 'building', 'small'] as const)
    for (const table of [NO, SE]) expect(decideResponsibility(table, { thing, facts: {} }).question).toBeNull();
});

const someFacts: fc.Arbitrary<GuideFacts> = fc.record(
  {
    'how-long': fc.constantFrom(...guideChoices['how-long']),
    'where-used': fc.constantFrom(...guideChoices['where-used']),
    'lives-where': fc.constantFrom(...guideChoices['lives-where']),
  },
  { requiredKeys: [] },
);
const subset = (choices: readonly string[]) =>
  fc.option(fc.subarray([...choices], { minLength: 1 }), { nil: undefined });
const someTable = fc
  .array(
    fc.record({
      when: fc.record({
        thing: subset(aidThings),
        'how-long': subset(guideChoices['how-long']),
        'where-used': subset(guideChoices['where-used']),
        'lives-where': subset(guideChoices['lives-where']),
      }),
      who: fc.constantFrom('municipality-aids', 'state-aids', 'self'),
      way: fc.constantFrom('loan-aid', 'nav-aid-application', 'buy-yourself'),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    [...rows, { when: {}, who: 'municipality-aids', way: 'loan-aid' }].map((row, index) => ({
      ...row,
      code: `row-${index}`,
      because: { nb: '', nn: '', sv: '', en: '' },
      law: '',
      page: '',
      since: null,
    })),
  ) as unknown as fc.Arbitrary<ResponsibilityTable>;
const table = fc.oneof(fc.constant(NO), fc.constant(SE), someTable);

test('every need has an answer, and exactly the first line that holds decides', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...aidThings), someFacts, (rows, thing, facts) => {
      const { row } = decideResponsibility(rows, { thing, facts });
      const holding = rows.filter(({ when }) =>
        Object.entries(when).every(
          ([code, values]) =>
            !values ||
            (values as readonly string[]).includes(
              code === 'thing' ? thing : (facts[code as GuideQuestionCode] ?? 'unknown'),
            ),
        ),
      );
      expect(row).toBe(holding[0]);
    }),
    { numRuns: 1000 },
  );
});

test('a question is asked only when two of its answers lead somewhere else, and never more than two', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(...aidThings),
      someFacts,
      fc.infiniteStream(fc.nat(4)),
      (rows, thing, given, picks) => {
        let facts = given;
        let asked = 0;
        for (;;) {
          const { question } = decideResponsibility(rows, { thing, facts });
          if (question === null) break;
          asked += 1;
          expect(facts[question]).toBeUndefined();
          const open = guideQuestionCodes.filter((code) => code !== question && facts[code] === undefined);
          expect(leadsElsewhere(rows, thing, facts, question, open)).toBe(true);
          const choices = guideChoices[question];
          facts = { ...facts, [question]: choices[(picks.next().value ?? 0) % choices.length] };
        }
        expect(asked + Object.keys(given).length <= 2 || asked === 0).toBe(true);
        // Whatever matters still is left unasked only because two questions are enough.
        const still = guideQuestionCodes.filter((code) => facts[code] === undefined);
        const left = still.filter((code) =>
          leadsElsewhere(
            rows,
            thing,
            facts,
            code,
            still.filter((each) => each !== code),
          ),
        );
        if (left.length > 0) expect(Object.keys(facts).length).toBeGreaterThanOrEqual(2);
      },
    ),
    { numRuns: 500 },
  );
});

function leadsElsewhere(
  rows: ResponsibilityTable,
  thing: (typeof aidThings)[number],
  facts: GuideFacts,
  code: GuideQuestionCode,
  open: readonly GuideQuestionCode[],
): boolean {
  const [first, ...rest] = open;
  if (first)
    return guideChoices[first].some((choice) => leadsElsewhere(rows, thing, { ...facts, [first]: choice }, code, rest));
  const answers = guideChoices[code].map((choice) => {
    const { who, way } = decideResponsibility(rows, { thing, facts: { ...facts, [code]: choice } }).row;
    return `${who} ${way}`;
  });
  return new Set(answers).size > 1;
}

test('an answer that the question does not offer is as if it were not answered', () => {
  const odd = decideResponsibility(NO, { thing: 'aid', facts: { 'how-long': 'constructor' } });
  expect(odd).toEqual(decideResponsibility(NO, { thing: 'aid', facts: {} }));
});

test('the proposed tables are whole', () => {
  for (const rows of [NO, SE]) expect(tableFault(rows)).toBeNull();
  expect(tableFault(NO.slice(0, -1))).toBe('last-has-conditions');
  expect(tableFault([...NO.slice(0, 2), ...NO.slice(1)])).toBe('same-code-twice');
  expect(tableFault([...NO.slice(-1).map((row) => ({ ...row, code: 'first' })), ...NO])).toBe('never-reached');
});

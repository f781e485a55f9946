/**
 * How well and how fast the guide understands statements it has never seen, beside the plainest guide there is.
 *   npm run bench -- guide [--file statements.jsonl] [--json]
 * A line has text, lang, ways (all that fit) or way, who or who_ok, urgent.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { guideWays } from '@tunet/contract';
import { readStatements } from '../server/src/adapters/guide-statements/read-statements.ts';
import { answerWords, learnToUnderstand, lookForDanger } from '../server/src/modules/guide/index.ts';
import { guessByOverlap } from './shared/guess-by-overlap.ts';
import { type Measured, readMeasured } from './shared/read-measured.ts';
import { finish, round, tell } from './shared/result.ts';
import { spreadOf } from './shared/statistics.ts';

/** What is promised on statements never seen. */
const goals = { first: 0.85, oneOfThree: 0.95, who: 0.95, recall: 0.9, falseRaises: 0.03, p99Ms: 20 } as const;

const { values } = parseArgs({ options: { file: { type: 'string' }, json: { type: 'boolean' } } });
const root = join(import.meta.dirname, '..');
const beside = join(root, '../shared/data/needs/dev.jsonl');
const ours = join(root, 'server/src/modules/guide/understanding/held-out.jsonl');
const file = values.file === undefined ? (existsSync(beside) ? beside : ours) : resolve(values.file);
tell(file === ours ? 'No other statements are here: our own that were held back are measured.' : `Measuring ${file}.`);

const measured = readMeasured(file);
const statements = readStatements();
const began = performance.now();
const understand = learnToUnderstand(statements);
const learnMs = performance.now() - began;
const overlap = guessByOverlap(statements);

interface Said {
  readonly ways: readonly string[];
  readonly who: string;
  readonly urgent: boolean;
}

const shares = (said: readonly Said[]) => {
  const pairs = measured.map((one, no) => ({ one, answer: said[no] as Said }));
  const share = (set: typeof pairs, holds: (one: Measured, answer: Said) => boolean) =>
    set.length === 0 ? Number.NaN : set.filter(({ one, answer }) => holds(one, answer)).length / set.length;
  const urgent = pairs.filter(({ one }) => one.urgent);
  return {
    first: share(pairs, (one, { ways }) => one.ways.includes(ways[0] ?? '')),
    oneOfThree: share(pairs, (one, { ways }) => ways.slice(0, 3).some((way) => one.ways.includes(way))),
    who: share(pairs, (one, { who }) => one.whos.includes(who)),
    recall: share(urgent, (_one, answer) => answer.urgent),
    falseRaises: share(
      pairs.filter(({ one }) => !one.urgent),
      (_one, answer) => answer.urgent,
    ),
  };
};

/** Rounds over all statements; of each the fastest counts, because others use the machine. The first also warms up. */
const rounds = 5;
const times = measured.map(() => Number.POSITIVE_INFINITY);
let answers: ReturnType<typeof answerWords>[] = [];
for (let round = 0; round < rounds; round += 1) {
  answers = measured.map(({ text, language }, no) => {
    const start = performance.now();
    const answer = answerWords(understand, { text, ...(language ? { language } : {}) });
    times[no] = Math.min(times[no] ?? Number.POSITIVE_INFINITY, performance.now() - start);
    return answer;
  });
}
const unsure = answers.filter(({ isUnsure }) => isUnsure).length;
const said = answers.map(
  ({ ways, danger }): Said => ({
    ways: ways.map(({ way }) => way),
    who: ways[0]?.who ?? '',
    urgent: danger !== null,
  }),
);
const guide = shares(said);
const reference = shares(measured.map(({ text }) => overlap(text)));
const speed = spreadOf(times);
const dangerMs = slowestLook();
const languages = [...new Set(measured.map(({ language }) => language ?? '?'))].map((language) => {
  const set = measured.flatMap((one, no) => (one.language === language ? [{ one, answer: said[no] }] : []));
  const right = set.filter(({ one, answer }) => one.ways.includes(answer?.ways[0] ?? '')).length;
  return [language, set.length, percent(right / set.length)] as const;
});

finish(
  {
    name: 'guide',
    ratio: round(guide.first / reference.first),
    goal: '>= 1.5',
    reference: 'the way of the statement of our own that shares most words (nearest by plain overlap)',
    details: {
      ...{ statements: measured.length, learntFrom: statements.length, ways: guideWays.length },
      ...{ guide, reference, goals, unsure, learnMs, p50Ms: speed.p50, p99Ms: speed.p99, dangerMs },
    },
  },
  [
    {
      title: `${measured.length} statements, learnt from ${statements.length} of our own in ${Math.round(learnMs)} ms`,
      columns: ['', 'guide', 'reference', 'goal', ''],
      rows: [
        row('first way fits', 'first', 'at least'),
        row('one of three fits', 'oneOfThree', 'at least'),
        row('who acts first', 'who', 'at least'),
        row('danger recalled by the word list', 'recall', 'at least'),
        row('danger raised falsely', 'falseRaises', 'at most'),
        ['p50 ms', speed.p50, '', '', ''],
        ['p99 ms', speed.p99, '', `<= ${goals.p99Ms}`, speed.p99 <= goals.p99Ms ? 'reached' : 'MISSED'],
        ['danger list, 5 000 characters, ms', dangerMs, '', '<= 2', dangerMs <= 2 ? 'reached' : 'MISSED'],
        ['unsure: a person first', unsure, '', '', ''],
      ],
    },
    { title: 'First way by language', columns: ['', 'statements', 'fits'], rows: languages },
  ],
  values.json ?? false,
);

function row(title: string, figure: keyof typeof guide, bound: 'at least' | 'at most'): string[] {
  const goal = goals[figure];
  const reached = bound === 'at least' ? guide[figure] >= goal : guide[figure] <= goal;
  const sign = bound === 'at least' ? '>=' : '<=';
  return [
    title,
    percent(guide[figure]),
    percent(reference[figure]),
    `${sign} ${percent(goal)}`,
    reached ? 'reached' : 'MISSED',
  ];
}

/** The slowest of texts as long as a box takes, each by the quickest of many looks: milliseconds. */
function slowestLook(): number {
  const own = measured.map(({ text }) => text).join('. ');
  const texts = ['ikke ', 'klarer ikke å ', 'plutselig ', 'a', `${own} `].map((one) =>
    one.repeat(Math.ceil(5_000 / one.length)).slice(0, 5_000),
  );
  const quickest = texts.map((text) =>
    Math.min(
      ...Array.from({ length: 40 }, () => {
        const start = performance.now();
        lookForDanger(text, { country: 'NO' });
        return performance.now() - start;
      }),
    ),
  );
  return round(Math.max(...quickest));
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)} %`;
}

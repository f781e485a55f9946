import { constantFrom, integer, oneof, record } from 'fast-check';

const some = integer({ min: 0, max: 1000 });
const picked = <K extends string>(...kinds: readonly [K, ...K[]]) =>
  record({ kind: constantFrom<K>(...kinds), no: some });

/** What may happen in a store, by weight. `no` picks among what is there. */
export const step = oneof(
  { arbitrary: record({ kind: constantFrom('wait' as const), hours: integer({ min: 1, max: 60 }) }), weight: 8 },
  {
    arbitrary: record({
      kind: constantFrom('reserve' as const),
      no: some,
      ahead: integer({ min: 0, max: 12 }),
      days: integer({ min: 0, max: 8 }),
      why: constantFrom('own' as const, 'own' as const, 'own' as const, 'discharge' as const),
      way: constantFrom('self' as const, 'self' as const, 'delivery' as const),
    }),
    weight: 8,
  },
  { arbitrary: picked('fetch'), weight: 6 },
  { arbitrary: picked('bring'), weight: 5 },
  { arbitrary: picked('clean'), weight: 6 },
  { arbitrary: picked('fail', 'mended', 'pull'), weight: 4 },
  { arbitrary: picked('cancel'), weight: 2 },
  { arbitrary: picked('aside'), weight: 2 },
  // Called back or in an accident while it is lent; and let go again, found or mended.
  { arbitrary: picked('recall-out', 'hurt-out'), weight: 2 },
  { arbitrary: picked('let-go'), weight: 2 },
  // Taken off the shelf in earnest.
  { arbitrary: picked('recall-here', 'hurt-here', 'missing', 'broken', 'shelf-empty'), weight: 2 },
  { arbitrary: picked('send', 'come', 'turn-back'), weight: 3 },
  { arbitrary: picked('change'), weight: 1 },
  { arbitrary: picked('die', 'live', 'away', 'home'), weight: 2 },
  {
    arbitrary: record({ kind: constantFrom('extend' as const), no: some, days: integer({ min: 1, max: 9 }) }),
    weight: 3,
  },
  {
    arbitrary: record({
      kind: constantFrom('close' as const),
      what: constantFrom('door', 'cleaning'),
      ahead: integer({ min: 2, max: 6 }),
    }),
    weight: 1,
  },
);
export type Step = typeof step extends import('fast-check').Arbitrary<infer T> ? T : never;

/** Everything that may happen. */
export const kinds: readonly Step['kind'][] = [
  ...(['wait', 'reserve', 'fetch', 'bring', 'clean', 'fail', 'mended', 'pull', 'cancel', 'aside', 'extend'] as const),
  ...(['recall-out', 'hurt-out', 'let-go', 'recall-here', 'hurt-here', 'missing', 'broken', 'shelf-empty'] as const),
  ...(['send', 'come', 'turn-back', 'change', 'die', 'live', 'away', 'home', 'close'] as const),
];

type PickedKind = Extract<Step, { readonly no: number }>['kind'];

const wait = (hours: number): Step => ({ kind: 'wait', hours });
const reserved = (ahead: number, days: number, no = 0): Step => ({
  ...{ kind: 'reserve', no, ahead, days, why: 'own', way: 'self' },
});
const one = (kind: Exclude<PickedKind, 'reserve' | 'extend'>, no = 0) => ({ kind, no }) as Step;
const cleaned = [one('clean'), one('clean'), one('clean')];
/** Lent, brought, cleaned and lent again: each round is one promise kept. */
const lentAgain = Array.from({ length: 12 }, () => [
  ...[reserved(0, 0), one('fetch'), wait(2), one('bring'), ...cleaned],
]).flat();
/** Due tomorrow and never brought: whoever was promised the next days is moved, or told where nothing equal is free. */
const late = [reserved(0, 1), one('fetch'), reserved(6, 2), wait(60), wait(60), one('bring'), ...cleaned];
/** Lent, promised to the next, and called back while it is out; looked at by the worker; brought and let go. */
const calledBack = (how: 'recall-out' | 'hurt-out'): readonly Step[] => [
  ...[reserved(0, 2), one('fetch'), reserved(7, 2, 2), one(how), wait(1), wait(30), one('bring')],
  ...[one('let-go'), ...cleaned, wait(30)],
];
/** Set aside, and then taken off the shelf in earnest. */
const takenAway = (how: 'recall-here' | 'hurt-here' | 'missing' | 'broken'): readonly Step[] => [
  ...[reserved(0, 2), one('aside'), one(how), wait(3), one('let-go'), one('mended'), ...cleaned, wait(30)],
];
/** The one who was promised it dies; the others are promised it; the death is undone. */
const undone = [reserved(0, 2), one('die'), reserved(0, 2, 2), one('live'), wait(3), one('fetch'), wait(40)];

/** Histories that surely live what a bound counts: things here, things at the other store, and what happens. */
export const laidOut: readonly (readonly [here: number, there: number, steps: readonly Step[]])[] = [
  [1, 0, lentAgain],
  [1, 0, lentAgain],
  [1, 1, [...late, ...late]],
  [1, 0, [...late, ...late]],
  [2, 1, [...late, ...lentAgain.slice(0, 14)]],
  [1, 1, [...calledBack('recall-out'), ...calledBack('hurt-out')]],
  [1, 0, [...calledBack('recall-out'), ...calledBack('hurt-out')]],
  [1, 1, [...takenAway('recall-here'), ...takenAway('missing')]],
  [2, 0, [...takenAway('hurt-here'), ...takenAway('broken')]],
  [1, 0, [...takenAway('recall-here'), ...takenAway('broken')]],
  [1, 1, [reserved(0, 2), one('shelf-empty'), wait(2), one('let-go'), ...cleaned]],
  [
    2,
    1,
    [one('send'), wait(3), one('come'), ...cleaned, reserved(0, 2, 1), one('fetch'), one('send'), one('turn-back')],
  ],
  [1, 1, undone],
  [1, 0, [...undone, one('away'), reserved(3, 2), one('change'), wait(50), one('home'), one('cancel')]],
];

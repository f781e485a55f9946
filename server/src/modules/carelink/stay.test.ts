import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type StayFacts, type StayMessage, takeIn, viewOf } from './stay.ts';

const person = { number: '12918012345', name: 'Ingrid Solvang', bornOn: '1941-03-02' };
const base = { thread: 'S-1', from: '8001', to: 'nordvik', person };
const day = (hours: number) => new Date(Date.parse('2026-11-16T08:00:00.000Z') + hours * 3_600_000).toISOString();

function message(kind: StayMessage['kind'], hours: number, no: number): StayMessage {
  const about = { ...base, messageId: `m${no}`, sentAt: day(hours) };
  switch (kind) {
    case 'admitted':
      return { ...about, kind, admittedAt: day(hours), ward: `Post ${no}`, expectedOn: null };
    case 'change':
      return { ...about, kind, words: `c${no}`, expectedOn: '2026-11-20' };
    case 'ready':
      return { ...about, kind, readyAt: day(hours), words: `r${no}` };
    case 'planning':
      return { ...about, kind, planningOn: '2026-11-23', words: 'p' };
    case 'discharged':
      return { ...about, kind, leftAt: day(hours), leftTo: 'home' };
    case 'died':
      return { ...about, kind, diedOn: '2026-11-19' };
    case 'discharge-report':
      return { ...about, kind, words: 'w', medicines: [] };
    default:
      return { ...about, kind, words: `w${no}` };
  }
}

const some = fc
  .array(
    fc.tuple(
      fc.constantFrom<StayMessage['kind']>(
        'admitted',
        'early-information',
        'change',
        'ready',
        'not-ready',
        'planning',
        'discharged',
        'admission-cancelled',
        'died',
        'discharge-report',
      ),
      fc.integer({ min: 0, max: 200 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) => list.map(([kind, hours], index) => message(kind, hours, index)));

const all = (messages: readonly StayMessage[]) => viewOf(messages.reduce<StayFacts>(takeIn, {}));

test('in whatever order messages come, and however often each, the stay is the same', () => {
  fc.assert(
    fc.property(
      some.chain((messages) =>
        fc.tuple(
          fc.constant(messages),
          fc.shuffledSubarray([...messages, ...messages], { minLength: messages.length * 2 }),
        ),
      ),
      ([messages, shuffled]) => {
        expect(all(shuffled)).toEqual(all(messages));
      },
    ),
  );
});

test('the state is what the newest message that says one says', () => {
  fc.assert(
    fc.property(some, (messages) => {
      const { state } = all(messages);
      expect(['in', 'ready', 'left', 'called-off', 'said-dead']).toContain(state);
      if (!messages.some(({ kind }) => kind === 'died')) expect(state).not.toBe('said-dead');
    }),
  );
});

test('a readiness that was sent before it was taken back stays taken back when it comes late', () => {
  const late = [message('admitted', 0, 1), message('not-ready', 30, 3), message('ready', 20, 2)];
  expect(all(late)).toMatchObject({ state: 'in', readyMessage: null });
  expect(all([...late, message('ready', 40, 4)])).toMatchObject({ state: 'ready', readyMessage: 'm4' });
});

test('one who is ready before we heard that she was admitted is in hospital all the same', () => {
  expect(all([message('ready', 20, 2)])).toMatchObject({ state: 'ready', admittedAt: day(20), ward: null });
  expect(all([message('ready', 20, 2), message('admitted', 0, 1)])).toMatchObject({
    ...{ state: 'ready', admittedAt: day(0), ward: 'Post 1' },
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextWish, type RingCommand, type RingWish } from './ring-wish.ts';

const at = (hours: number) => new Date(Date.UTC(2026, 10, 23, hours));
const fresh: RingWish = { state: 'waiting', takenBy: null, tries: 0, ringFrom: at(8), ringBy: at(14), triedAt: null };
const [anne, bo] = [
  { id: 'a', name: 'Anne' },
  { id: 'b', name: 'Bo' },
];
const command = fc.oneof(
  fc.record({ kind: fc.constantFrom('take', 'give-back', 'talked'), by: fc.constantFrom(anne, bo) }),
  fc.record({
    kind: fc.constant('no-answer'),
    by: fc.constantFrom(anne, bo),
    next: fc.constant({ from: at(32), to: at(38) }),
    most: fc.constant(3),
  }),
  fc.constant({ kind: 'withdraw' }),
) as fc.Arbitrary<RingCommand>;

test('whatever is done in whatever order, she is given up only after three calls, and what is over stays over', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
      let wish = fresh;
      for (const each of commands) {
        const next = nextWish(wish, each, at(9));
        const isOver = !['waiting', 'taken'].includes(wish.state);
        if (isOver) expect(next).toEqual({ refused: 'already-over' });
        if ('refused' in next) continue;
        if (next.state === 'not-reached') expect(next.tries).toBe(3);
        if (next.state === 'waiting' || next.state === 'not-reached') expect(next.takenBy).toBeNull();
        expect(next.tries - wish.tries).toBe(each.kind === 'no-answer' || each.kind === 'talked' ? 1 : 0);
        wish = next;
      }
    }),
  );
});

test('of two who take, one gets it, and the other reads who', () => {
  const taken = nextWish(fresh, { kind: 'take', by: anne }, at(9));
  expect(taken).toMatchObject({ state: 'taken', takenBy: anne });
  expect(nextWish(taken as RingWish, { kind: 'take', by: bo }, at(9))).toEqual({
    ...{ refused: 'already-taken', detail: { name: 'Anne' } },
  });
  expect(nextWish(taken as RingWish, { kind: 'give-back', by: bo }, at(9))).toEqual({ refused: 'not-yours' });
});

test('nobody answered: it waits again, with a new promise', () => {
  const next = { from: at(32), to: at(38) };
  expect(nextWish(fresh, { kind: 'no-answer', by: anne, next, most: 3 }, at(9))).toMatchObject({
    ...{ state: 'waiting', tries: 1, ringFrom: next.from, ringBy: next.to, triedAt: at(9), takenBy: null },
  });
});

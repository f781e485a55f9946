import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingDays } from '../services/index.ts';
import {
  type Answer,
  cancelBy,
  familyToldBy,
  heardBy,
  mayAskToMove,
  mayCancel,
  shownState,
  standingAnswer,
  stateAfter,
  type VisitFacts,
} from './visit.ts';

const rules = { unconfirmedMinutes: 10, familyToldMinutes: 60 };
const visit: VisitFacts = {
  state: 'planned',
  windowFrom: new Date('2026-11-23T08:00:00Z'),
  windowTo: new Date('2026-11-23T10:00:00Z'),
  isCritical: false,
  comingAt: null,
  absenceId: null,
  cancelAskedAt: null,
  moveAskedAt: null,
};
const at = (clock: string) => new Date(`2026-11-23T${clock}:00Z`);
const answer = (id: string, byId: string, state: 'done' | 'not-done', clock: string): Answer => ({
  ...{ id, byId, state, occurredAt: at(clock) },
});

describe('a visit we have not heard of', () => {
  test('is not confirmed ten minutes after its window, and at the end when it must not fall away', () => {
    expect(shownState(visit, at('10:09'), rules)).toBe('planned');
    expect(shownState(visit, at('10:10'), rules)).toBe('not-confirmed');
    expect(shownState({ ...visit, isCritical: true }, at('10:00'), rules)).toBe('not-confirmed');
  });
  test('has until the later time that was told, and those who follow her an hour more', () => {
    const later = { ...visit, comingAt: at('11:30') };
    expect(heardBy(later, rules)).toEqual(at('11:40'));
    expect(familyToldBy(later, rules)).toEqual(at('12:40'));
    expect(familyToldBy({ ...visit, isCritical: true }, rules)).toEqual(at('11:00'));
  });
  test('is never asked for while she is away', () => {
    expect(shownState({ ...visit, absenceId: 'a' }, at('23:00'), rules)).toBe('paused');
  });
});

describe('answers', () => {
  test('of two carers who both answered, the one who was there counts, whoever is heard first', () => {
    const notDone = answer('1', 'anne', 'not-done', '09:00');
    const done = answer('2', 'bo', 'done', '09:30');
    expect(standingAnswer([notDone, done])).toBe(done);
    expect(standingAnswer([done, notDone])).toBe(done);
  });
  test('one who pressed wrongly says it again, and the last of her own counts', () => {
    const wrong = answer('1', 'anne', 'done', '09:00');
    const right = answer('2', 'anne', 'not-done', '09:01');
    expect(standingAnswer([right, wrong])).toBe(right);
  });
  test('done counts also after the visit was cancelled; not done says nothing new then', () => {
    expect(stateAfter('cancelled', answer('1', 'anne', 'done', '09:00'))).toBe('done');
    expect(stateAfter('cancelled', answer('1', 'anne', 'not-done', '09:00'))).toBe('cancelled');
    expect(stateAfter('not-done', answer('1', 'anne', 'done', '09:00'))).toBe('done');
  });
  test('the order in which phones find the net does not matter', () => {
    const some = fc.array(
      fc.record({
        id: fc.uuid(),
        byId: fc.constantFrom('anne', 'bo', 'cleo'),
        state: fc.constantFrom('done' as const, 'not-done' as const),
        occurredAt: fc.integer({ min: 0, max: 20 }).map((minute) => new Date(minute * 60_000)),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (answers, chance) => {
        const shuffled = answers
          .map((each) => ({ each, place: chance.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ each }) => each);
        expect(standingAnswer(shuffled)).toBe(standingAnswer(answers));
        expect(standingAnswer(answers)).not.toBeNull();
      }),
    );
  });
});

describe('what she may do', () => {
  const until = at('08:00');
  test('in time it falls away at once, after the cut-off late; a critical one is always asked', () => {
    expect(mayCancel(visit, at('08:00'), until)).toBe('at-once');
    expect(mayCancel(visit, at('08:01'), until)).toBe('late');
    expect(mayCancel(visit, at('09:00'), until)).toBe('late');
    for (const clock of ['07:00', '09:00']) {
      expect(mayCancel({ ...visit, isCritical: true }, at(clock), until)).toBe('ask');
    }
  });
  test('the cut-off is so many working days before, at the clock when it begins, over weekends and holidays', () => {
    const cut = (day: string, cancelDays: number[]) =>
      cancelBy({
        ...{ day, clock: '10:00', cancelDays, zone: 'Europe/Oslo', workingDays: workingDays('NO') },
      }).toISOString();
    expect(cut('2026-11-23', [1])).toBe('2026-11-20T09:00:00.000Z');
    expect(cut('2026-11-24', [0])).toBe('2026-11-24T09:00:00.000Z');
    expect(cut('2026-11-24', [0, 2])).toBe('2026-11-20T09:00:00.000Z');
    // After Easter; and ten is ten on the wall on both sides of summer time.
    expect(cut('2026-04-07', [1])).toBe('2026-04-01T08:00:00.000Z');
    expect(cut('2026-03-30', [1])).toBe('2026-03-27T09:00:00.000Z');
  });
  test('what is over, asked already or paused is not taken back', () => {
    expect(mayCancel(visit, at('10:00'), until)).toBe('no');
    expect(mayCancel({ ...visit, cancelAskedAt: at('07:00') }, at('07:30'), until)).toBe('no');
    expect(mayCancel({ ...visit, absenceId: 'a' }, at('07:00'), until)).toBe('no');
    expect(mayCancel({ ...visit, state: 'done' }, at('07:00'), until)).toBe('no');
  });
  test('another time may be asked for until it begins, one wish at a time', () => {
    expect(mayAskToMove(visit, at('07:59'))).toBe(true);
    expect(mayAskToMove(visit, at('08:00'))).toBe(false);
    expect(mayAskToMove({ ...visit, moveAskedAt: at('06:00') }, at('07:00'))).toBe(false);
  });
});

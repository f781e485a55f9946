import type { InboxRow, IntakeRow, StaffThread, UnitVisit } from '@tunet/contract';
import { expect, test } from 'vitest';
import {
  answerThread,
  answerWish,
  confirmHome,
  takeApplication,
  takeThread,
  threadInHand,
} from './what-would-a-nurse-do.ts';

const me = 'nurse-1';
const since = '2026-11-20T08:00:00.000Z';

function thread(id: string, changes: Partial<InboxRow> = {}): InboxRow {
  return { id, waitingSince: since, answerBy: since, stopped: false, takenBy: null, ...changes } as InboxRow;
}

test('she takes the conversation whose promise is nearest, and none while a visitor has her work', () => {
  const threads = [thread('later', { answerBy: '2026-11-23T14:00:00.000Z' }), thread('sooner')];
  expect(takeThread({ threads, me, standsAside: false })).toMatchObject({ input: { params: { threadId: 'sooner' } } });
  expect(takeThread({ threads, me, standsAside: true })).toBeNull();
});

test('what a colleague has, what is answered and what a death has stopped is not hers', () => {
  const others = thread('a', { takenBy: { id: 'nurse-2', name: 'Silje' } });
  const answered = thread('b', { waitingSince: null });
  const stopped = thread('c', { stopped: true });
  const sight = { threads: [others, answered, stopped], me, standsAside: false };
  expect(takeThread(sight)).toBeNull();
  expect(threadInHand(sight)).toBeNull();
});

test('she answers what she has taken, having seen every message, also while a visitor has her work', () => {
  const mine = thread('mine', { takenBy: { id: me, name: 'Jenny' } });
  expect(threadInHand({ threads: [mine], me, standsAside: true })?.id).toBe('mine');
  const read = { ...mine, lastAt: since, messages: [{}, {}, {}] } as unknown as StaffThread;
  expect(answerThread(read, 'sv')).toMatchObject({ input: { params: { threadId: 'mine' }, body: { seen: 3 } } });
});

test('a visit that must not quietly fall away is not let go', () => {
  const asked = (isCritical: boolean) =>
    ({ id: 'v', state: 'planned', isCritical, moveAsked: null, cancelAsked: { at: since } }) as unknown as UnitVisit;
  expect(answerWish([asked(true)], 'nb')).toMatchObject({ input: { body: { yes: false } } });
  expect(answerWish([asked(false)], 'nb')).toMatchObject({ input: { body: { yes: true } } });
  expect(answerWish([], 'nb')).toBeNull();
});

test('one who is home again is confirmed once, one who is away is not', () => {
  const away = (state: string) => [{ personId: 'p', absence: { id: 'a', state } }] as never;
  expect(confirmHome(away('home'))).toMatchObject({ input: { params: { personId: 'p', absenceId: 'a' } } });
  expect(confirmHome(away('away'))).toBeNull();
  expect(confirmHome(away('confirmed'))).toBeNull();
});

test('an assessor takes what nobody has, the nearest promise first, and at most a handful', () => {
  const row = (applicationId: string, changes: Partial<IntakeRow> = {}) =>
    ({
      applicationId,
      state: 'received',
      takenBy: null,
      isMine: false,
      promisedOn: '2026-12-10',
      ...changes,
    }) as IntakeRow;
  const rows = [row('later'), row('sooner', { promisedOn: '2026-12-01' }), row('taken', { takenBy: 'Berit' })];
  expect(takeApplication(rows)).toMatchObject({ input: { params: { applicationId: 'sooner' } } });
  const many = Array.from({ length: 12 }, (_, no) => row(`${no}`, { isMine: true, state: 'taken' }));
  expect(takeApplication([...many, ...rows])).toBeNull();
});

import type { DeskRow } from '@tunet/contract';
import { expect, test } from 'vitest';
import {
  applyDeskMessage,
  applyDeskRow,
  emptyDesk,
  livenessOf,
  needsEye,
  sortDesk,
  soundingKinds,
} from './desk-state.ts';

const base: DeskRow = {
  id: 'a',
  version: 1,
  placeName: 'Nordvik kommune',
  country: 'NO',
  areaName: null,
  kind: 'press',
  status: 'waiting',
  known: true,
  persons: [],
  receivedAt: '2026-11-21T01:00:00Z',
  presses: 1,
  lastPressAt: '2026-11-21T01:00:00Z',
  resetAt: null,
  ladder: 0,
  again: null,
  arrivalSoon: false,
  arrivalLate: false,
  direct: false,
  helpRefusedAt: null,
  takenBy: null,
  takenAt: null,
  voiceAt: null,
  presentAt: null,
  sender: null,
  mutedUntil: null,
  deviceSpeaks: true,
  callState: null,
  callAt: null,
  callWith: null,
  callIsMine: false,
  callAgent: null,
  callBack: null,
  marks: [],
  handOvers: [],
};
const kari = { id: 'kari', name: 'Kari' };

function rows(list: DeskRow[], whole = true, gone: string[] = []) {
  return { type: 'rows', rows: list, gone, whole, operators: 2 } as const;
}

test('a whole list replaces, a part adds and takes away', () => {
  let state = applyDeskMessage(emptyDesk, rows([base, { ...base, id: 'b' }]), 0);
  state = applyDeskMessage(state, rows([{ ...base, id: 'c' }], false, ['a']), 1);
  expect([...state.rows.keys()]).toEqual(['b', 'c']);
  state = applyDeskMessage(state, rows([base]), 2);
  expect([...state.rows.keys()]).toEqual(['a']);
});

test('an older version never replaces a newer one', () => {
  let state = applyDeskMessage(emptyDesk, rows([{ ...base, version: 3, status: 'taken', takenBy: kari }]), 0);
  state = applyDeskMessage(state, rows([{ ...base, version: 2 }], false), 1);
  expect(state.rows.get('a')?.status).toBe('taken');
  state = applyDeskRow(state, { ...base, version: 4, status: 'closed' });
  expect(state.rows.size).toBe(0);
});

test('five seconds without a beat and the screen is not live', () => {
  expect(livenessOf(emptyDesk, 0)).toBe('connecting');
  const state = applyDeskMessage(emptyDesk, { type: 'beat', at: '1970-01-01T00:00:01Z', operators: 1 }, 0);
  expect(state).toMatchObject({ operators: 1, ahead: 1000 });
  expect(livenessOf(state, 5_000)).toBe('live');
  expect(livenessOf(state, 5_001)).toBe('lost');
});

test('waiting stands first, oldest on top; mine before those of others', () => {
  const state = applyDeskMessage(
    emptyDesk,
    rows([
      { ...base, id: 'young', receivedAt: '2026-11-21T01:05:00Z' },
      { ...base, id: 'other', status: 'taken', takenBy: { id: 'per', name: 'Per' } },
      { ...base, id: 'mine', status: 'taken', takenBy: kari },
      { ...base, id: 'old', receivedAt: '2026-11-21T00:55:00Z' },
    ]),
    0,
  );
  const sorted = sortDesk(state, 'kari');
  expect(sorted.waiting.map((row) => row.id)).toEqual(['old', 'young']);
  expect(sorted.mine.map((row) => row.id)).toEqual(['mine']);
  expect(sorted.others.map((row) => row.id)).toEqual(['other']);
});

test('taking one alarm silences that alarm only', () => {
  let state = applyDeskMessage(emptyDesk, rows([base, { ...base, id: 'f', kind: 'fire' }]), 0);
  expect(soundingKinds(state, 'me').sort()).toEqual(['fire', 'press']);
  state = applyDeskRow(state, { ...base, version: 2, status: 'taken', takenBy: kari });
  expect(soundingKinds(state, 'me')).toEqual(['fire']);
});

test('an unanswered or late hand-over asks for the operator’s eye', () => {
  const handOver = {
    id: 'h',
    unitName: 'Nattpatruljen',
    unitPhone: null,
    state: 'asked',
    askedAt: '2026-11-21T01:00:00Z',
    answerBy: '2026-11-21T01:02:00Z',
    acceptedBy: null,
    way: 'app',
    acceptedHow: null,
    acceptedAt: null,
    onTheWayAt: null,
    arriveBy: '2026-11-21T01:30:00Z',
    lateAt: null,
    presentAt: null,
    doneAt: null,
    refusedBecause: null,
  } as const;
  const at = (clock: string) => Date.parse(`2026-11-21T${clock}Z`);
  const asked = { ...base, handOvers: [handOver] };
  expect(needsEye(asked, at('01:01:00'))).toBe(false);
  expect(needsEye(asked, at('01:02:00'))).toBe(true);
  const coming = { ...base, handOvers: [{ ...handOver, state: 'on-the-way' as const }] };
  expect(needsEye(coming, at('01:29:00'))).toBe(false);
  expect(needsEye(coming, at('01:30:00'))).toBe(true);
});

test('whoever pressed again stands on top, then fire, then the oldest', () => {
  const later = '2026-11-21T01:20:00Z';
  const again = { at: later, because: 'third-press' } as const;
  const state = applyDeskMessage(
    emptyDesk,
    rows([
      base,
      { ...base, id: 'fall', kind: 'fall', receivedAt: later },
      { ...base, id: 'fire', kind: 'fire', receivedAt: later },
      { ...base, id: 'again', receivedAt: later, again },
    ]),
    0,
  );
  expect(sortDesk(state, 'me').waiting.map(({ id }) => id)).toEqual(['again', 'fire', 'a', 'fall']);
});

test('an arrival that is late rings again for the one who has the alarm, and for nobody else', () => {
  const late = { ...base, status: 'taken', takenBy: kari, arrivalLate: true } as const;
  const state = applyDeskMessage(emptyDesk, rows([late]), 0);
  expect(soundingKinds(state, 'kari')).toEqual(['press']);
  expect(soundingKinds(state, 'me')).toEqual([]);
});

test('a muted sender is quiet until its time and sounds again by itself; in doubt it sounds', () => {
  const muted = { ...base, known: false, sender: 'stray', mutedUntil: '2026-11-21T23:00:00Z' };
  const state = applyDeskMessage(emptyDesk, rows([muted]), 0);
  expect(soundingKinds(state, 'me', Date.parse('2026-11-21T01:00:00Z'))).toEqual([]);
  expect(soundingKinds(state, 'me', Date.parse('2026-11-22T00:00:00Z'))).toEqual(['press']);
  expect(soundingKinds(state, 'me')).toEqual(['press']);
});

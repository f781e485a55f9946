import { describe, expect, test } from 'vitest';
import type { Alarm, Command, Operator, Refusal, Step, Waiting } from './alarm.ts';
import type { Receiver } from './hand-over.ts';
import { next } from './next-step.ts';

const start = new Date('2026-11-21T22:00:00Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const seconds = [30, 60, 120] as const;
const kari: Operator = { id: 'kari', name: 'Kari Moe' };
const per: Operator = { id: 'per', name: 'Per Lie' };
const anne: Receiver = { id: 'anne', name: 'Anne Vik', how: 'app' };
const bo: Receiver = { id: 'bo', name: 'Bo Ek', how: 'app' };
const patrol = { id: 'patrol', name: 'Nattpatruljen', phone: '+47 555 00 110' };
const lists = { causes: new Set(['fall', 'accidental']), measures: new Set(['talked']), afterHours: 8 };

const ringing: Waiting = {
  tenantId: 'nordvik',
  id: 'alarm',
  deskId: 'desk',
  known: true,
  speaks: true,
  area: null,
  kind: 'press',
  receivedAt: start,
  presses: 1,
  lastPressAt: start,
  resetAt: null,
  ladder: 0,
  again: null,
  pageDueAt: null,
  directAt: null,
  askNextAt: null,
  firstActAt: null,
  helpRefusedAt: null,
  voiceAt: null,
  presentAt: null,
  foundCause: null,
  ticked: [],
  handOvers: [],
  version: 1,
  status: 'waiting',
  waitingSince: start,
  ladderDueAt: at(30),
};

/** One second passes before each command. */
function after(...commands: Command[]): Alarm {
  return commands.reduce<Alarm>((alarm, command, index) => did(next(alarm, command, at(index + 1))).alarm, ringing);
}
function did(outcome: Step | Refusal): Step {
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome;
}

const take: Command = { kind: 'take', by: kari };
const spoke: Command = { kind: 'note-voice-contact', by: kari };
const handOver: Command = {
  kind: 'hand-over',
  by: kari,
  handOverId: 'h1',
  unit: patrol,
  note: null,
  answerSeconds: 120,
};
const close: Command = {
  kind: 'close',
  by: kari,
  cause: 'accidental',
  measure: 'talked',
  seenPresses: 1,
  note: null,
  ...lists,
};
const answer = (said: Extract<Command, { kind: 'answer' }>['answer']): Command => ({
  kind: 'answer',
  handOverId: 'h1',
  answer: said,
  causes: lists.causes,
  afterHours: 2,
});
const accept = (by: Receiver) => answer({ kind: 'accept', by, arrivalMinutes: 45, warnPercent: 80 });
const onTheWay = answer({ kind: 'on-the-way', by: anne });
const present = answer({ kind: 'present', by: anne });
const done = answer({ kind: 'done', by: anne, foundCause: 'fall', note: null });
const voice = (said: 'accept' | 'refuse' | 'present', note: string | null = null): Command => ({
  kind: 'answer-by-voice',
  by: kari,
  handOverId: 'h1',
  said,
  name: 'Liv på patruljen',
  note,
  arrivalMinutes: 45,
  warnPercent: 80,
  afterHours: 2,
});

describe('taking', () => {
  test('of two at once exactly one gets it, and the other is told who and when', () => {
    expect(next(after(take), { kind: 'take', by: per }, at(2))).toEqual({
      refused: 'already-taken',
      detail: { name: 'Kari Moe', at: at(1).toISOString() },
    });
  });
  test('only the one who took it may act on it', () => {
    expect(next(after(take), { ...spoke, by: per } as Command, at(2))).toEqual({ refused: 'not-taken-by-you' });
    expect(next(ringing, close, at(2))).toEqual({ refused: 'not-taken-by-you' });
  });
  test('given back it rings for all from the bottom of the ladder', () => {
    const climbed = did(next(ringing, { kind: 'climb', seconds }, at(30))).alarm;
    const held = did(next(climbed, take, at(40))).alarm;
    const back = did(next(held, { kind: 'give-back', by: kari, seconds }, at(50))).alarm;
    expect(back).toMatchObject({ status: 'waiting', ladder: 0, waitingSince: at(50), ladderDueAt: at(80) });
    expect(back.receivedAt).toEqual(start);
  });
  test('taken, voice contact and present are three instants and never one', () => {
    const alarm = after(take, spoke, handOver, accept(anne), present);
    expect(alarm).toMatchObject({ takenAt: at(1), voiceAt: at(2), presentAt: at(5) });
    expect(after(take)).toMatchObject({ voiceAt: null, presentAt: null });
  });
});

describe('the device', () => {
  test('a second press joins without making the alarm younger', () => {
    expect(after(take, { kind: 'press' })).toMatchObject({ presses: 2, receivedAt: start, lastPressAt: at(2) });
  });
  test('a reset is shown and closes nothing, also before anybody took it', () => {
    expect(after({ kind: 'reset' })).toMatchObject({ status: 'waiting', resetAt: at(1), ladderDueAt: at(30) });
  });
});

describe('the ladder', () => {
  test('climbs one step at a time at 30, 60 and 120 seconds, and stays at the top', () => {
    const first = did(next(ringing, { kind: 'climb', seconds }, at(31))).alarm;
    const second = did(next(first, { kind: 'climb', seconds }, at(600))).alarm;
    const third = did(next(second, { kind: 'climb', seconds }, at(600))).alarm;
    expect([first, second, third].map(({ ladder }) => ladder)).toEqual([1, 2, 3]);
    expect([first, second, third].map((each) => each.status === 'waiting' && each.ladderDueAt)).toEqual([
      at(60),
      at(120),
      null,
    ]);
    expect(next(third, { kind: 'climb', seconds }, at(900))).toEqual({ refused: 'not-now' });
  });
  test('does not climb early, nor when somebody has taken it', () => {
    expect(next(ringing, { kind: 'climb', seconds }, at(29))).toEqual({ refused: 'not-now' });
    expect(next(after(take), { kind: 'climb', seconds }, at(300))).toEqual({ refused: 'not-now' });
  });
});

describe('closing', () => {
  test('a press that the operator had not seen when she closed keeps the alarm open', () => {
    const pressed = after(take, spoke, { kind: 'press' });
    expect(next(pressed, close, at(9))).toEqual({ refused: 'pressed-meanwhile' });
    expect(did(next(pressed, { ...close, seenPresses: 2 } as Command, at(10))).alarm.status).toBe('closed');
  });

  test('without contact it cannot be closed as an accident; somebody must go', () => {
    expect(next(after(take), close, at(9))).toEqual({ refused: 'no-contact' });
  });
  test('a tick, an emergency call or an answered hand-over is not contact', () => {
    const called = after(take, { kind: 'note-emergency-call', by: kari, number: '113' });
    expect(next(called, close, at(9))).toEqual({ refused: 'no-contact' });
    const refused = after(take, handOver, answer({ kind: 'refuse', by: anne, because: 'busy' }));
    expect(next(refused, close, at(9))).toEqual({ refused: 'no-contact' });
  });
  test('after voice contact it closes with cause and measure, and the desk keeps the persons to the end of the shift', () => {
    const step = did(next(after(take, spoke), close, at(9)));
    expect(step.alarm).toMatchObject({ status: 'closed', cause: 'accidental', measure: 'talked', closedAt: at(9) });
    expect(step.grants).toEqual([{ end: 'open-alarm', ref: 'alarm', at: at(9 + 8 * 3600) }]);
  });
  test('not while anybody is asked, on her way or there', () => {
    for (const path of [[], [accept(anne)], [accept(anne), onTheWay], [accept(anne), present]]) {
      expect(next(after(take, spoke, handOver, ...path), close, at(60))).toEqual({ refused: 'hand-over-open' });
    }
  });
  test('cause and measure come from the municipality’s own lists', () => {
    expect(next(after(take, spoke), { ...close, cause: 'cat' }, at(9))).toEqual({ refused: 'unknown-cause' });
    expect(next(after(take, spoke), { ...close, measure: 'nothing' }, at(9))).toEqual({ refused: 'unknown-measure' });
  });
  test('an unknown device has nobody to speak with: a note says what was looked at', () => {
    const unknown = did(next({ ...ringing, known: false }, take, at(1))).alarm;
    expect(next(unknown, close, at(2))).toEqual({ refused: 'note-needed' });
    expect(next(unknown, { ...close, note: 'Rang the maker.' }, at(2))).toMatchObject({ alarm: { status: 'closed' } });
  });
  test('what is closed stays closed', () => {
    const closed = after(take, spoke, close);
    for (const command of [take, close, { kind: 'press' }, { kind: 'reset' }, present] as Command[]) {
      expect(next(closed, command, at(99))).toEqual({ refused: 'already-closed' });
    }
  });
});

describe('hand-over', () => {
  test('ends when somebody was there and is done, not when somebody says yes', () => {
    const alarm = after(take, handOver, accept(anne), onTheWay, present, done);
    expect(alarm).toMatchObject({ presentAt: at(5), foundCause: 'fall' });
    expect(alarm.handOvers[0]).toMatchObject({ state: 'done', acceptedByName: 'Anne Vik', onTheWayAt: at(4) });
  });
  test('opens the persons to the unit, and closes them some hours after it has ended', () => {
    expect(did(next(after(take), handOver, at(2))).grants).toEqual([
      { open: 'patrol', basis: 'handed-over', ref: 'h1', from: at(2) },
    ]);
    const there = after(take, handOver, accept(anne), present);
    expect(did(next(there, done, at(9))).grants).toEqual([{ end: 'handed-over', ref: 'h1', at: at(9 + 2 * 3600) }]);
  });
  test('of two carers exactly one accepts', () => {
    expect(next(after(take, handOver, accept(anne)), accept(bo), at(9))).toMatchObject({
      refused: 'already-taken',
      detail: { name: 'Anne Vik' },
    });
  });
  test('another carer does not speak for the one who accepted', () => {
    const accepted = after(take, handOver, accept(anne));
    expect(next(accepted, answer({ kind: 'present', by: bo }), at(9))).toEqual({ refused: 'not-now' });
  });
  test('unanswered in time is told once, and the first may still accept', () => {
    const asked = after(take, handOver);
    const miss: Command = { kind: 'miss-answer', handOverId: 'h1' };
    expect(next(asked, miss, at(100))).toEqual({ refused: 'not-now' });
    const missed = did(next(asked, miss, at(122)));
    expect(missed.facts[0]).toMatchObject({ kind: 'hand-over.unanswered' });
    expect(next(missed.alarm, miss, at(130))).toEqual({ refused: 'not-now' });
    expect(did(next(missed.alarm, accept(anne), at(140))).alarm.handOvers[0]).toMatchObject({ state: 'accepted' });
  });
  test('the same unit is not asked twice at once; another may be', () => {
    const asked = after(take, handOver);
    expect(next(asked, { ...handOver, handOverId: 'h2' }, at(3))).toEqual({ refused: 'not-now' });
    const day = { ...patrol, id: 'day' };
    expect(did(next(asked, { ...handOver, handOverId: 'h2', unit: day }, at(3))).alarm.handOvers).toHaveLength(2);
  });
  test('by voice the operator writes down the name; a refusal needs the reason', () => {
    expect(after(take, handOver, voice('accept')).handOvers[0]).toMatchObject({
      state: 'accepted',
      acceptedBy: null,
      acceptedByName: 'Liv på patruljen',
      acceptedHow: 'voice',
    });
    expect(next(after(take, handOver), voice('refuse'), at(9))).toEqual({ refused: 'note-needed' });
    expect(after(take, handOver, voice('refuse', 'with someone dying')).handOvers[0]).toMatchObject({
      state: 'refused',
      refusedBecause: 'with someone dying',
    });
  });
  test('by link the hand-over itself is the receiver, and nobody else speaks for her afterwards', () => {
    const outside = { to: 'responder', way: 'link' } as const;
    const byLink = did(next(after(take), { ...handOver, outside }, at(3)));
    // The one outside sees by the hand-over alone: no unit's people are let see by it.
    expect(byLink.grants).toEqual([{ open: 'h1', basis: 'handed-over', ref: 'h1', from: at(3) }]);
    expect(byLink.facts[0]?.payload).toMatchObject({ to: 'responder', way: 'link' });
    const tone: Receiver = { id: 'h1', name: 'Tone', how: 'link' };
    const accepted = did(next(byLink.alarm, accept(tone), at(4)));
    expect(accepted.happenings[0]?.who).toEqual({ id: null, name: 'Tone' });
    expect(next(accepted.alarm, accept(tone), at(5))).toEqual({ refused: 'not-now' });
    expect(next(accepted.alarm, onTheWay, at(5))).toEqual({ refused: 'not-now' });
    const going = next(accepted.alarm, answer({ kind: 'on-the-way', by: tone }), at(5));
    expect(did(going).alarm.handOvers[0]?.state).toBe('on-the-way');
  });

  test('withdrawn before anybody accepted; afterwards only when somebody else has been there', () => {
    const withdraw: Command = { kind: 'withdraw', by: kari, handOverId: 'h1', afterHours: 2 };
    expect(after(take, handOver, withdraw).handOvers[0]).toMatchObject({ state: 'withdrawn' });
    const accepted = after(take, handOver, accept(anne));
    expect(next(accepted, withdraw, at(9))).toEqual({ refused: 'not-now' });
    expect(did(next({ ...accepted, presentAt: at(8) }, withdraw, at(9))).alarm.handOvers[0]).toMatchObject({
      state: 'withdrawn',
    });
  });
  test('done needs a found cause from the list', () => {
    const there = after(take, handOver, accept(anne), present);
    expect(next(there, answer({ kind: 'done', by: anne, foundCause: 'cat', note: null }), at(9))).toEqual({
      refused: 'unknown-cause',
    });
  });
});

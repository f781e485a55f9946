import { describe, expect, test } from 'vitest';
import type { Alarm, Command, Operator, Refusal, Step, Waiting } from './alarm.ts';
import { answeredAt } from './answered.ts';
import { arrivalIs } from './arrival.ts';
import type { Receiver } from './hand-over.ts';
import { next } from './next-step.ts';

const start = new Date('2026-11-21T22:00:00Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const kari: Operator = { id: 'kari', name: 'Kari Moe' };
const anne: Receiver = { id: 'anne', name: 'Anne Vik', how: 'app' };
const lists = { causes: new Set(['fall']), measures: new Set(['talked']), afterHours: 8 };
const minute = 60;

const ringing: Waiting = {
  ...{ tenantId: 'nordvik', id: 'alarm', deskId: 'desk', known: true, speaks: true, area: null, kind: 'press' },
  ...{ receivedAt: start, presses: 1, lastPressAt: start, resetAt: null, ladder: 0, again: null, pageDueAt: null },
  ...{ directAt: null, askNextAt: null, firstActAt: null, voiceAt: null, presentAt: null, helpRefusedAt: null },
  ...{ foundCause: null, ticked: [], handOvers: [], version: 1, status: 'waiting', waitingSince: start },
  ladderDueAt: at(30),
};

function did(outcome: Step | Refusal): Alarm {
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome.alarm;
}
/** Each command at its second. */
function told(...story: readonly (readonly [second: number, command: Command])[]): Alarm {
  return story.reduce<Alarm>((alarm, [second, command]) => did(next(alarm, command, at(second))), ringing);
}

const take: Command = { kind: 'take', by: kari };
const spoke: Command = { kind: 'note-voice-contact', by: kari };
const unit = (id: string) => ({ id, name: id, phone: null });
const send = (handOverId: string, to = 'patrol'): Command => ({
  ...{ kind: 'hand-over', by: kari, handOverId, unit: unit(to), note: null, answerSeconds: 120 },
});
const answer = (handOverId: string, said: Extract<Command, { kind: 'answer' }>['answer']): Command => ({
  ...{ kind: 'answer', handOverId, answer: said, causes: lists.causes, afterHours: 2 },
});
const accept = (handOverId: string) =>
  answer(handOverId, { kind: 'accept', by: anne, arrivalMinutes: 45, warnPercent: 80 });
const says = (handOverId: string, kind: 'on-the-way' | 'present') => answer(handOverId, { kind, by: anne });
const done = (handOverId: string) => answer(handOverId, { kind: 'done', by: anne, foundCause: 'fall', note: null });
const close: Command = {
  ...{ kind: 'close', by: kari, cause: 'fall', measure: 'talked', seenPresses: 1, note: null },
  ...lists,
};
const escalate = (second: number): Command => ({
  ...{ kind: 'escalate', again: { at: at(second), because: 'third-press' }, pageLeadAfterMinutes: 5 },
});

describe('pressed again', () => {
  test('stands at the top once; its age and its ladder are as they were', () => {
    const alarm = told([40, escalate(40)]);
    expect(alarm).toMatchObject({ receivedAt: start, ladder: 0, again: { because: 'third-press' } });
    expect(next(alarm, escalate(50), at(50))).toEqual({ refused: 'not-now' });
  });
  test('once somebody has been there, a new third press counts anew', () => {
    const there = told([1, take], [2, escalate(2)], [3, send('h1')], [4, accept('h1')], [9, says('h1', 'present')]);
    expect(did(next(there, escalate(100), at(100))).again?.at).toEqual(at(100));
  });
  test('the lead is paged after five minutes, and not when somebody has set out', () => {
    const alarm = told([1, take], [2, escalate(2)], [3, send('h1')], [4, accept('h1')]);
    const due = at(2 + 5 * minute);
    expect(next(alarm, { kind: 'page-lead' }, at(2 + 5 * minute - 1))).toEqual({ refused: 'not-now' });
    expect(did(next(alarm, { kind: 'page-lead' }, due)).pageDueAt).toBeNull();
    const going = did(next(alarm, says('h1', 'on-the-way'), at(60)));
    expect(next(going, { kind: 'page-lead' }, due)).toEqual({ refused: 'not-now' });
  });
});

describe('a reset, a cancel, a second "all well"', () => {
  test('closes nothing and makes nothing closable', () => {
    const alarm = told([1, { kind: 'reset' }], [2, { kind: 'reset' }], [3, take]);
    expect(alarm.resetAt).toEqual(at(2));
    expect(next(alarm, close, at(9))).toEqual({ refused: 'no-contact' });
  });
});

describe('after somebody was sent', () => {
  const sent = told([1, take], [2, spoke], [3, send('h1')]);
  const refused = did(next(sent, answer('h1', { kind: 'refuse', by: anne, because: 'busy' }), at(9)));
  test('a voice is not enough: somebody must come, or she must say no herself', () => {
    expect(next(refused, close, at(20))).toEqual({ refused: 'nobody-came' });
    const no = did(next(refused, { kind: 'note-help-refused', by: kari }, at(15)));
    expect(did(next(no, close, at(20))).status).toBe('closed');
  });
  test('her no is heard only by one who speaks with her', () => {
    const silent = told([1, take], [2, send('h1')]);
    expect(next(silent, { kind: 'note-help-refused', by: kari }, at(9))).toEqual({ refused: 'no-contact' });
  });
  test('her no to one who was sent is no answer to the next', () => {
    const no = did(next(refused, { kind: 'note-help-refused', by: kari }, at(15)));
    const again = did(next(no, send('h2', 'day'), at(16)));
    expect(again.helpRefusedAt).toBeNull();
  });
});

describe('a relative who is told', () => {
  test('is never asked: nothing opens, nothing ends, and the alarm is as closable as before', () => {
    const before = told([1, take]);
    const outcome = next(before, { kind: 'inform-relative', by: kari, name: 'Liv', how: 'phone' }, at(5));
    const after = did(outcome);
    expect(after.handOvers).toEqual([]);
    expect(outcome).toMatchObject({ grants: [], happenings: [{ what: 'relative-informed', detail: 'Liv · phone' }] });
    expect(next(after, close, at(9))).toEqual({ refused: 'no-contact' });
  });
});

describe('answered', () => {
  test('is a voice, not a hand on the alarm; where the device is mute, the first act towards her', () => {
    const taken = told([1, take]);
    expect(answeredAt(taken)).toBeNull();
    const sent = told([1, take], [20, send('h1')]);
    expect(answeredAt(sent)).toBeNull();
    expect(answeredAt({ ...sent, speaks: false })).toEqual(at(20));
    expect(answeredAt(told([1, take], [20, send('h1')], [31, spoke]))).toEqual(at(31));
    for (const act of [
      { kind: 'note-emergency-call', by: kari, number: '110' },
      { kind: 'inform-relative', by: kari, name: 'Liv', how: 'message' },
    ] as const) {
      expect(answeredAt({ ...told([1, take], [7, act]), speaks: false })).toEqual(at(7));
    }
    const ticked = told([1, take], [7, { kind: 'tick-step', by: kari, no: 1, steps: [1] }]);
    expect(answeredAt({ ...ticked, speaks: false })).toBeNull();
  });
});

describe('an arrival', () => {
  const coming = told([1, take], [2, send('h1')], [10, accept('h1')]);
  const late = 10 + 45 * minute;
  test('is back in view at 80 per cent and rings again past its limit, whatever she has said on the way', () => {
    const way = did(next(coming, says('h1', 'on-the-way'), at(60)));
    expect(next(way, { kind: 'warn-arrival', handOverId: 'h1' }, at(10 + 36 * minute - 1))).toEqual({
      refused: 'not-now',
    });
    const soon = did(next(way, { kind: 'warn-arrival', handOverId: 'h1' }, at(10 + 36 * minute)));
    expect(arrivalIs(soon)).toEqual({ soon: true, late: false });
    const past = did(next(soon, { kind: 'miss-arrival', handOverId: 'h1' }, at(late)));
    expect(arrivalIs(past)).toEqual({ soon: true, late: true });
    expect(past.askNextAt).toEqual(at(late));
    const next2: Command = { kind: 'ask-next', handOverId: 'h2', unit: unit('day'), answerSeconds: 60 };
    const both = did(next(past, next2, at(late)));
    expect(both.handOvers.map(({ state }) => state)).toEqual(['on-the-way', 'asked']);
    expect(both.handOvers[1]?.askedBy).toBeNull();
    const there = did(next(both, says('h1', 'present'), at(late + 60)));
    expect(arrivalIs(there)).toEqual({ soon: false, late: false });
  });
  test('a new time is watched like the first', () => {
    const move: Command = {
      kind: 'move-arrival',
      by: kari,
      handOverId: 'h1',
      minutes: 10,
      warnPercent: 80,
      name: 'Anne',
    };
    const moved = did(
      next(did(next(coming, { kind: 'miss-arrival', handOverId: 'h1' }, at(late))), move, at(late + 60)),
    );
    expect(arrivalIs(moved)).toEqual({ soon: false, late: false });
    expect(arrivalIs(did(next(moved, { kind: 'miss-arrival', handOverId: 'h1' }, at(late + 660)))).late).toBe(true);
  });
  test('nobody is watched before she has said yes, or after she is there', () => {
    const there = did(next(coming, says('h1', 'present'), at(60)));
    expect(next(there, { kind: 'miss-arrival', handOverId: 'h1' }, at(late))).toEqual({ refused: 'not-now' });
    const asked = told([1, take], [2, send('h1')]);
    expect(next(asked, { kind: 'miss-arrival', handOverId: 'h1' }, at(late))).toEqual({ refused: 'not-now' });
  });
});

describe('direct response', () => {
  const ask = (handOverId: string, to: string): Command => ({
    ...{ kind: 'ask-next', handOverId, unit: unit(to), answerSeconds: 120 },
  });
  const direct = told([1, { kind: 'go-direct' }], [1, ask('h1', 'east')]);
  test('goes on along the line when one does not answer or cannot, and stops asking when one has said yes', () => {
    const missed = did(next(direct, { kind: 'miss-answer', handOverId: 'h1' }, at(121)));
    expect(missed.askNextAt).toEqual(at(121));
    const second = did(next(missed, ask('h2', 'patrol'), at(121)));
    const no = did(next(second, answer('h2', { kind: 'refuse', by: anne, because: 'busy' }), at(130)));
    expect(no.askNextAt).toEqual(at(130));
    expect(did(next(no, { kind: 'nobody-left' }, at(130))).askNextAt).toBeNull();
    const lateYes = did(next(no, accept('h1'), at(140)));
    expect(lateYes).toMatchObject({ askNextAt: null, ladderDueAt: null });
  });
  test('the ladder stands still while one is coming and goes on when she is late', () => {
    const coming = did(next(direct, accept('h1'), at(20)));
    expect(next(coming, { kind: 'climb', seconds: [30, 60, 120] }, at(200))).toEqual({ refused: 'not-now' });
    const late = did(next(coming, { kind: 'miss-arrival', handOverId: 'h1' }, at(20 + 45 * minute)));
    expect(did(next(late, { kind: 'climb', seconds: [30, 60, 120] }, at(20 + 45 * minute))).ladder).toBe(1);
  });
  const there = did(next(did(next(direct, accept('h1'), at(20))), says('h1', 'present'), at(400)));
  const closeThere: Command = {
    ...{ kind: 'close-where-it-was', by: anne, handOverId: 'h1', cause: 'fall', measure: 'talked', seenPresses: 1 },
    ...{ note: null, ...lists },
  };
  test('the one who was there closes it; she had it from when she said yes', () => {
    const closed = did(next(there, closeThere, at(900)));
    expect(closed).toMatchObject({ status: 'closed', takenAt: at(20), closedBy: { id: 'anne' }, foundCause: 'fall' });
    expect(closed.handOvers[0]).toMatchObject({ state: 'done', doneAt: at(900) });
  });
  test('nobody else closes it so, nobody who has not been there, and not what an operator has taken or what came meanwhile', () => {
    expect(next(there, { ...closeThere, by: { ...anne, id: 'bo' } }, at(900))).toEqual({ refused: 'not-now' });
    expect(next(did(next(direct, accept('h1'), at(20))), closeThere, at(30))).toEqual({ refused: 'not-now' });
    expect(next(did(next(there, take, at(500))), closeThere, at(900))).toMatchObject({ refused: 'already-taken' });
    expect(next(did(next(there, { kind: 'press' }, at(500))), closeThere, at(900))).toEqual({
      refused: 'pressed-meanwhile',
    });
    expect(next(told([1, take]), closeThere, at(900))).toMatchObject({ refused: 'already-taken' });
  });
  test('left without closing, it rings on', () => {
    expect(did(next(there, done('h1'), at(900)))).toMatchObject({ status: 'waiting', ladderDueAt: at(900) });
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Alarm, Command, Waiting } from './alarm.ts';
import { lacksContact } from './close.ts';
import { dueCommands } from './due.ts';
import { isComing, isOpen, type Receiver } from './hand-over.ts';
import { next } from './next-step.ts';

const start = new Date('2026-11-21T22:00:00Z');
const seconds = [30, 60, 120] as const;
const operators = [
  { id: 'kari', name: 'Kari Moe' },
  { id: 'per', name: 'Per Lie' },
];
const receivers: Receiver[] = [
  { id: 'anne', name: 'Anne Vik', how: 'app' },
  { id: 'bo', name: 'Bo Ek', how: 'app' },
];
const causes = new Set(['fall']);
const measures = new Set(['talked']);

const by = fc.constantFrom(...operators);
const receiver = fc.constantFrom(...receivers);
const handOverId = fc.constantFrom('h1', 'h2', 'h3');
const note = fc.constantFrom(null, 'looked into it');
const said = fc.constantFrom('accept', 'refuse', 'on-the-way', 'present', 'done');

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constantFrom('press', 'reset') }),
  fc.record({ kind: fc.constant('climb'), seconds: fc.constant(seconds) }),
  fc.record({ kind: fc.constant('miss-answer'), handOverId }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('take', 'note-voice-contact'), by }) },
  fc.record({ kind: fc.constant('give-back'), by, seconds: fc.constant(seconds) }),
  fc.record({ kind: fc.constant('note-emergency-call'), by, number: fc.constant('113') }),
  fc.record({ kind: fc.constant('tick-step'), by, no: fc.integer({ min: 1, max: 4 }), steps: fc.constant([1, 2, 3]) }),
  fc.record({
    kind: fc.constant('hand-over'),
    by,
    handOverId,
    unit: fc.constantFrom('a', 'b').map((id) => ({ id, name: id, phone: null })),
    note,
    answerSeconds: fc.constant(120),
  }),
  fc.record({ kind: fc.constant('withdraw'), by, handOverId, afterHours: fc.constant(2) }),
  fc.record({ kind: fc.constant('inform-relative'), by, name: fc.constant('Liv'), how: fc.constant('phone') }),
  fc.record({ kind: fc.constantFrom('note-help-refused'), by }),
  fc.record({ kind: fc.constantFrom('page-lead', 'go-direct', 'nobody-left') }),
  fc.record({
    kind: fc.constant('escalate'),
    again: fc.constant({ at: start, because: 'third-press' }),
    pageLeadAfterMinutes: fc.constant(5),
  }),
  fc.record({
    kind: fc.constant('ask-next'),
    handOverId,
    unit: fc.constantFrom('a', 'b').map((id) => ({ id, name: id, phone: null })),
    answerSeconds: fc.constant(120),
  }),
  fc.record({ kind: fc.constantFrom('warn-arrival', 'miss-arrival'), handOverId }),
  fc.record({
    kind: fc.constant('move-arrival'),
    by,
    handOverId,
    minutes: fc.constant(10),
    warnPercent: fc.constant(80),
    name: fc.constant('Anne'),
  }),
  fc.record({
    kind: fc.constant('close-where-it-was'),
    by: receiver,
    handOverId,
    cause: fc.constantFrom('fall', 'cat'),
    measure: fc.constant('talked'),
    note,
    seenPresses: fc.integer({ min: 1, max: 4 }),
    causes: fc.constant(causes),
    measures: fc.constant(measures),
    afterHours: fc.constant(2),
  }),
  fc.record({
    kind: fc.constant('answer-by-voice'),
    by,
    handOverId,
    said,
    name: fc.constant('Liv'),
    note,
    arrivalMinutes: fc.constant(45),
    warnPercent: fc.constant(80),
    afterHours: fc.constant(2),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('answer'),
      handOverId,
      answer: fc.oneof(
        fc.record({
          kind: fc.constant('accept'),
          by: receiver,
          arrivalMinutes: fc.constant(45),
          warnPercent: fc.constant(80),
        }),
        fc.record({ kind: fc.constant('refuse'), by: receiver, because: fc.constant('busy') }),
        fc.record({ kind: fc.constantFrom('on-the-way', 'present'), by: receiver }),
        fc.record({
          kind: fc.constant('done'),
          by: receiver,
          foundCause: fc.constantFrom('fall', 'cat', null),
          note: fc.constant(null),
        }),
      ),
      causes: fc.constant(causes),
      afterHours: fc.constant(2),
    }),
  },
  fc.record({
    kind: fc.constant('close'),
    by,
    cause: fc.constantFrom('fall', 'cat'),
    measure: fc.constantFrom('talked', 'nothing'),
    note,
    seenPresses: fc.integer({ min: 1, max: 4 }),
    causes: fc.constant(causes),
    measures: fc.constant(measures),
    afterHours: fc.constant(8),
  }),
) as fc.Arbitrary<Command>;

const ringing = (known: boolean): Waiting => ({
  tenantId: 't',
  id: 'a',
  deskId: 'd',
  known,
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
  ladderDueAt: new Date(start.getTime() + 30_000),
});

const byItself: readonly Command['kind'][] = [
  ...(['press', 'reset', 'climb', 'miss-answer', 'escalate', 'page-lead'] as const),
  ...(['go-direct', 'ask-next', 'nobody-left', 'warn-arrival', 'miss-arrival'] as const),
];

/** What the sweep would have done by now. */
function swept(alarm: Alarm, now: Date): Alarm {
  return dueCommands(alarm, seconds).reduce<Alarm>((before, each) => {
    const outcome = next(before, each, now);
    return 'refused' in outcome ? before : outcome.alarm;
  }, alarm);
}

/** Runs a story and looks at every step of it. */
function everyStep(look: (before: Alarm, after: Alarm, command: Command, now: Date) => void): void {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(fc.tuple(command, fc.integer({ min: 0, max: 90 })), { maxLength: 60 }),
      (known, story) => {
        let alarm: Alarm = ringing(known);
        let now = start.getTime();
        for (const [each, pause] of story) {
          now += pause * 1000;
          const outcome = next(alarm, each, new Date(now));
          if ('refused' in outcome) continue;
          expect(outcome.happenings).toHaveLength(1);
          look(alarm, outcome.alarm, each, new Date(now));
          alarm = outcome.alarm;
        }
      },
    ),
    { numRuns: 400 },
  );
}

test('every step raises the version by one', () => {
  everyStep((before, after) => expect(after.version).toBe(before.version + 1));
});

test('only a person closes, and never without contact when the device is known', () => {
  everyStep((before, after, { kind }) => {
    if (after.status !== 'closed') return;
    if (kind === 'close') expect(before.status).toBe('taken');
    else expect([kind, after.presentAt === null]).toEqual(['close-where-it-was', false]);
    expect(lacksContact(after) && after.known).toBe(false);
    if (lacksContact(after)) expect(after.note).not.toBeNull();
    expect(after.handOvers.some(isOpen)).toBe(false);
  });
});

test('nothing that time or a device does takes an alarm out of anybody’s sight', () => {
  everyStep((before, after, { kind }) => {
    if (byItself.includes(kind)) expect(after.status).toBe(before.status);
  });
});

test('its age never resets, and what has been true of contact stays true', () => {
  everyStep((before, after) => {
    expect(after.receivedAt).toEqual(start);
    expect(after.presses).toBeGreaterThanOrEqual(before.presses);
    if (before.voiceAt) expect(after.voiceAt).toEqual(before.voiceAt);
    if (before.presentAt) expect(after.presentAt).toEqual(before.presentAt);
  });
});

test('an owner changes only through giving back', () => {
  everyStep((before, after) => {
    if (before.status === 'taken' && after.status === 'taken') expect(after.takenBy).toEqual(before.takenBy);
  });
});

test('the ladder climbs by single steps while nobody has it, and falls only when it is given back', () => {
  everyStep((before, after, { kind }) => {
    if (after.ladder === before.ladder) return;
    if (kind === 'give-back') expect(after.ladder).toBe(0);
    else expect([kind, before.status, after.ladder - before.ladder]).toEqual(['climb', 'waiting', 1]);
  });
});

test('present comes only from somebody who said so', () => {
  everyStep((before, after, given) => {
    if (before.presentAt !== null || after.presentAt === null) return;
    const word = given.kind === 'answer' ? given.answer.kind : given.kind === 'answer-by-voice' ? given.said : '';
    expect(word).toBe('present');
  });
});

test('after a yes nothing stays silent past the time to arrive: it rings again, and somebody else is asked', () => {
  everyStep((_, after, __, now) => {
    if (after.status === 'closed') return;
    for (const hours of [0, 1, 3]) {
      const later = new Date(now.getTime() + hours * 3_600_000);
      const alarm = swept(after, later);
      const late = alarm.handOvers.filter(isComing).filter(({ arriveBy }) => arriveBy <= later);
      expect(late.every(({ lateAt }) => lateAt !== null)).toBe(true);
      if (late.length > 0 && alarm.status === 'waiting') expect(rings(alarm)).toBe(true);
    }
  });
});

test('an alarm that nobody has rings on to the top; it is calm only while somebody said yes, or stands beside her', () => {
  everyStep((_, after) => {
    if (after.status !== 'waiting' || rings(after)) return;
    expect(after.directAt).not.toBeNull();
    expect(after.handOvers.some((one) => isComing(one) || one.state === 'present')).toBe(true);
  });
});

test('what happens by itself asks nobody twice at once, and telling a relative opens and ends nothing', () => {
  everyStep((before, after, { kind }) => {
    const open = after.handOvers.filter(isOpen).map(({ unitId }) => unitId);
    expect(new Set(open).size).toBe(open.length);
    if (kind === 'inform-relative') expect(after.handOvers).toEqual(before.handOvers);
  });
});

/** Its next step is due, or it is at the top, where everybody has been told. */
function rings(alarm: Waiting): boolean {
  return alarm.ladder === 3 || alarm.ladderDueAt !== null;
}

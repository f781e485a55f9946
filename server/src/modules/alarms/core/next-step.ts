import type { AlarmHappening } from '@tunet/contract';
import type {
  Alarm,
  AlarmFact,
  Closed,
  Command,
  GrantChange,
  Happening,
  Operator,
  Refusal,
  Step,
  Taken,
  Waiting,
} from './alarm.ts';
import { answerHandOver, type HandOver, type HandOverCommand, isOpen, type Receiver, withdraw } from './hand-over.ts';
import { climb, type LadderSeconds, nextDue } from './ladder.ts';

/**
 * What an alarm becomes. Total: every state answers every command with a step or a refusal.
 * @param now when it happened for the one who did it
 */
export function next(alarm: Alarm, command: Command, now: Date): Step | Refusal {
  switch (command.kind) {
    case 'press':
      return pressAgain(alarm, now);
    case 'reset':
      return whileOpen(alarm, (open) => step({ ...open, resetAt: now }, 'reset-by-device', now));
    case 'climb':
      return climbLadder(alarm, command.seconds, now);
    case 'miss-answer':
      return missAnswer(alarm, command.handOverId, now);
    case 'take':
      return take(alarm, command.by, now);
    case 'give-back':
      return inHand(alarm, command.by, (held) => giveBack(held, command, now));
    case 'note-voice-contact':
      return inHand(alarm, command.by, (held) =>
        step({ ...held, voiceAt: held.voiceAt ?? now }, 'voice-contact', now, { who: command.by }),
      );
    case 'note-emergency-call':
      return inHand(alarm, command.by, (held) =>
        step(held, 'emergency-call', now, { who: command.by, detail: command.number }),
      );
    case 'tick-step':
      return inHand(alarm, command.by, (held) => tickStep(held, command, now));
    case 'hand-over':
      return inHand(alarm, command.by, (held) => handOver(held, command, now));
    case 'withdraw':
      return inHand(alarm, command.by, (held) => withdrawFrom(held, command, now));
    case 'answer-by-voice':
      return inHand(alarm, command.by, (held) => answerByVoice(held, command, now));
    case 'answer':
      return answer(alarm, command, now);
    case 'close':
      return inHand(alarm, command.by, (held) => close(held, command, now));
  }
}

/** True when the rules let nobody close this alarm: nobody has spoken with the person or stood beside her. */
export function lacksContact(alarm: Alarm): boolean {
  return alarm.voiceAt === null && alarm.presentAt === null;
}

function whileOpen(alarm: Alarm, work: (open: Waiting | Taken) => Step | Refusal): Step | Refusal {
  return alarm.status === 'closed' ? { refused: 'already-closed' } : work(alarm);
}

function inHand(alarm: Alarm, by: Operator, work: (held: Taken) => Step | Refusal): Step | Refusal {
  return whileOpen(alarm, (open) =>
    open.status === 'taken' && open.takenBy.id === by.id ? work(open) : { refused: 'not-taken-by-you' },
  );
}

/** Joins the open alarm. Its age never resets, and the ladder goes on from where it was. */
function pressAgain(alarm: Alarm, now: Date): Step | Refusal {
  return whileOpen(alarm, (open) => {
    const lastPressAt = now > open.lastPressAt ? now : open.lastPressAt;
    return step({ ...open, presses: open.presses + 1, lastPressAt }, 'pressed-again', now, {
      fact: { kind: 'alarm.pressed-again' },
    });
  });
}

function climbLadder(alarm: Alarm, seconds: LadderSeconds, now: Date): Step | Refusal {
  if (alarm.status === 'closed') return { refused: 'already-closed' };
  if (alarm.status === 'taken' || alarm.ladderDueAt === null || alarm.ladderDueAt > now) return { refused: 'not-now' };
  const ladder = climb(alarm.ladder);
  const ladderDueAt = nextDue(ladder, alarm.waitingSince, seconds);
  return step({ ...alarm, ladder, ladderDueAt }, 'ladder', now, {
    detail: String(ladder),
    fact: { kind: 'alarm.ladder', payload: { step: ladder } },
  });
}

function missAnswer(alarm: Alarm, handOverId: string, now: Date): Step | Refusal {
  return whileOpen(alarm, (open) => {
    const asked = open.handOvers.find((one) => one.id === handOverId);
    if (asked?.state !== 'asked' || asked.unansweredAt !== null || asked.answerBy > now) return { refused: 'not-now' };
    return step(withHandOver(open, { ...asked, unansweredAt: now }), 'unanswered', now, {
      detail: asked.unitName,
      fact: { kind: 'hand-over.unanswered', payload: { handOverId, unitId: asked.unitId } },
    });
  });
}

function take(alarm: Alarm, by: Operator, now: Date): Step | Refusal {
  if (alarm.status === 'closed') return { refused: 'already-closed' };
  if (alarm.status === 'taken') {
    return { refused: 'already-taken', detail: { name: alarm.takenBy.name, at: alarm.takenAt.toISOString() } };
  }
  const { waitingSince: _, ladderDueAt: __, ...core } = alarm;
  return step({ ...core, status: 'taken', takenBy: by, takenAt: now }, 'taken', now, { who: by });
}

/** Rings again for all, from the bottom of the ladder. */
function giveBack(held: Taken, command: Extract<Command, { kind: 'give-back' }>, now: Date): Step {
  const { takenBy: _, takenAt: __, ...core } = held;
  const waiting: Waiting = {
    ...core,
    status: 'waiting',
    ladder: 0,
    waitingSince: now,
    ladderDueAt: nextDue(0, now, command.seconds),
  };
  return step(waiting, 'given-back', now, { who: command.by, ...(command.dutyEnded ? { detail: 'duty-ended' } : {}) });
}

function tickStep(held: Taken, command: Extract<Command, { kind: 'tick-step' }>, now: Date): Step | Refusal {
  const { by, no, steps } = command;
  if (!steps.includes(no) || held.ticked.includes(no)) return { refused: 'not-now' };
  return step({ ...held, ticked: [...held.ticked, no] }, 'step-ticked', now, { who: by, detail: String(no) });
}

function handOver(held: Taken, command: Extract<Command, { kind: 'hand-over' }>, now: Date): Step | Refusal {
  const { by, unit, handOverId } = command;
  // Asking the same unit twice would only hide which of the two was answered.
  if (held.handOvers.some((one) => one.unitId === unit.id && isOpen(one))) return { refused: 'not-now' };
  const asked: HandOver = {
    id: handOverId,
    unitId: unit.id,
    unitName: unit.name,
    unitPhone: unit.phone,
    to: command.outside?.to ?? 'unit',
    way: command.outside?.way ?? 'app',
    note: command.note,
    askedBy: by.id,
    askedAt: now,
    answerBy: new Date(now.getTime() + command.answerSeconds * 1000),
    unansweredAt: null,
    state: 'asked',
  };
  return step({ ...held, handOvers: [...held.handOvers, asked] }, 'handed-over', now, {
    who: by,
    detail: unit.name,
    fact: { kind: 'alarm.handed-over', payload: { handOverId, unitId: unit.id, to: asked.to, way: asked.way } },
    grants: openedBy(asked),
  });
}

/** A unit's people see the person in their app; the holder of a link acts as the hand-over itself, and sees no other. */
function openedBy({ id, unitId, to, way, askedAt }: HandOver): GrantChange[] {
  const opened = [...(to === 'unit' ? [unitId] : []), ...(way === 'link' ? [id] : [])];
  return opened.map((open) => ({ open, basis: 'handed-over', ref: id, from: askedAt }));
}

function withdrawFrom(held: Taken, command: Extract<Command, { kind: 'withdraw' }>, now: Date): Step | Refusal {
  const asked = held.handOvers.find((one) => one.id === command.handOverId);
  const withdrawn = asked ? withdraw(asked, held.presentAt !== null) : null;
  if (!withdrawn) return { refused: 'not-now' };
  return step(withHandOver(held, withdrawn), 'withdrawn', now, {
    who: command.by,
    detail: withdrawn.unitName,
    fact: { kind: 'hand-over.withdrawn', payload: { handOverId: withdrawn.id, unitId: withdrawn.unitId } },
    grants: [endAfter(withdrawn.id, command.afterHours, now)],
  });
}

function answerByVoice(held: Taken, command: Extract<Command, { kind: 'answer-by-voice' }>, now: Date): Step | Refusal {
  const { said, note, afterHours, handOverId, arrivalMinutes } = command;
  const by: Receiver = { id: null, name: command.name, how: 'voice' };
  if (said === 'refuse' && note === null) return { refused: 'note-needed' };
  const spoken: Record<HandOverCommand['kind'], HandOverCommand> = {
    accept: { kind: 'accept', by, arrivalMinutes },
    refuse: { kind: 'refuse', by, because: note ?? '' },
    'on-the-way': { kind: 'on-the-way', by },
    present: { kind: 'present', by },
    done: { kind: 'done', by, foundCause: null, note },
  };
  return carry(held, handOverId, spoken[said], { now, afterHours, writtenBy: command.by });
}

function answer(alarm: Alarm, command: Extract<Command, { kind: 'answer' }>, now: Date): Step | Refusal {
  return whileOpen(alarm, (open) => {
    const said = command.answer;
    const outcome = carry(open, command.handOverId, said, { now, afterHours: command.afterHours, writtenBy: null });
    const cause = said.kind === 'done' ? said.foundCause : null;
    if (!('refused' in outcome) && said.kind === 'done' && (cause === null || !command.causes.has(cause))) {
      return { refused: 'unknown-cause' };
    }
    return outcome;
  });
}

interface Telling {
  readonly now: Date;
  readonly afterHours: number;
  /** the operator who wrote it down, when it was said by voice */
  readonly writtenBy: Operator | null;
}

function carry(open: Waiting | Taken, id: string, said: HandOverCommand, how: Telling): Step | Refusal {
  const before = open.handOvers.find((one) => one.id === id);
  if (!before) return { refused: 'not-now' };
  const { now, writtenBy } = how;
  const outcome = answerHandOver(before, said, now);
  if ('refused' in outcome) return outcome;
  const after = outcome.handOver;
  const found = after.state === 'done' ? after.foundCause : null;
  const told: Waiting | Taken = {
    ...withHandOver(open, after),
    presentAt: after.state === 'present' ? (open.presentAt ?? now) : open.presentAt,
    foundCause: found ?? open.foundCause,
  };
  return step(told, happeningOf[said.kind], now, {
    who: { id: said.by.how === 'link' ? null : (said.by.id ?? writtenBy?.id ?? null), name: said.by.name },
    detail: writtenBy ? `${after.unitName} · ${writtenBy.name}` : after.unitName,
    fact: {
      kind: `hand-over.${happeningOf[said.kind]}`,
      payload: { handOverId: id, unitId: after.unitId, how: said.by.how },
    },
    grants: isOpen(after) ? [] : [endAfter(id, how.afterHours, now)],
  });
}

const happeningOf = {
  accept: 'accepted',
  refuse: 'refused',
  'on-the-way': 'on-the-way',
  present: 'present',
  done: 'done',
} as const satisfies Record<HandOverCommand['kind'], AlarmHappening['what']>;

/** Only a person closes, and only after contact. An unknown device has nobody to speak with: a note says what was looked at. */
function close(held: Taken, command: Extract<Command, { kind: 'close' }>, now: Date): Step | Refusal {
  const { by, cause, measure, note } = command;
  // A press on its way while she closed is a new cry for help, not part of what is over.
  if (held.presses > command.seenPresses) return { refused: 'pressed-meanwhile' };
  if (held.handOvers.some(isOpen)) return { refused: 'hand-over-open' };
  if (lacksContact(held) && held.known) return { refused: 'no-contact' };
  if (lacksContact(held) && note === null) return { refused: 'note-needed' };
  if (!command.causes.has(cause)) return { refused: 'unknown-cause' };
  if (!command.measures.has(measure)) return { refused: 'unknown-measure' };
  const closed: Closed = { ...held, status: 'closed', closedBy: by, closedAt: now, cause, measure, note };
  return step(closed, 'closed', now, {
    who: by,
    detail: `${cause} · ${measure}`,
    fact: { kind: 'alarm.closed', payload: { cause, measure, foundCause: held.foundCause } },
    grants: [{ end: 'open-alarm', ref: held.id, at: later(now, command.afterHours) }],
  });
}

function withHandOver<A extends Waiting | Taken>(alarm: A, changed: HandOver): A {
  return { ...alarm, handOvers: alarm.handOvers.map((one) => (one.id === changed.id ? changed : one)) };
}

function endAfter(handOverId: string, hours: number, now: Date): GrantChange {
  return { end: 'handed-over', ref: handOverId, at: later(now, hours) };
}

function later(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000);
}

interface Telltale {
  readonly who?: Happening['who'];
  readonly detail?: string;
  readonly fact?: { readonly kind: string; readonly payload?: AlarmFact['payload'] };
  readonly grants?: readonly GrantChange[];
}

/** Every step raises the version, writes one happening and tells one fact. */
function step(alarm: Alarm, what: Happening['what'], at: Date, more: Telltale = {}): Step {
  const fact = more.fact ?? { kind: `alarm.${what}` };
  return {
    alarm: { ...alarm, version: alarm.version + 1 },
    happenings: [{ what, at, who: more.who ?? null, detail: more.detail ?? null }],
    facts: [{ kind: fact.kind, payload: fact.payload ?? {} }],
    grants: more.grants ?? [],
  };
}

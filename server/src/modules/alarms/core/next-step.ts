import type { AlarmHappening } from '@tunet/contract';
import type { Alarm, Command, Operator, Refusal, Step, Taken, Waiting } from './alarm.ts';
import { ladderGoesOn, missArrival, moveArrival, warnArrival } from './arrival.ts';
import { close, closeWhereItWas } from './close.ts';
import { answerHandOver, type HandOverCommand, isOpen, type Receiver, withdraw } from './hand-over.ts';
import { climb, type LadderSeconds, nextDue } from './ladder.ts';
import { asking, askNext, escalate, goDirect, isAsked, lineGoesOn, nobodyLeft, openedBy, pageLead } from './line.ts';
import { endAfter, inHand, step, whileOpen, withHandOver } from './step.ts';

/**
 * What an alarm becomes. Total: every state answers every command with a step or a refusal.
 * @param now when it happened for the one who did it
 */
export function next(alarm: Alarm, command: Command, now: Date): Step | Refusal {
  switch (command.kind) {
    case 'take':
      return take(alarm, command.by, now);
    case 'give-back':
      return inHand(alarm, command.by, (held) => giveBack(held, command, now));
    case 'note-voice-contact':
      return inHand(alarm, command.by, (held) =>
        step({ ...acted(held, now), voiceAt: held.voiceAt ?? now }, 'voice-contact', now, { who: command.by }),
      );
    case 'note-emergency-call':
      return inHand(alarm, command.by, (held) =>
        step(acted(held, now), 'emergency-call', now, { who: command.by, detail: command.number }),
      );
    case 'inform-relative':
      return inHand(alarm, command.by, (held) => informRelative(held, command, now));
    case 'note-help-refused':
      return inHand(alarm, command.by, (held) => noteHelpRefused(held, command.by, now));
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
    case 'move-arrival':
      return inHand(alarm, command.by, (held) => moveArrival(held, command, now));
    case 'close':
      return inHand(alarm, command.by, (held) => close(held, command, now));
    case 'close-where-it-was':
      return closeWhereItWas(alarm, command, now);
    default:
      return byItself(alarm, command, now);
  }
}

type ByItself = Extract<
  Command,
  {
    kind:
      | ('press' | 'reset' | 'climb' | 'miss-answer')
      | ('escalate' | 'page-lead' | 'go-direct' | 'ask-next' | 'nobody-left')
      | ('warn-arrival' | 'miss-arrival');
  }
>;

/** What devices and time do; no person has a hand in it. */
function byItself(alarm: Alarm, command: ByItself, now: Date): Step | Refusal {
  switch (command.kind) {
    case 'press':
      return pressAgain(alarm, now);
    case 'reset':
      return whileOpen(alarm, (open) => step({ ...open, resetAt: now }, 'reset-by-device', now));
    case 'climb':
      return climbLadder(alarm, command.seconds, now);
    case 'miss-answer':
      return missAnswer(alarm, command.handOverId, now);
    case 'escalate':
      return escalate(alarm, command, now);
    case 'page-lead':
      return pageLead(alarm, now);
    case 'go-direct':
      return goDirect(alarm, now);
    case 'ask-next':
      return askNext(alarm, command, now);
    case 'nobody-left':
      return nobodyLeft(alarm, now);
    case 'warn-arrival':
      return warnArrival(alarm, command.handOverId, now);
    case 'miss-arrival':
      return missArrival(alarm, command.handOverId, now);
  }
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
    const told = lineGoesOn(withHandOver(open, { ...asked, unansweredAt: now }), now);
    return step(told, 'unanswered', now, {
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

/** A relative is told. It is never a hand-over: nobody is asked, nothing opens and nothing ends. */
function informRelative(held: Taken, command: Extract<Command, { kind: 'inform-relative' }>, now: Date): Step {
  const { by, name, how } = command;
  return step(acted(held, now), 'relative-informed', now, {
    who: by,
    detail: `${name} · ${how}`,
    fact: { kind: 'alarm.relative-informed', payload: { how } },
  });
}

/** Her own no, heard by the one who speaks with her. */
function noteHelpRefused(held: Taken, by: Operator, now: Date): Step | Refusal {
  if (held.voiceAt === null) return { refused: 'no-contact' };
  return step({ ...held, helpRefusedAt: now }, 'help-refused', now, { who: by });
}

function acted<A extends Waiting | Taken>(open: A, now: Date): A {
  return { ...open, firstActAt: open.firstActAt ?? now };
}

function handOver(held: Taken, command: Extract<Command, { kind: 'hand-over' }>, now: Date): Step | Refusal {
  const { by, unit, handOverId, note, answerSeconds, outside } = command;
  if (isAsked(held, unit.id)) return { refused: 'not-now' };
  const asked = asking(command, { by: by.id, note, answerSeconds, now, outside });
  // Somebody is asked to go: what she said before is not her answer to this.
  const open = { ...acted(held, now), helpRefusedAt: null, handOvers: [...held.handOvers, asked] };
  return step(open, 'handed-over', now, {
    who: by,
    detail: unit.name,
    fact: { kind: 'alarm.handed-over', payload: { handOverId, unitId: unit.id, to: asked.to, way: asked.way } },
    grants: openedBy(asked),
  });
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
  const { said, note, afterHours, handOverId, arrivalMinutes, warnPercent } = command;
  const by: Receiver = { id: null, name: command.name, how: 'voice' };
  if (said === 'refuse' && note === null) return { refused: 'note-needed' };
  const spoken: Record<HandOverCommand['kind'], HandOverCommand> = {
    accept: { kind: 'accept', by, arrivalMinutes, warnPercent },
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
  const told = followed(
    {
      ...withHandOver(open, after),
      firstActAt: said.kind === 'refuse' ? open.firstActAt : (open.firstActAt ?? now),
      presentAt: after.state === 'present' ? (open.presentAt ?? now) : open.presentAt,
      foundCause: found ?? open.foundCause,
    },
    said.kind,
    now,
  );
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

/** What the answer of one who is asked means for all that watches over the alarm. */
function followed<A extends Waiting | Taken>(open: A, said: HandOverCommand['kind'], now: Date): A {
  switch (said) {
    case 'accept': {
      // In direct response her yes is what taking is at the desk: the ladder stands still while her arrival is watched.
      const calm = open.status === 'waiting' && open.directAt !== null ? { ladderDueAt: null } : {};
      return { ...open, askNextAt: null, ...calm };
    }
    case 'on-the-way':
      return { ...open, pageDueAt: null };
    case 'present':
      return { ...open, pageDueAt: null, askNextAt: null };
    case 'refuse':
      return lineGoesOn(open, now);
    case 'done':
      // Nobody at the desk has it and she did not close it: somebody has to.
      return ladderGoesOn(open, now);
  }
}

const happeningOf = {
  accept: 'accepted',
  refuse: 'refused',
  'on-the-way': 'on-the-way',
  present: 'present',
  done: 'done',
} as const satisfies Record<HandOverCommand['kind'], AlarmHappening['what']>;

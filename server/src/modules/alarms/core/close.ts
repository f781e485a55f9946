import type { Alarm, Closed, Closing, Command, Refusal, Step, Taken } from './alarm.ts';
import { type HandOver, isOpen, withdraw } from './hand-over.ts';
import { endAfter, later, step } from './step.ts';

/** True when the rules let nobody close this alarm: nobody has spoken with the person or stood beside her. */
export function lacksContact(alarm: Alarm): boolean {
  return alarm.voiceAt === null && alarm.presentAt === null;
}

/** Somebody was asked to go, nobody has been there, and she has not said herself that nobody need come. */
export function lacksArrival(alarm: Alarm): boolean {
  const wasSent = alarm.handOvers.some(({ state }) => state !== 'withdrawn');
  return wasSent && alarm.presentAt === null && alarm.helpRefusedAt === null;
}

/** Only a person closes, and only after contact. An unknown device has nobody to speak with: a note says what was looked at. */
export function close(held: Taken, command: Extract<Command, { kind: 'close' }>, now: Date): Step | Refusal {
  if (held.presses > command.seenPresses) return { refused: 'pressed-meanwhile' };
  if (held.handOvers.some(isOpen)) return { refused: 'hand-over-open' };
  if (lacksContact(held) && held.known) return { refused: 'no-contact' };
  if (lacksArrival(held)) return { refused: 'nobody-came' };
  if (lacksContact(held) && command.note === null) return { refused: 'note-needed' };
  return closing(held, { by: command.by, takenBy: held.takenBy, takenAt: held.takenAt }, command, now);
}

/**
 * Direct response: the one who was there closes. Those who were only asked, or are still coming, need not come any more.
 * An alarm that somebody at the desk has taken is closed there.
 */
export function closeWhereItWas(
  alarm: Alarm,
  command: Extract<Command, { kind: 'close-where-it-was' }>,
  now: Date,
): Step | Refusal {
  if (alarm.status === 'closed') return { refused: 'already-closed' };
  if (alarm.status === 'taken') {
    return { refused: 'already-taken', detail: { name: alarm.takenBy.name, at: alarm.takenAt.toISOString() } };
  }
  const own = alarm.handOvers.find(({ id }) => id === command.handOverId);
  if (alarm.directAt === null || !own || !wasThere(own) || own.acceptedBy !== command.by.id || command.by.id === null) {
    return { refused: 'not-now' };
  }
  if (alarm.handOvers.some((one) => one.id !== own.id && one.state === 'present')) return { refused: 'hand-over-open' };
  const by = { id: command.by.id, name: command.by.name };
  const found: HandOver =
    own.state === 'present'
      ? { ...own, state: 'done', doneAt: now, foundCause: command.cause, foundNote: command.note }
      : own;
  const handOvers = alarm.handOvers.map((one) => (one.id === own.id ? found : (withdraw(one, true) ?? one)));
  const { waitingSince: _, ladderDueAt: __, ...core } = alarm;
  const taken = { takenBy: by, takenAt: own.acceptedAt };
  const outcome = closing(
    { ...core, ...taken, status: 'taken', handOvers, foundCause: command.cause },
    { ...taken, by },
    command,
    now,
  );
  if ('refused' in outcome) return outcome;
  const eyes = alarm.handOvers.filter(isOpen).map(({ id }) => endAfter(id, command.afterHours, now));
  return { ...outcome, grants: [...outcome.grants, ...eyes] };
}

function wasThere(handOver: HandOver): handOver is Extract<HandOver, { state: 'present' | 'done' }> {
  return handOver.state === 'present' || handOver.state === 'done';
}

function closing(
  held: Taken,
  by: Pick<Closed, 'takenBy' | 'takenAt'> & { by: Closed['closedBy'] },
  what: Closing,
  now: Date,
): Step | Refusal {
  const { cause, measure, note } = what;
  // A press on its way while she closed is a new cry for help, not part of what is over.
  if (held.presses > what.seenPresses) return { refused: 'pressed-meanwhile' };
  if (!what.causes.has(cause)) return { refused: 'unknown-cause' };
  if (!what.measures.has(measure)) return { refused: 'unknown-measure' };
  const closed: Closed = {
    ...held,
    status: 'closed',
    closedBy: by.by,
    closedAt: now,
    cause,
    measure,
    note,
    askNextAt: null,
    pageDueAt: null,
  };
  return step(closed, 'closed', now, {
    who: by.by,
    detail: `${cause} · ${measure}`,
    fact: { kind: 'alarm.closed', payload: { cause, measure, foundCause: held.foundCause } },
    grants: [{ end: 'open-alarm', ref: held.id, at: later(now, what.afterHours) }],
  });
}

import type { Alarm, Command, Refusal, Step, Taken, Waiting } from './alarm.ts';
import { arrivalWithin, isComing } from './hand-over.ts';
import { step, whileOpen, withHandOver } from './step.ts';

/** Somebody is coming, and most of her time has gone: the operator looks again. Past it, it rings again. */
export function arrivalIs(alarm: Pick<Alarm, 'presentAt' | 'handOvers'>): {
  readonly soon: boolean;
  readonly late: boolean;
} {
  if (alarm.presentAt !== null) return { soon: false, late: false };
  const coming = alarm.handOvers.filter(isComing);
  return {
    soon: coming.some(({ warnedAt }) => warnedAt !== null),
    late: coming.some(({ lateAt }) => lateAt !== null),
  };
}

/** Most of the time to arrive has gone. */
export function warnArrival(alarm: Alarm, handOverId: string, now: Date): Step | Refusal {
  return whileOpen(alarm, (open) => {
    const coming = open.handOvers.find(({ id }) => id === handOverId);
    if (!coming || !isComing(coming) || coming.warnedAt !== null || coming.warnAt > now) return { refused: 'not-now' };
    return step(withHandOver(open, { ...coming, warnedAt: now }), 'arrival-soon', now, {
      detail: coming.unitName,
      fact: { kind: 'hand-over.arrival-soon', payload: { handOverId, unitId: coming.unitId } },
    });
  });
}

/**
 * Nobody was there in time. It rings again, and the next in line is due to be asked; the first keeps it and may still come.
 * An alarm that nobody at the desk has goes on climbing its ladder, which stood still while somebody was coming.
 */
export function missArrival(alarm: Alarm, handOverId: string, now: Date): Step | Refusal {
  return whileOpen(alarm, (open) => {
    const coming = open.handOvers.find(({ id }) => id === handOverId);
    if (!coming || !isComing(coming) || coming.lateAt !== null || coming.arriveBy > now) return { refused: 'not-now' };
    const late = { ...coming, warnedAt: coming.warnedAt ?? now, lateAt: now };
    const asksNext = open.presentAt === null ? now : open.askNextAt;
    return step(ladderGoesOn({ ...withHandOver(open, late), askNextAt: asksNext }, now), 'arrival-late', now, {
      detail: coming.unitName,
      fact: { kind: 'hand-over.arrival-late', payload: { handOverId, unitId: coming.unitId, alarm: open.status } },
    });
  });
}

/** The operator has heard when she will be there. Another limit takes the place of the first, and is watched as the first was. */
export function moveArrival(
  held: Taken,
  command: Extract<Command, { kind: 'move-arrival' }>,
  now: Date,
): Step | Refusal {
  const coming = held.handOvers.find(({ id }) => id === command.handOverId);
  if (!coming || !isComing(coming)) return { refused: 'not-now' };
  const { minutes: arrivalMinutes, warnPercent, by, name } = command;
  const moved = { ...coming, ...arrivalWithin({ arrivalMinutes, warnPercent }, now) };
  return step(withHandOver(held, moved), 'arrival-moved', now, {
    who: { id: by.id, name },
    detail: `${coming.unitName} · ${by.name}`,
    fact: {
      kind: 'hand-over.arrival-moved',
      payload: { handOverId: coming.id, unitId: coming.unitId, minutes: arrivalMinutes },
    },
  });
}

/** A ladder that stood still because somebody was coming goes on from where it was. */
export function ladderGoesOn<A extends Waiting | Taken>(open: A, now: Date): A {
  if (open.status !== 'waiting' || open.ladderDueAt !== null || open.ladder === 3) return open;
  return { ...open, ladderDueAt: now };
}

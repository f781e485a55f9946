import type { Alarm, Command, GrantChange, Refusal, Step, Taken, Waiting } from './alarm.ts';
import { type Asked, type HandOver, isOpen } from './hand-over.ts';
import { step, whileOpen } from './step.ts';

/** She pressed again: the alarm goes to the top, once for each time that nobody has been there since. */
export function escalate(alarm: Alarm, command: Extract<Command, { kind: 'escalate' }>, now: Date): Step | Refusal {
  return whileOpen(alarm, (open) => {
    const { again, pageLeadAfterMinutes } = command;
    const stands = open.again !== null && (open.presentAt === null || open.presentAt < open.again.at);
    if (stands) return { refused: 'not-now' };
    const pageDueAt = isOnTheWay(open) ? null : new Date(again.at.getTime() + pageLeadAfterMinutes * 60_000);
    return step({ ...open, again, pageDueAt }, 'again', now, {
      detail: again.because,
      fact: { kind: 'alarm.again', payload: { because: again.because } },
    });
  });
}

/** At the top for some minutes, and nobody is on the way: the lead is paged, once. */
export function pageLead(alarm: Alarm, now: Date): Step | Refusal {
  return whileOpen(alarm, (open) =>
    open.pageDueAt === null || open.pageDueAt > now
      ? { refused: 'not-now' }
      : step({ ...open, pageDueAt: null }, 'lead-paged', now),
  );
}

/** Somebody has set out or is there: no lead needs to be paged. Having said yes is not yet being on the way. */
export function isOnTheWay(alarm: Alarm): boolean {
  return alarm.handOvers.some(({ state }) => state === 'on-the-way' || state === 'present');
}

/** The calendar sends it straight to the one on duty. The desk sees it all the same, and its ladder has begun. */
export function goDirect(alarm: Alarm, now: Date): Step | Refusal {
  if (alarm.status === 'closed') return { refused: 'already-closed' };
  if (alarm.status !== 'waiting' || alarm.directAt !== null) return { refused: 'not-now' };
  return step({ ...alarm, directAt: now, askNextAt: now }, 'sent-directly', now);
}

/** The next in line is asked, by nobody's hand. Those asked before keep their place. */
export function askNext(alarm: Alarm, command: Extract<Command, { kind: 'ask-next' }>, now: Date): Step | Refusal {
  return whileOpen(alarm, (open) => {
    const { unit, handOverId, answerSeconds } = command;
    if (open.askNextAt === null || open.askNextAt > now || isAsked(open, unit.id)) return { refused: 'not-now' };
    const asked = asking(command, { by: null, note: null, answerSeconds, now });
    return step({ ...open, askNextAt: null, handOvers: [...open.handOvers, asked] }, 'handed-over', now, {
      detail: unit.name,
      fact: { kind: 'alarm.handed-over', payload: { handOverId, unitId: unit.id, to: asked.to, way: asked.way } },
      grants: openedBy(asked),
    });
  });
}

/** All in line have been asked. The ladder and the desk are what is left. */
export function nobodyLeft(alarm: Alarm, now: Date): Step | Refusal {
  return whileOpen(alarm, (open) =>
    open.askNextAt === null || open.askNextAt > now
      ? { refused: 'not-now' }
      : step({ ...open, askNextAt: null }, 'nobody-left', now),
  );
}

/** Asking the same unit twice would only hide which of the two was answered. */
export function isAsked(alarm: Alarm, unitId: string): boolean {
  return alarm.handOvers.some((one) => one.unitId === unitId && isOpen(one));
}

export function asking(
  { handOverId, unit }: Pick<Extract<Command, { kind: 'ask-next' }>, 'handOverId' | 'unit'>,
  how: {
    readonly by: string | null;
    readonly note: string | null;
    readonly answerSeconds: number;
    readonly now: Date;
    /** left out: a unit, in its app */
    readonly outside?: Extract<Command, { kind: 'hand-over' }>['outside'] | undefined;
  },
): Asked {
  return {
    id: handOverId,
    unitId: unit.id,
    unitName: unit.name,
    unitPhone: unit.phone,
    to: how.outside?.to ?? 'unit',
    way: how.outside?.way ?? 'app',
    note: how.note,
    askedBy: how.by,
    askedAt: how.now,
    answerBy: new Date(how.now.getTime() + how.answerSeconds * 1000),
    unansweredAt: null,
    state: 'asked',
  };
}

/** A unit's people see the person in their app; the holder of a link acts as the hand-over itself, and sees no other. */
export function openedBy({ id, unitId, to, way, askedAt }: HandOver): GrantChange[] {
  const opened = [...(to === 'unit' ? [unitId] : []), ...(way === 'link' ? [id] : [])];
  return opened.map((open) => ({ open, basis: 'handed-over', ref: id, from: askedAt }));
}

/** An alarm that went directly, that nobody at the desk has and nobody is coming to: the next in line is due. */
export function lineGoesOn<A extends Waiting | Taken>(open: A, now: Date): A {
  if (open.status !== 'waiting' || open.directAt === null || open.presentAt !== null) return open;
  if (open.askNextAt !== null || open.handOvers.some(mayStillCome)) return open;
  return { ...open, askNextAt: now };
}

function mayStillCome(handOver: HandOver): boolean {
  return isOpen(handOver) && (handOver.state !== 'asked' || handOver.unansweredAt === null);
}

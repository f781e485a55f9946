import type { ToldHow } from '@tunet/contract';
import { addDays, addMonths, daysBetween, localClock, localDay } from '../../platform/calendar/local-time.ts';
import type { WorkingDays } from '../services/index.ts';

/** What a municipality has decided about the clocks of an application. */
export interface ClockRules {
  /** Days from received to the preliminary answer. */
  readonly preliminaryDays: number;
  /** Working days before it, somebody is to pick the true reason. */
  readonly aheadWorkingDays: number;
  /** `15:00`: from here on the day the preliminary answer goes by itself. */
  readonly byItselfFrom: string;
  /** Days that a letter is on its way. */
  readonly paperDays: number;
  /** How much of a promise has gone when the one who has the case is reminded, and when the head is told. */
  readonly takerPercent: number;
  readonly headPercent: number;
}

export interface PreliminaryDays {
  /** The last day the law allows (a Sunday too: no law moves what an authority owes). */
  readonly lawfulOn: string;
  /** The working day on which it goes at the latest, early enough for the post. */
  readonly sendsOn: string;
  /** The working day from which somebody is asked to pick the true reason. */
  readonly taskFrom: string;
}

/**
 * The days of a preliminary answer: within one month of receipt whatever a municipality decides (forvaltningsloven § 11 a).
 * Sweden has no fixed day (förvaltningslagen 11 §); the same month holds there as our own.
 * @param receivedOn in the municipality's own days
 */
export function preliminaryDays(
  receivedOn: string,
  of: { readonly how: ToldHow; readonly working: WorkingDays },
  rules: Pick<ClockRules, 'preliminaryDays' | 'aheadWorkingDays' | 'paperDays'>,
): PreliminaryDays {
  const byRule = addDays(receivedOn, rules.preliminaryDays);
  const month = addMonths(receivedOn, 1);
  const lawfulOn = month < byRule ? month : byRule;
  const before = (day: string): string => (of.working.isWorking(day) ? day : of.working.add(day, -1));
  const first = of.working.add(receivedOn, 1);
  const notBefore = (day: string): string => (day < first ? first : day);
  const sendsOn = notBefore(before(of.how === 'paper' ? addDays(lawfulOn, -rules.paperDays) : lawfulOn));
  return { lawfulOn, sendsOn, taskFrom: notBefore(of.working.add(sendsOn, -rules.aheadWorkingDays)) };
}

/** The days on which somebody inside is told that a promise is near. */
export interface PromiseDays {
  readonly takerOn: string;
  readonly headOn: string;
}

/** The one who has it first, then the head; both on a working day before the promised one. */
export function promiseDays(
  sinceOn: string,
  promisedOn: string,
  { working, takerPercent, headPercent }: Pick<ClockRules, 'takerPercent' | 'headPercent'> & { working: WorkingDays },
): PromiseDays {
  const length = Math.max(0, daysBetween(sinceOn, promisedOn));
  const last = working.add(promisedOn, -1);
  const at = (percent: number): string => {
    const day = addDays(sinceOn, Math.floor((length * percent) / 100));
    const worked = working.isWorking(day) ? day : working.add(day, -1);
    return worked > last ? last : worked;
  };
  const takerOn = at(takerPercent);
  const headOn = at(Math.max(headPercent, takerPercent));
  return { takerOn, headOn: headOn < takerOn ? takerOn : headOn };
}

export type ClockStep = 'preliminary-task' | 'promise-taker' | 'promise-head' | 'promise-broken';

/** An application that the office owes an answer, as its clocks see it. */
export interface Clocked {
  readonly receivedAt: Date;
  readonly promisedOn: string;
  /** Since when this promise stands. */
  readonly promisedAt: Date;
  readonly hasPreliminary: boolean;
  readonly how: ToldHow;
  /** `step day` of what the clock has done. */
  readonly done: ReadonlySet<string>;
}

export interface ClockPlace {
  readonly zone: string;
  readonly working: WorkingDays;
}

export type DueStep = { readonly step: ClockStep | 'preliminary-sent'; readonly ofDay: string };

/**
 * What the clock does now, in order: pure, and nothing twice. A step that was due while everything stood still is done when it runs again.
 */
export function stepsDue(it: Clocked, now: Date, place: ClockPlace, rules: ClockRules): DueStep[] {
  const today = localDay(now, place.zone);
  const due: DueStep[] = [];
  const add = (isDue: boolean, step: DueStep['step'], ofDay: string): void => {
    if (isDue && !it.done.has(`${step} ${ofDay}`)) due.push({ step, ofDay });
  };
  if (!it.hasPreliminary) {
    const { sendsOn, taskFrom } = preliminaryDays(
      localDay(it.receivedAt, place.zone),
      { how: it.how, working: place.working },
      rules,
    );
    const goes = today > sendsOn || (today === sendsOn && localClock(now, place.zone) >= rules.byItselfFrom);
    add(today >= taskFrom, 'preliminary-task', sendsOn);
    add(goes, 'preliminary-sent', sendsOn);
  }
  const { promisedOn } = it;
  const days = promiseDays(localDay(it.promisedAt, place.zone), promisedOn, { working: place.working, ...rules });
  const isBroken = today > promisedOn;
  add(today >= days.takerOn && !isBroken, 'promise-taker', promisedOn);
  add(today >= days.headOn && !isBroken, 'promise-head', promisedOn);
  add(isBroken, 'promise-broken', promisedOn);
  return due;
}

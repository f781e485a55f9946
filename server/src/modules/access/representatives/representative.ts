import type { Incapacity, MandateArea, ProxyScope } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';

/** The most that a guardian may, by what her mandate covers (vergemålsloven § 9; FB 11:7). */
const byMandate: Readonly<Record<MandateArea, readonly ProxyScope[]>> = {
  person: [
    ...(['apply', 'plan.read', 'visit.read', 'visit.cancel', 'message', 'absence'] as const),
    ...(['alarm.notify', 'device.status', 'aid.loan'] as const),
  ],
  economy: ['apply', 'decision.read', 'message'],
  health: [
    'decision.read',
    'assessment.read',
    'plan.read',
    'visit.read',
    'message',
    'alarm.notify',
    'device.status',
    'aid.loan',
  ],
};

/** The most that the nearest relative may, by what she herself cannot consent to (pbrl §§ 3-3, 4-6). */
const byIncapacity: Readonly<Record<Incapacity['cannot'][number], readonly ProxyScope[]>> = {
  help: [
    'apply',
    'decision.read',
    'assessment.read',
    'plan.read',
    'visit.read',
    'visit.cancel',
    'message',
    'absence',
    'aid.loan',
  ],
  treatment: ['assessment.read', 'plan.read', 'visit.read', 'message'],
  information: ['decision.read', 'assessment.read', 'plan.read', 'visit.read', 'message', 'log.read'],
  technology: ['alarm.notify', 'device.status'],
};

export function scopesOfMandate(areas: readonly MandateArea[]): ReadonlySet<ProxyScope> {
  return new Set(areas.flatMap((area) => byMandate[area]));
}

export function scopesOfIncapacity(about: Incapacity['cannot']): ReadonlySet<ProxyScope> {
  return new Set(about.flatMap((area) => byIncapacity[area]));
}

/** The ages at which what parents may grows less. Years. */
const bandStarts = { 'under-12': 0, '12-15': 12, '16-17': 16 } as const;
const ofAge = 18;
export type AgeBand = keyof typeof bandStarts;

/** The birthday of an age; one who was born on 29 February has it on the 28th in other years, so that no child waits a day. */
export function birthday(bornOn: string, age: number): string {
  const year = Number(bornOn.slice(0, 4)) + age;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = bornOn.slice(5) === '02-29' && !isLeap ? '02-28' : bornOn.slice(5);
  return `${String(year).padStart(4, '0')}-${rest}`;
}

/** A part of a childhood, from its first day to its last, with what the parent may then. */
export interface ChildSpan {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly scopes: readonly ProxyScope[];
}

/**
 * What a parent may, span by span, from a day until the child is of age: nothing has to run for it to grow less.
 * @param allowed which of the three ages each thing is open in; the municipality's rule
 * @returns none when the child is of age
 */
export function childSpans(
  bornOn: string,
  from: string,
  wanted: readonly ProxyScope[],
  allowed: Readonly<Record<ProxyScope, readonly AgeBand[]>>,
): ChildSpan[] {
  const bands = Object.keys(bandStarts) as AgeBand[];
  return bands.flatMap((band, index): ChildSpan[] => {
    const next = bands[index + 1];
    const firstDay = latest(birthday(bornOn, bandStarts[band]), from);
    const lastDay = addDays(birthday(bornOn, next ? bandStarts[next] : ofAge), -1);
    const scopes = wanted.filter((scope) => allowed[scope].includes(band));
    return firstDay <= lastDay && scopes.length > 0 ? [{ firstDay, lastDay, scopes }] : [];
  });
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}

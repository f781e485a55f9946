import type { Language } from '@tunet/contract';
import { instantAt } from '../../../platform/calendar/local-time.ts';
import type { SaidVisit } from './say-visits.ts';

export type SaidFixture = SaidVisit;
export const languages: readonly Language[] = ['nb', 'nn', 'sv', 'en'];

/** A visit in Oslo, by the clock on the wall. */
export function visitAt(day: string, from: string, to: string, more: Partial<SaidVisit> = {}): SaidVisit {
  const at = (clock: string) => instantAt(day, clock, 'Europe/Oslo').toISOString();
  const usual = { state: 'planned', who: null, comingAt: null, cancelAsked: null, isNew: false } as const;
  return { day, from: at(from), to: at(to), ...usual, ...more };
}

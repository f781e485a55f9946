import type { Place, RuleExample } from '@tunet/contract';
import { addDays, instantAt, localClock, localDay } from '../../platform/calendar/local-time.ts';
import type { RuleKey, RuleValues } from './rule-definitions.ts';
import { workingDays } from './working-days.ts';

/** What an example is worked out from. */
export interface ExampleDay {
  /** The day on which something comes or happens. */
  readonly day: string;
  readonly country: Place['country'];
}

type Maker<K extends RuleKey> = (value: RuleValues[K], on: ExampleDay) => RuleExample;

const makers: { readonly [K in RuleKey]?: Maker<K> } = {
  'requests.promise-days': daysLater,
  'requests.preliminary-days': daysLater,
  'requests.preliminary-ahead-working-days': (days, { day, country }) =>
    onDays(day, workingDays(country).add(day, -days)),
  'decisions.paper-days': daysLater,
  'decisions.start-now-days': daysLater,
  'decisions.not-effected-days': daysLater,
  'people.death-undo-days': daysLater,
  'guide.unanswered-days': daysLater,
  'conversations.answer-working-days': (days, { day, country }) => onDays(day, workingDays(country).add(day, days)),
  'visits.ahead-days': daysLater,
  'visits.unconfirmed-minutes': (minutes, { day }) => later(day, '10:00', minutes),
  'visits.family-told-minutes': (minutes, { day }) => later(day, '10:00', minutes),
  'alarm.arrivalMinutes': (minutes, { day }) => later(day, '22:00', minutes),
  'alarm.afterClosingHours': (hours, { day }) => later(day, '22:00', 60 * hours),
  'alarm.afterHandOverHours': (hours, { day }) => later(day, '22:00', 60 * hours),
  'alarm.silentAfterMinutes': (minutes, { day }) => later(day, '12:00', minutes),
};

/** What a value makes of something that happens on a day; null when a drawing says it better. */
export function exampleOf<K extends RuleKey>(key: K, value: RuleValues[K], on: ExampleDay): RuleExample | null {
  const make: Maker<K> | undefined = makers[key];
  return make ? make(value, on) : null;
}

function daysLater(days: number, { day }: ExampleDay): RuleExample {
  return onDays(day, addDays(day, days));
}

function onDays(from: string, until: string): RuleExample {
  return { from: { day: from, clock: null }, until: { day: until, clock: null } };
}

/** By the clock on the wall of an ordinary day: an example leaves summer time out of it. */
function later(day: string, clock: string, minutes: number): RuleExample {
  const end = new Date(instantAt(day, clock, 'UTC').getTime() + minutes * 60_000);
  return { from: { day, clock }, until: { day: localDay(end, 'UTC'), clock: localClock(end, 'UTC') } };
}

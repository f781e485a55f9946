import type { Language, LocalText, RuleExample, RuleInput, RuleUnit } from '@tunet/contract';
import type { Words } from './workshop-data.ts';

export interface CardStep {
  readonly kind: 'talk' | 'relative' | 'unit' | 'emergency';
  readonly text: LocalText;
  readonly phone: string | null;
}
export const cardLists = ['usual', 'afterCall', 'byItself', 'dispenser'] as const;
/** The later two may be missing: as usual then. */
export type Cards = Readonly<Record<'usual' | 'afterCall', readonly CardStep[]>> &
  Readonly<Partial<Record<'byItself' | 'dispenser', readonly CardStep[]>>>;

/** The value of a rule in one line, by how it is typed in. */
export function sayValue(input: RuleInput, value: unknown, say: Words, language: Language): string {
  switch (input.kind) {
    case 'number':
      return sayNumber(input.unit, value as number, say);
    case 'ladder': {
      const steps = value as readonly number[];
      return `${steps.slice(0, -1).join(' → ')} → ${say.unit[input.unit](steps.at(-1) ?? 0)}`;
    }
    case 'clock-range': {
      const { from, to } = value as { from: string; to: string };
      return `${from}–${to}`;
    }
    case 'text':
      return (value as LocalText)[language];
    case 'phones':
      return named(input.of, value, (each) => nameOf(say.phones, each)).join(' · ') || say.noPhone;
    case 'choices': {
      const chosen = value as Readonly<Record<string, string | null>>;
      return input.of
        .map(
          (each) => `${nameOf(say.alarmKinds, each)}: ${chosen[each] ? nameOf(say.phones, chosen[each]) : say.nothing}`,
        )
        .join(' · ');
    }
    case 'switches': {
      const on = value as Readonly<Record<string, readonly string[]>>;
      const count = (channel: string) => input.of.filter((each) => on[each]?.includes(channel)).length;
      return input.to
        .map((channel) => say.switchesSaid(nameOf(say.channels, channel), count(channel), input.of.length))
        .join(' · ');
    }
    case 'arrival-limits': {
      const lines = value as readonly { area: string | null; kind: string | null; minutes: number }[];
      const where = ({ area, kind }: (typeof lines)[number]) =>
        [area, kind === null ? null : nameOf(say.alarmKinds, kind)].filter(Boolean).join(', ');
      const said = lines.map((line) => `${where(line)}: ${say.unit.minutes(line.minutes)}`);
      return said.join(' · ') || say.arrivalLimits.none;
    }
    case 'card': {
      const cards = value as Cards;
      return cardLists
        .flatMap((list) => (cards[list] ? [`${say.card[list]}: ${say.card.steps(cards[list].length)}`] : []))
        .join(' · ');
    }
  }
}

function named(of: readonly string[], value: unknown, name: (each: string) => string): string[] {
  const given = value as Readonly<Record<string, string | null>>;
  return of.flatMap((each) => (given[each] ? [`${name(each)} ${given[each]}`] : []));
}

/** Minutes that make whole hours are said as hours, from two hours on. */
function sayNumber(unit: RuleUnit, value: number, say: Words): string {
  return unit === 'minutes' && value >= 120 && value % 60 === 0 ? say.unit.hours(value / 60) : say.unit[unit](value);
}

/** The word for a code; the code itself when there is none yet. */
export function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  return names[code] ?? code;
}

/** A day as the clocks of the door say it: noon, so that no zone moves it. */
export function noonOf(day: string): string {
  return `${day}T12:00:00Z`;
}

/** What a value makes of something that happens, as one sentence; null when a drawing says it better. */
export function sayExample(
  key: string,
  example: RuleExample,
  say: Words,
  longDay: (at: string) => string,
): string | null {
  const sentence = (say.example as Readonly<Record<string, (from: string, until: string) => string>>)[key];
  if (!sentence) return null;
  const moment = ({ day, clock }: RuleExample['from']): string =>
    clock === null ? longDay(noonOf(day)) : say.moment(longDay(noonOf(day)), clock);
  const said = sentence(moment(example.from), moment(example.until));
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

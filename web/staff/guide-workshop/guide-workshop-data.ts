import { useQuery } from '@tanstack/react-query';
import type { AidThing, GuideFacts, GuideWay, GuideWho } from '@tunet/contract';
import { type Answer, call, Problem } from '../../data/call.ts';
import type { StaffText } from '../../text/nb-staff.ts';

export type GuideWorkshop = Answer<'GET /api/workshop/guide'>;
export type Table = GuideWorkshop['table']['lines'];
export type Row = Table[number];
export type Unanswered = GuideWorkshop['unanswered'][number];
export type Taught = GuideWorkshop['taught'][number];
export type Words = StaffText['guideWorkshop'];
export type TableShown = Answer<'POST /api/workshop/guide/table/preview'>;
export type TeachingShown = Answer<'POST /api/workshop/guide/teach/preview'>;

export const guideWorkshopKey = ['guide-workshop'];

export function useGuideWorkshop() {
  return useQuery({ queryKey: guideWorkshopKey, queryFn: () => call('GET /api/workshop/guide') });
}

/** The questions of the table in the order they stand in a line. */
export const questionCodes = ['how-long', 'where-used', 'lives-where'] as const;

/** What may be ticked for each; the same codes as in the contract, which no bundle carries. */
export const choicesOf = {
  'how-long': ['short', 'lasting', 'lasting-now', 'terminal', 'unknown'],
  'where-used': ['daily', 'work', 'school', 'institution', 'unknown'],
  'lives-where': ['own-home', 'special-housing', 'unknown'],
} as const;

/** The conditions of a line in words. */
export function sayWhen(when: Row['when'], say: Words): string {
  const things = when.thing?.map((thing) => say.things[thing]).join(', ');
  const rest = questionCodes.flatMap((code) => {
    const wanted: readonly (keyof Words['choices'])[] | undefined = when[code];
    return wanted
      ? [`${say.questions[code].toLowerCase()}: ${wanted.map((choice) => say.choices[choice]).join(', ')}`]
      : [];
  });
  return [...(things ? [things] : []), ...rest].join(' · ') || say.always;
}

/** Which questions a table asks about at all. */
export function askedIn(table: readonly Row[]): ReadonlySet<string> {
  return new Set(table.flatMap(({ when }) => Object.keys(when)));
}

/** A case of the preview in words, with what the table asks about. */
export function sayCase(thing: AidThing, facts: GuideFacts, say: Words, asked: ReadonlySet<string>): string {
  const answers = questionCodes.flatMap((code) => {
    const choice = facts[code];
    return choice === undefined || !asked.has(code) ? [] : [say.choices[choice as keyof Words['choices']]];
  });
  return [say.things[thing], ...answers].join(', ');
}

/** Who and which way, in words. */
export function sayAnswer(who: GuideWho, way: GuideWay, say: Words, titleOf: (way: GuideWay) => string): string {
  return `${titleOf(way)} (${say.whos[who]})`;
}

/** The figures are worked out once, which takes some seconds: asked again until they are there. */
export const whileReckoning = {
  retry: (count: number, problem: unknown) => problem instanceof Problem && problem.code === 'reckoning' && count < 30,
  retryDelay: 1500,
};

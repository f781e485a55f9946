import type { GuideWay } from '@tunet/contract';
import type { Statement, Understand, Understood } from '../understanding/understood.ts';
import { prepareTeachings, type Teaching, usePrepared } from './use-teachings.ts';

/** How the guide does on statements whose answers are known. */
export interface Figures {
  readonly statements: number;
  /** the first way fits */
  readonly firstRight: number;
  /** one of the three fits */
  readonly oneOfThreeRight: number;
  /** the one who acts first is right */
  readonly whoRight: number;
}

/** A statement whose first way changes. */
export interface ChangedAnswer {
  readonly text: string;
  readonly before: GuideWay;
  readonly after: GuideWay;
  /** what fits it, by the one who wrote it */
  readonly right: boolean;
}

/** What was understood of each statement before anything is taught; made once, because it takes a second. */
export type Heard = readonly { readonly statement: Statement; readonly understood: Understood }[];

/**
 * Understands every statement.
 * @param rest lets others be answered meanwhile: it is called every few statements
 */
export async function hear(
  statements: readonly Statement[],
  understand: Understand,
  rest: () => Promise<void>,
): Promise<Heard> {
  const heard: Heard[number][] = [];
  for (const statement of statements) {
    if (heard.length % atOnce === 0) await rest();
    heard.push({ statement, understood: understand(statement.text, { language: statement.lang }) });
  }
  return heard;
}

/** Statements between two rests: some milliseconds. */
const atOnce = 8;

/** What teaching more, or less, does to every statement of the whole set and to what the municipality itself has taught. */
export function measureTeaching(
  heard: Heard,
  before: readonly Teaching[],
  after: readonly Teaching[],
): { readonly before: Figures; readonly after: Figures; readonly changed: readonly ChangedAnswer[] } {
  const [taughtBefore, taughtAfter] = [prepareTeachings(before), prepareTeachings(after)];
  const pairs = heard.map(({ statement, understood }) => ({
    statement,
    was: usePrepared(understood, statement.text, taughtBefore),
    becomes: usePrepared(understood, statement.text, taughtAfter),
  }));
  return {
    before: figuresOf(pairs.map(({ statement, was }) => ({ statement, said: was }))),
    after: figuresOf(pairs.map(({ statement, becomes }) => ({ statement, said: becomes }))),
    changed: pairs.flatMap(({ statement, was, becomes }) => {
      const [one, other] = [was.ways[0]?.way, becomes.ways[0]?.way];
      if (!one || !other || one === other) return [];
      return [{ text: statement.text, before: one, after: other, right: fits(statement, other) }];
    }),
  };
}

function figuresOf(said: readonly { readonly statement: Statement; readonly said: Understood }[]): Figures {
  const count = (holds: (statement: Statement, understood: Understood) => boolean) =>
    said.filter(({ statement, said: understood }) => holds(statement, understood)).length;
  return {
    statements: said.length,
    firstRight: count((statement, { ways }) => ways[0] !== undefined && fits(statement, ways[0].way)),
    oneOfThreeRight: count((statement, { ways }) => ways.some(({ way }) => fits(statement, way))),
    whoRight: count((statement, { who }) => who === statement.who),
  };
}

function fits({ way, ways }: Statement, said: GuideWay): boolean {
  return said === way || (ways ?? []).includes(said);
}

import type { Statement } from './understood.ts';

/** A statement of our own that is like what was written. */
export interface Alike {
  readonly statement: Statement;
  /** 0–1; 1 for the same words */
  readonly likeness: number;
}

/** Finds the statements that are most like some words, the most alike first. */
export type FindAlike = (keys: ReadonlySet<string>) => readonly Alike[];

/** As many as have a say. */
const most = 30;

/**
 * Likeness is the cosine of shared keys, each as heavy as it is rare among the statements.
 * `heard` holds each statement with its keys: what its words mean, pairs of them, and concepts.
 */
export function prepareAlike(
  heard: readonly { readonly statement: Statement; readonly keys: ReadonlySet<string> }[],
): FindAlike {
  const holders = new Map<string, number[]>();
  for (const [no, { keys }] of heard.entries()) {
    for (const key of keys) {
      const there = holders.get(key);
      if (there === undefined) holders.set(key, [no]);
      else there.push(no);
    }
  }
  const heavy = (key: string): number => {
    const count = holders.get(key)?.length;
    return count === undefined ? 0 : Math.log(heard.length / count) ** 2;
  };
  const lengthOf = (keys: ReadonlySet<string>): number => {
    let sum = 0;
    for (const key of keys) sum += heavy(key);
    return Math.sqrt(sum);
  };
  const lengths = heard.map(({ keys }) => lengthOf(keys));

  return (keys) => {
    const shared = new Map<number, number>();
    for (const key of keys) {
      const weight = heavy(key);
      if (weight > 0) for (const no of holders.get(key) ?? []) shared.set(no, (shared.get(no) ?? 0) + weight);
    }
    const length = lengthOf(keys);
    return [...shared]
      .map(([no, weight]) => ({ no, likeness: weight / (length * (lengths[no] ?? 1)) }))
      .sort((one, other) => other.likeness - one.likeness || one.no - other.no)
      .slice(0, most)
      .flatMap(({ no, likeness }) => {
        const statement = heard[no]?.statement;
        return statement === undefined ? [] : [{ statement, likeness }];
      });
  };
}

/** What was heard in an example, and the share of each class that is right for it. */
export interface HeardExample {
  readonly keys: ReadonlySet<string>;
  readonly right: ReadonlyMap<string, number>;
}

/** How likely each class is by how often each key stood beside it, in the order of the classes, summing to 1. */
export type Bayes = (keys: ReadonlySet<string>) => number[];

/** So many examples as the whole set shows are laid to every class, so that one that was seldom seen claims nothing. */
const borrowed = 5;
/** Two words in a row say less that is new than either does. */
const sayOfPair = 0.7;

/**
 * Naive Bayes with every class as likely beforehand: how much more often than elsewhere a key stands beside a class. A long
 * text holds many keys that say the same, so all together they count as the root of their number.
 */
export function learnBayes(classes: readonly string[], examples: readonly HeardExample[]): Bayes {
  const size = classes.length;
  const seen = new Float64Array(size);
  const besides = new Map<string, Float64Array>();
  for (const { keys, right } of examples) {
    const shares = classes.flatMap((each, no) => (right.has(each) ? [[no, right.get(each) ?? 0] as const] : []));
    for (const [no, share] of shares) seen[no] = (seen[no] ?? 0) + share;
    for (const key of keys) {
      const counts = besides.get(key) ?? new Float64Array(size);
      besides.set(key, counts);
      for (const [no, share] of shares) counts[no] = (counts[no] ?? 0) + share;
    }
  }
  const all = seen.reduce((sum, each) => sum + each, 0);
  for (const [key, counts] of besides) {
    const often = counts.reduce((sum, each) => sum + each, 0) / all;
    const say = key.includes('_') ? sayOfPair : 1;
    for (let no = 0; no < size; no += 1)
      counts[no] = say * Math.log(((counts[no] ?? 0) + borrowed * often) / ((seen[no] ?? 0) + borrowed) / often);
  }

  return (keys) => {
    const score = new Float64Array(size);
    let known = 0;
    for (const key of keys) {
      const says = besides.get(key);
      if (says === undefined) continue;
      known += 1;
      for (let no = 0; no < size; no += 1) score[no] = (score[no] ?? 0) + (says[no] ?? 0);
    }
    const evenly = Math.sqrt(Math.max(1, known));
    const highest = Math.max(...score);
    const shares = [...score].map((each) => Math.exp((each - highest) / evenly));
    const sum = shares.reduce((soFar, each) => soFar + each, 0);
    return shares.map((each) => each / sum);
  };
}

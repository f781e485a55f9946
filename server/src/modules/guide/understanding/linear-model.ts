/** What speaks, and how loudly. */
export interface Feature {
  readonly name: string;
  readonly value: number;
}

export interface Example {
  readonly features: readonly Feature[];
  /** share of each class that is right, summing to 1 */
  readonly right: ReadonlyMap<string, number>;
  /** how much it counts; 1 when left out */
  readonly weight?: number;
}

export interface LinearModel {
  readonly classes: readonly string[];
  /** how likely each class is, in the order of `classes`, summing to 1 */
  shares(features: readonly Feature[]): number[];
  /** how much one feature of value 1 speaks for a class; 0 when it was never learnt */
  weight(feature: string, className: string): number;
}

export interface Learning {
  readonly rounds: number;
  /** length of the first steps */
  readonly step: number;
  /** how strongly weights are drawn back to where they began */
  readonly restraint: number;
  /** share of the features that is left out of each look at an example, so that no single one is leant on; 0–1 */
  readonly leftOut: number;
  /** where the weights begin: what was written by hand, feature → class → weight */
  readonly beginning: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A class that is this nearly right is left as it is: most are, and it saves most of the work. */
const leastWrong = 0.003;

/**
 * Multinomial logistic regression, learnt by steps of its own length for each weight (AdaGrad), drawn back to what was
 * written by hand. The order is shuffled from a fixed seed: the same examples always give the same model.
 */
export function learnLinear(classes: readonly string[], examples: readonly Example[], learning: Learning): LinearModel {
  const count = classes.length;
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    ids.set(name, ids.size);
    return ids.size - 1;
  };
  for (const name of learning.beginning.keys()) idOf(name);
  const rows = examples.map(({ features, right, weight }) => ({
    at: Int32Array.from(features, ({ name }) => idOf(name) * count),
    value: Float64Array.from(features, ({ value }) => value),
    right: Float64Array.from(classes, (each) => right.get(each) ?? 0),
    weight: weight ?? 1,
  }));
  const weights = new Float64Array(ids.size * count);
  for (const [name, byClass] of learning.beginning) {
    for (const [no, each] of classes.entries()) weights[idOf(name) * count + no] = byClass.get(each) ?? 0;
  }
  const start = weights.slice();
  const seen = new Float64Array(weights.length).fill(1e-2);
  const score = new Float64Array(count);
  const unsettled = new Int32Array(count);
  const longest = rows.reduce((most, { at }) => Math.max(most, at.length), 0);
  const heard = { at: new Int32Array(longest), value: new Float64Array(longest) };
  const order = rows.map((_, no) => no);
  const random = seeded(20_261_122);
  for (let round = 0; round < learning.rounds; round += 1) {
    shuffle(order, random);
    for (const no of order) {
      const row = rows[no];
      if (row === undefined) continue;
      const length = leaveOut(row, learning.leftOut, random, heard);
      sharesInto(score, weights, heard, length);
      let wrong = 0;
      for (let c = 0; c < count; c += 1) {
        score[c] = row.weight * ((score[c] ?? 0) - (row.right[c] ?? 0));
        if (Math.abs(score[c] ?? 0) >= leastWrong) unsettled[wrong++] = c;
      }
      for (let k = 0; k < length; k += 1) {
        const base = heard.at[k] ?? 0;
        const value = heard.value[k] ?? 0;
        for (let w = 0; w < wrong; w += 1) {
          const c = unsettled[w] ?? 0;
          const at = base + c;
          const slope = (score[c] ?? 0) * value + learning.restraint * ((weights[at] ?? 0) - (start[at] ?? 0));
          const soFar = (seen[at] ?? 0) + slope * slope;
          seen[at] = soFar;
          weights[at] = (weights[at] ?? 0) - (learning.step * slope) / Math.sqrt(soFar);
        }
      }
    }
  }
  return {
    classes,
    shares(features) {
      const known = features.filter(({ name }) => ids.has(name));
      const at = Int32Array.from(known, ({ name }) => (ids.get(name) ?? 0) * count);
      const value = Float64Array.from(known, ({ value: loud }) => loud);
      sharesInto(score, weights, { at, value }, at.length);
      return [...score];
    },
    weight(feature, className) {
      const id = ids.get(feature);
      const no = classes.indexOf(className);
      return id === undefined || no < 0 ? 0 : (weights[id * count + no] ?? 0);
    },
  };
}

interface Heard {
  readonly at: Int32Array;
  readonly value: Float64Array;
}

/**
 * Puts an example into `into` with some of its features left out by chance; those that are left speak as loudly as all did.
 * The first feature always stays. Answers how many are left.
 */
function leaveOut({ at, value }: Heard, share: number, random: () => number, into: Heard): number {
  let length = 0;
  for (let k = 0; k < at.length; k += 1) {
    if (k > 0 && share > 0 && random() < share) continue;
    into.at[length] = at[k] ?? 0;
    into.value[length] = (value[k] ?? 0) / (k === 0 ? 1 : 1 - share);
    length += 1;
  }
  return length;
}

function sharesInto(score: Float64Array, weights: Float64Array, { at, value }: Heard, length: number): void {
  const count = score.length;
  score.fill(0);
  for (let k = 0; k < length; k += 1) {
    const base = at[k] ?? 0;
    const loud = value[k] ?? 0;
    for (let c = 0; c < count; c += 1) score[c] = (score[c] ?? 0) + loud * (weights[base + c] ?? 0);
  }
  let highest = Number.NEGATIVE_INFINITY;
  for (const each of score) if (each > highest) highest = each;
  let sum = 0;
  for (let c = 0; c < count; c += 1) {
    const each = Math.exp((score[c] ?? 0) - highest);
    score[c] = each;
    sum += each;
  }
  for (let c = 0; c < count; c += 1) score[c] = (score[c] ?? 0) / sum;
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** Numbers from 0 to 1 that look like chance and are always the same. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

import { createHash, type Hash } from 'node:crypto';

/** A clock that jumps from one thing to the next. Nothing happens at once: what is due at the same instant has an order. */
export interface Kernel {
  readonly now: () => Date;
  /** Milliseconds from now. */
  after(wait: number, work: () => Promise<void> | void): void;
  /** A line of what happened; the fingerprint of the run is made of all of them. */
  note(...words: readonly (string | number | null)[]): void;
  run(until: Date): Promise<void>;
  fingerprint(): string;
}

interface Due {
  readonly at: number;
  readonly no: number;
  readonly work: () => Promise<void> | void;
}

/** @param tell hears every line as it is noted */
export function startKernel(start: Date, tell?: (line: string) => void): Kernel {
  const queue: Due[] = [];
  const hash: Hash = createHash('sha256');
  let now = start.getTime();
  let made = 0;
  const kernel: Kernel = {
    now: () => new Date(now),
    after(wait, work) {
      made += 1;
      push(queue, { at: now + Math.max(0, Math.floor(wait)), no: made, work });
    },
    note(...words) {
      const line = `${String((now - start.getTime()) / 1000)} ${words.join(' ')}`;
      hash.update(`${line}\n`);
      tell?.(line);
    },
    async run(until) {
      for (let due = pop(queue, until.getTime()); due; due = pop(queue, until.getTime())) {
        now = due.at;
        const working = due.work();
        if (working) await working;
      }
      now = until.getTime();
    },
    fingerprint: () => hash.copy().digest('hex').slice(0, 16),
  };
  return kernel;
}

const isBefore = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.no < b.no);

/** A binary heap. */
function push(heap: Due[], due: Due): void {
  let index = heap.push(due) - 1;
  while (index > 0) {
    const above = (index - 1) >> 1;
    const parent = heap[above];
    if (!parent || isBefore(parent, due)) break;
    heap[index] = parent;
    index = above;
  }
  heap[index] = due;
}

function pop(heap: Due[], until: number): Due | null {
  const [first] = heap;
  if (!first || first.at > until) return null;
  const last = heap.pop();
  if (!last || heap.length === 0) return first;
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    const [one, other] = [heap[left], heap[left + 1]];
    if (!one) break;
    const [child, smaller] = other && isBefore(other, one) ? [left + 1, other] : [left, one];
    if (isBefore(last, smaller)) break;
    heap[index] = smaller;
    index = child;
  }
  heap[index] = last;
  return first;
}

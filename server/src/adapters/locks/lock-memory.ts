/** A code as a lock remembers it. */
export interface KnownCode {
  readonly ref: string;
  readonly digits: string;
  readonly from: Date;
  readonly to: Date;
}

/** What happened at the key pad. */
export type Pressed =
  | { readonly what: 'opened'; readonly ref: string }
  | { readonly what: 'refused'; readonly why: 'wrong' | 'too-early' | 'too-late' }
  | { readonly what: 'locked-out'; readonly until: Date };

/** So many wrong numbers in a row, and it takes none for a while. */
export const mostWrong = 5;
/** Milliseconds. */
const pause = 10 * 60_000;

/** A lock as it should be: it decides alone, so that it opens while the net is away. A code is gone the moment it has opened. */
export class LockMemory {
  readonly #codes = new Map<string, KnownCode>();
  readonly #used = new Set<string>();
  #wrong = 0;
  #pausedUntil = 0;

  /** Given again it changes nothing, and one that has opened does not come back. */
  give(code: KnownCode): void {
    if (!this.#used.has(code.ref)) this.#codes.set(code.ref, code);
  }

  takeBack(ref: string): void {
    this.#codes.delete(ref);
  }

  /** How many codes it holds. */
  get size(): number {
    return this.#codes.size;
  }

  press(digits: string, now: Date): Pressed {
    if (now.getTime() < this.#pausedUntil) return { what: 'locked-out', until: new Date(this.#pausedUntil) };
    const found = [...this.#codes.values()].filter((code) => code.digits === digits);
    const open = found.find(({ from, to }) => from <= now && now < to);
    if (open) {
      this.#wrong = 0;
      this.#codes.delete(open.ref);
      this.#used.add(open.ref);
      return { what: 'opened', ref: open.ref };
    }
    this.#wrong += 1;
    if (this.#wrong >= mostWrong) {
      this.#wrong = 0;
      this.#pausedUntil = now.getTime() + pause;
      return { what: 'locked-out', until: new Date(this.#pausedUntil) };
    }
    const [known] = found;
    if (!known) return { what: 'refused', why: 'wrong' };
    return { what: 'refused', why: now < known.from ? 'too-early' : 'too-late' };
  }
}

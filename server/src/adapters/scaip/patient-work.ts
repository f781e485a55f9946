/** Milliseconds of one turn: so long at most waits what comes meanwhile. */
const TURN_MS = 1;
/** About ten seconds of the heaviest storm we know. What is beyond is left: its sender sends it again. */
const MOST_WAITING = 20_000;

/**
 * Work that can wait, done in small turns between what cannot: in a storm of heartbeats an alarm is read as soon as it is here,
 * and not after all that came before it.
 */
export class PatientWork {
  private waiting: (() => void)[] = [];
  private next = 0;
  private isPlanned = false;
  private isStopped = false;

  /** False when there is too much of it already. Must not throw. */
  add(work: () => void): boolean {
    if (this.isStopped || this.size >= MOST_WAITING) return false;
    this.waiting.push(work);
    this.plan();
    return true;
  }

  get size(): number {
    return this.waiting.length - this.next;
  }

  stop(): void {
    this.isStopped = true;
    this.waiting = [];
    this.next = 0;
  }

  private plan(): void {
    if (this.isPlanned) return;
    this.isPlanned = true;
    // After what has come over the network in this turn of the loop.
    setImmediate(() => this.turn());
  }

  private turn(): void {
    this.isPlanned = false;
    const until = performance.now() + TURN_MS;
    while (this.next < this.waiting.length) {
      const work = this.waiting[this.next];
      this.next++;
      work?.();
      if (performance.now() >= until) break;
    }
    if (this.next >= this.waiting.length) {
      this.waiting = [];
      this.next = 0;
    } else this.plan();
  }
}

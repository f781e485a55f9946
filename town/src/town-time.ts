const dayMs = 24 * 3_600_000;

/** A day so many days later. @param day `2026-11-21` */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whole days from one to the other. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / dayMs);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return ((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

export interface TownDay {
  readonly day: string;
  /** 1 Monday … 7 Sunday */
  readonly weekday: number;
}

/** The clock of a place in the town, with what it has worked out before: offsets are asked for a hundred thousand times. */
export class TownClock {
  readonly #parts: Intl.DateTimeFormat;
  readonly #offsets = new Map<string, number>();
  readonly #instants = new Map<string, number>();
  #days: readonly TownDay[] = [];
  readonly now: Date;
  readonly today: string;
  readonly tomorrow: string;
  readonly twoWeeksAgo: string;

  constructor(now: Date, zone: string) {
    this.#parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    this.now = now;
    this.today = this.dayOf(now);
    this.tomorrow = addDays(this.today, 1);
    this.twoWeeksAgo = addDays(this.today, -14);
  }

  /** The days from so many before today until, not including, so many after it. */
  days(before: number, after: number): readonly TownDay[] {
    if (this.#days.length !== before + after) {
      this.#days = Array.from({ length: before + after }, (_, index) => {
        const day = addDays(this.today, index - before);
        return { day, weekday: weekdayOf(day) };
      });
    }
    return this.#days;
  }

  dayOf(instant: Date): string {
    return this.#parts.format(instant).slice(0, 10);
  }

  /** The instant at which the clocks of the place show this. @param time `08:30` */
  at(day: string, time: string): Date {
    const name = `${day}T${time}`;
    const known = this.#instants.get(name);
    if (known !== undefined) return new Date(known);
    const instant = this.#instantAt(day, time);
    this.#instants.set(name, instant);
    return new Date(instant);
  }

  #instantAt(day: string, time: string): number {
    const utc = Date.parse(`${day}T${time}:00Z`);
    const noon = this.#offsetAt(day, Date.parse(`${day}T12:00:00Z`));
    const before = addDays(day, -1);
    const last = this.#offsetAt(before, Date.parse(`${before}T12:00:00Z`));
    // The clocks are turned at night: only then can a time of the day lie on the other side.
    const offset = noon === last ? noon : this.#offsetOf(utc - last) === last ? last : noon;
    return utc - offset;
  }

  #offsetAt(key: string, instant: number): number {
    const known = this.#offsets.get(key);
    if (known !== undefined) return known;
    const offset = this.#offsetOf(instant);
    this.#offsets.set(key, offset);
    return offset;
  }

  #offsetOf(instant: number): number {
    return Date.parse(`${this.#parts.format(new Date(instant)).replace(' ', 'T')}Z`) - instant;
  }
}

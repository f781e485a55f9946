/** The only source of the present instant. Cores get the instant as an argument; tests move a fixed clock by hand. */
export interface Clock {
  now(): Date;
}

/** The machine's clock, moved by `offset` milliseconds (`tunet start --clock` shows another time of day). */
export function systemClock(offset = 0): Clock {
  return { now: () => new Date(Date.now() + offset) };
}

/** A clock that stands still until it is moved. For tests and seeded simulation. */
export function fixedClock(start: string): Clock & { advance(milliseconds: number): void } {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    advance(milliseconds) {
      at += milliseconds;
    },
  };
}

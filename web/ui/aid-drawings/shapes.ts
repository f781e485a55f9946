/** One drawing in a square of 64: lines of one width, and a soft ground under what one sits or holds on. */
export interface AidPicture {
  readonly line: string;
  /** the part of the body's own: seat, cushion, grip */
  readonly soft?: string;
}

/** A circle as a path. */
export function round(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

/** A box with soft corners. */
export function box(x: number, y: number, width: number, height: number, corner = 2): string {
  const [w, h] = [width - 2 * corner, height - 2 * corner];
  const turn = (dx: number, dy: number) => `a${corner} ${corner} 0 0 1 ${dx} ${dy}`;
  return `M${x + corner} ${y}h${w}${turn(corner, corner)}v${h}${turn(-corner, corner)}h${-w}${turn(-corner, -corner)}v${-h}${turn(corner, -corner)}z`;
}

/** A toilet seen from the side, its back to the right. */
export const toilet = 'M20 36h22c0 8-5 12-11 12v8M24 56h14M20 36c1 7 4 11 9 12M42 20h8v16h-8z';
/** A bath seen from the side. */
export const bath = 'M8 32h48M11 32c0 12 4 18 12 18h18c8 0 12-6 12-18M19 50l-3 5M45 50l3 5';
/** A bed seen from the side. */
export const bed = 'M8 22v34M8 44h48M56 38v18';
/** Drops of water. */
export const drops = 'M44 8v3M50 12v3M56 8v3';

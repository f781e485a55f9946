/**
 * Kinds of help in the national code system 9151, with the days from and to which the register takes them.
 * Hours a week are asked for where the help is given by the hour. Old numbers stay, so that an old line is told what took its place.
 */
export interface RegisterCode {
  readonly code: number;
  readonly from: string;
  /** the last day; null: still taken */
  readonly to: string | null;
  readonly asksHours: boolean;
}

const always = '2006-01-01';

function code(number: number, asksHours: boolean, from = always, to: string | null = null): RegisterCode {
  return { code: number, from, to, asksHours };
}

/**
 * Source: code system 9151 and the register's questions and answers. Not confirmed against the register's own file of this year:
 * the days from which 26 to 29 hold, and which numbers ask for hours.
 */
export const registerCodes: readonly RegisterCode[] = [
  ...[1, 2, 3].map((each) => code(each, true)),
  ...[4, 5, 6].map((each) => code(each, false)),
  code(7, true),
  code(8, false),
  code(9, true),
  code(11, true),
  code(12, false, always, '2020-12-31'),
  code(13, false, always, '2020-12-31'),
  code(14, false),
  code(15, true),
  ...[17, 18, 19, 20, 21, 22, 23, 24, 25].map((each) => code(each, false)),
  ...[26, 27, 28, 29].map((each) => code(each, false, '2021-01-01')),
];

/** The entry of a number, whether it still holds or not; undefined: the register never had it. */
export function registerCode(number: number): RegisterCode | undefined {
  return registerCodes.find((each) => each.code === number);
}

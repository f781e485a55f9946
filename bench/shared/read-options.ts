import { parseArgs } from 'node:util';

/** What stands after the name: `npm run bench -- alarms --json --minutes 5`. */
export interface BenchOptions {
  /** The last line of standard output is one JSON object; no tables. */
  readonly json: boolean;
  readonly minutes: number;
  /** Also in a real browser, where the benchmark can. */
  readonly browser: boolean;
}

/** Reads the options; ends the process with a sentence when one is wrong. */
export function readOptions(defaults: { readonly minutes: number }): BenchOptions {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean' }, minutes: { type: 'string' }, browser: { type: 'boolean' } },
    });
    const minutes = Number(values.minutes ?? defaults.minutes);
    if (!(minutes > 0 && minutes <= 1440)) throw new Error('--minutes takes a number above 0 and up to 1440.');
    return { json: values.json ?? false, browser: values.browser ?? false, minutes };
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

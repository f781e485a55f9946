/** What a benchmark found; with `--json` the last line of standard output. */
export interface BenchResult {
  readonly name: string;
  /** The one figure, against a reference of the same run: absolute figures swing with the machine. */
  readonly ratio: number;
  /** What the ratio ought to be, e.g. `>= 0.5`. */
  readonly goal: string;
  /** What the ratio is measured against. */
  readonly reference: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export type Cell = string | number;

/** One table for people. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Prints tables and verdict for people, or one JSON object. The exit code is 1 when the goal is missed. */
export function finish(result: BenchResult, tables: readonly Table[], json: boolean): void {
  const reached = reaches(result.ratio, result.goal);
  if (json) {
    console.log(JSON.stringify(result));
  } else {
    for (const table of tables) printTable(table);
    const verdict = reached ? 'reached' : 'MISSED';
    console.log(`\n${result.name}: ratio ${round(result.ratio)}, goal ${result.goal}: ${verdict}`);
    console.log(`Reference: ${result.reference}`);
  }
  if (!reached) process.exitCode = 1;
}

/** Progress goes to standard error: standard output is for the result. */
export function tell(line: string): void {
  console.error(line);
}

/** Three figures. */
export function round(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const step = 10 ** Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return Math.round(value * step) / step;
}

function reaches(ratio: number, goal: string): boolean {
  const bound = Number(goal.slice(2));
  return goal.startsWith('>=') ? ratio >= bound : ratio <= bound;
}

function printTable({ title, columns, rows }: Table): void {
  const cells = [columns, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(round(cell)) : cell)),
  );
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  console.log(`\n${title}`);
  cells.forEach((row, no) => {
    console.log(`  ${row.map((cell, index) => pad(cell, widths[index] ?? 0, index === 0)).join('  ')}`.trimEnd());
    if (no === 0) console.log(`  ${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  });
}

function pad(cell: string, width: number, isName: boolean): string {
  return isName ? cell.padEnd(width) : cell.padStart(width);
}

/**
 * Rows in which every value of each factor meets every value of each other factor at least once, chosen greedily and always alike:
 * faults of a screen come nearly always from one factor or from two that meet, and the whole product would take hours.
 */
export function pairwise<F extends Readonly<Record<string, readonly string[]>>>(
  factors: F,
): { readonly [K in keyof F]: F[K][number] }[] {
  const names = Object.keys(factors);
  const open = new Set<string>();
  for (const [index, first] of names.entries()) {
    for (const second of names.slice(index + 1)) {
      for (const a of factors[first] ?? []) for (const b of factors[second] ?? []) open.add(pair(first, a, second, b));
    }
  }
  const rows: Record<string, string>[] = [];
  while (open.size > 0) {
    const row: Record<string, string> = {};
    for (const name of names) row[name] = bestValue(factors[name] ?? [], name, row, open);
    // A row that meets nothing new cannot come about: its first two values still have a pair to meet.
    for (const met of pairsOf(row)) open.delete(met);
    rows.push(row);
  }
  return rows as { readonly [K in keyof F]: F[K][number] }[];
}

/** The value that meets most of what is open: with what the row has already, and then in all. */
function bestValue(values: readonly string[], name: string, row: Record<string, string>, open: Set<string>): string {
  const scored = values.map((value) => {
    const met = Object.entries(row).filter(([other, its]) => open.has(pair(other, its, name, value))).length;
    const left = [...open].filter((each) => each.split('|').includes(`${name}=${value}`)).length;
    return { value, met, left };
  });
  scored.sort((a, b) => b.met - a.met || b.left - a.left);
  const best = scored[0];
  if (!best) throw new TypeError(`${name} has no values`);
  return best.value;
}

/** Every two values that meet in a row, as they are counted. */
export function pairsOf(row: Readonly<Record<string, string>>): string[] {
  const cells = Object.entries(row);
  return cells.flatMap(([first, a], index) => cells.slice(index + 1).map(([second, b]) => pair(first, a, second, b)));
}

function pair(first: string, a: string, second: string, b: string): string {
  return `${first}=${a}|${second}=${b}`;
}

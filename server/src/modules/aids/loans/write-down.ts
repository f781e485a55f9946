/** What a municipality has decided about lost things. Percent. */
export interface LossRules {
  readonly writeDownPercent: number;
  readonly lowestPercent: number;
  /** Part of the value that may be asked for; zero: nothing ever is. */
  readonly compensationPercent: number;
}

/**
 * What a lost thing may cost at most, as a proposal to a person who decides: its price, less a part for each whole year, never below the
 * lowest. Null where the price or the year is not known, or the municipality asks for nothing.
 * @param priceOre hundredths of a krone
 * @returns whole kroner
 */
export function proposedKroner(
  thing: { readonly priceOre: number | null; readonly boughtOn: string | null },
  today: string,
  rules: LossRules,
): number | null {
  if (rules.compensationPercent === 0 || thing.priceOre === null || thing.boughtOn === null) return null;
  const years = wholeYears(thing.boughtOn, today);
  const left = Math.max(100 - years * rules.writeDownPercent, rules.lowestPercent, 0);
  return Math.floor((thing.priceOre * left * rules.compensationPercent) / 1_000_000);
}

function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, to.slice(5) < from.slice(5) ? years - 1 : years);
}

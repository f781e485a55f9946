import type { NewPriceLine, Price } from '@tunet/contract';

/** What the rule of the day says that she pays: its price, or else the most that anybody pays. */
export function suggestedBy({ kind, amounts }: Price): Pick<NewPriceLine, 'crowns' | 'per'> | null {
  if (kind === 'free') return null;
  const found = amounts.find(({ is }) => is === 'price') ?? amounts.find(({ is }) => is === 'most');
  return found ? { crowns: found.crowns, per: found.per } : null;
}

/** The most that anybody pays for it by the rule, for the same measure; null: the rule names no such amount. */
export function capOf({ amounts }: Price, per: NewPriceLine['per']): number | null {
  return amounts.find((one) => one.is === 'most' && one.per === per)?.crowns ?? null;
}

export type PriceFault = 'unknown-line' | 'is-free' | 'over-the-cap' | 'twice';

/**
 * What keeps a price from being decided: pure, the first fault. A price is about granted help, costs something by the rule of the day it
 * begins, never more than the rule lets anybody pay, and stands once for each kind of help.
 * @param ruleOf the rule that holds on the first day of the price
 */
export function faultIn(
  lines: readonly NewPriceLine[],
  ruleOf: (line: NewPriceLine) => Price | null,
): { readonly refused: PriceFault; readonly line: string } | null {
  for (const [index, line] of lines.entries()) {
    const { helpLineId, crowns, per } = line;
    if (lines.findIndex((other) => other.helpLineId === helpLineId) !== index)
      return { refused: 'twice', line: helpLineId };
    const rule = ruleOf(line);
    if (!rule) return { refused: 'unknown-line', line: helpLineId };
    if (rule.kind === 'free' && crowns > 0) return { refused: 'is-free', line: helpLineId };
    const cap = capOf(rule, per);
    if (cap !== null && crowns > cap) return { refused: 'over-the-cap', line: helpLineId };
  }
  return null;
}

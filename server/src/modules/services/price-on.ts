import type { Price, ServiceTerms } from '@tunet/contract';

/** Amounts as they are told on one day; see `priceOn`. */
export function amountsOn(
  amounts: ServiceTerms['payment']['amounts'],
  day: string,
): ServiceTerms['payment']['amounts'] {
  const begun = amounts.filter(({ isProposal, from }) => !isProposal && from <= day);
  return begun.filter(
    (one) => !begun.some((other) => other.is === one.is && other.per === one.per && other.from > one.from),
  );
}

/**
 * What a kind of help costs on one day: of each sort of amount the newest that has begun. What is only proposed is not told to anybody.
 * @param day local to the municipality, `2026-11-23`
 */
export function priceOn({ kind, text, amounts }: ServiceTerms['payment'], day: string): Price {
  return { kind, text, amounts: amountsOn(amounts, day).map(({ crowns, per, is }) => ({ crowns, per, is })) };
}

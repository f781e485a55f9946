import type { GuideWay } from '@tunet/contract';

/**
 * A need, a thing or a circumstance, with the words people have for it and the ways it speaks for.
 *
 * Words stand in a line, with a comma between. `*` at the end: the word may go on (`rullestol*`). A phrase is several words
 * in order, with at most two others between. `(one/other)`: any of these.
 */
export interface Concept {
  readonly id: string;
  /** how much it speaks for each way; negative speaks against. 1 is a hint, 4 all but decides. */
  readonly ways: Readonly<Partial<Record<GuideWay, number>>>;
  /** class of the aid by ISO 9999, six digits */
  readonly aid?: string;
  /** bokmål; found in nynorsk too, as people mix */
  readonly nb: string;
  /** nynorsk where its words differ; found in bokmål too */
  readonly nn?: string;
  readonly sv: string;
  readonly en: string;
}

import type { StartArticle, StartSize } from './start-article.ts';

/** Whether whoever was promised one size is helped by the other: it bears as much and suits every measure that the first does. */
export function standsFor(other: StartSize, size: StartSize): boolean {
  if (other.code === size.code) return false;
  if (size.weightKg !== null && (other.weightKg ?? 0) < size.weightKg) return false;
  const measures = Object.entries(size.fits);
  // Sizes that no measure tells apart are chosen by eye: a 5 cm raiser does not do for a 10 cm one.
  if (measures.length === 0) return false;
  return measures.every(([code, [from, to]]) => {
    const range = other.fits[code];
    return range !== undefined && range[0] <= from && range[1] >= to;
  });
}

/** Pairs of sizes of an article, the second of which does for the first. */
export function equalSizes({ sizes }: StartArticle): readonly (readonly [size: string, equal: string])[] {
  return sizes.flatMap((size) =>
    sizes.flatMap((other) => (standsFor(other, size) ? [[size.code, other.code] as const] : [])),
  );
}

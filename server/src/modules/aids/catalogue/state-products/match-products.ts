import type { StateProductLine } from '@tunet/contract';
import type { ArticleRow } from '../read-articles.ts';
import type { Product } from './product-data.ts';

/** Products of the state's register beside the municipality's articles of the same class. Pure; titles are facts and stay as they are. */
export function matchProducts(
  products: readonly Product[],
  articles: readonly Pick<ArticleRow, 'articleId' | 'iso9999' | 'names' | 'stateNumber'>[],
): StateProductLine[] {
  const known = new Map(
    articles.flatMap((each) => (each.stateNumber === null ? [] : [[each.stateNumber, each] as const])),
  );
  return products.map((product) => {
    const own = known.get(product.hmsArtNr);
    const same = own ?? articles.find(({ iso9999 }) => isSameClass(iso9999, product.isoCategory));
    return {
      stateNumber: product.hmsArtNr,
      title: product.title.slice(0, 200),
      iso9999: product.isoCategory,
      articleId: same?.articleId ?? null,
      articleName: same?.names ?? null,
      verdict: verdictOf(product, { isOwn: own !== undefined, isSame: same !== undefined }),
      weightKg: weightOf(product),
      course: product.attributes.pakrevdGodkjenningskurs,
      onOrderList: product.attributes.bestillingsordning,
    };
  });
}

function verdictOf(
  { status, expired, accessory, sparePart }: Product,
  { isOwn, isSame }: { readonly isOwn: boolean; readonly isSame: boolean },
): StateProductLine['verdict'] {
  if (accessory || sparePart) return 'part';
  if (status !== 'ACTIVE' || expired !== null) return 'gone';
  if (isOwn) return 'known';
  return isSame ? 'proposed' : 'no-article';
}

/** The same class, where one of them may be divided further than the other. */
export function isSameClass(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** What it bears by the register; the lowest where several are named. Null: not said, or not a whole number of kilograms. */
export function weightOf({ techData }: Product): number | null {
  const kilograms = techData.flatMap(({ key, value, unit }) => {
    if (!/(bruker|maks|max).*(vekt|weight)/i.test(key) || unit.toLowerCase() !== 'kg') return [];
    const said = Number(value.replace(',', '.'));
    return Number.isFinite(said) && said >= 20 && said <= 500 ? [Math.floor(said)] : [];
  });
  return kilograms.length === 0 ? null : Math.min(...kilograms);
}

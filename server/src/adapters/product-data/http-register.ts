import { z } from 'zod';
import type { Product, ProductData } from '../../modules/aids/index.ts';

export interface Register {
  /** Answers GET `<url>?since=&before=&limit=` with pages of products. */
  readonly url: string;
  /** Bearer key; null: it asks for none. */
  readonly key: string | null;
}

/** Milliseconds that one page gets. */
const patience = 10_000;
const pageSize = 1_000;
/** More than this in one go is cut, and said to be. */
const mostPages = 40;

/** What travels; unknown fields are passed over, and what is left out is as if it were not so. */
const product = z.object({
  hmsArtNr: z
    .string()
    .regex(/^[0-9]{6}$/)
    .nullish(),
  supplierRef: z.string().nullish(),
  title: z.string(),
  articleName: z.string().nullish(),
  isoCategory: z.string().regex(/^[0-9]{6,8}$/),
  techData: z.array(z.object({ key: z.string(), value: z.string(), unit: z.string().nullish() })).nullish(),
  status: z.enum(['ACTIVE', 'INACTIVE', 'DELETED']),
  expired: z.string().nullish(),
  updated: z.string().nullish(),
  accessory: z.boolean().nullish(),
  sparePart: z.boolean().nullish(),
  attributes: z
    .object({
      bestillingsordning: z.boolean().nullish(),
      pakrevdGodkjenningskurs: z.unknown().nullish(),
      egnetForKommunalTekniker: z.boolean().nullish(),
    })
    .nullish(),
});
const page = z.object({ hasMore: z.boolean().nullish(), results: z.array(z.unknown()).max(5_000) });

/** The state's register of aids by HTTP, page by page. A product that does not look like one is passed over. */
export function httpProductData({ url, key }: Register, call: typeof fetch = fetch): ProductData {
  async function readPage(since: string | null, before: string | null): Promise<z.output<typeof page>> {
    const query = new URLSearchParams({
      limit: String(pageSize),
      ...(since ? { since } : {}),
      ...(before ? { before } : {}),
    });
    const response = await call(`${url}?${query}`, {
      headers: { accept: 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`the register answered ${response.status}`);
    }
    return page.parse(await response.json());
  }

  return {
    async products(isoClasses, since) {
      const found = new Map<string, Product>();
      const isWanted = (iso: string) => [...isoClasses].some((known) => known.startsWith(iso) || iso.startsWith(known));
      let from = since;
      try {
        for (let no = 0; no < mostPages; no += 1) {
          const { results, hasMore } = await readPage(from, null);
          const read = results.flatMap((each) => product.safeParse(each).data ?? []);
          for (const each of read)
            if (each.hmsArtNr && isWanted(each.isoCategory)) found.set(each.hmsArtNr, plain(each, each.hmsArtNr));
          const last = read.at(-1)?.updated ?? null;
          if (!hasMore) return { products: [...found.values()], isCut: false };
          // A page that does not come further would be asked for again for ever.
          if (last === null || last === from) break;
          from = last;
        }
        return { products: [...found.values()], isCut: true };
      } catch {
        return null;
      }
    },
  };
}

function plain(each: z.output<typeof product>, hmsArtNr: string): Product {
  const { attributes } = each;
  const courses = attributes?.pakrevdGodkjenningskurs;
  return {
    ...{
      hmsArtNr,
      supplierRef: each.supplierRef ?? null,
      title: each.title,
      articleName: each.articleName ?? each.title,
    },
    ...{ isoCategory: each.isoCategory, status: each.status, expired: each.expired ?? null },
    techData: (each.techData ?? []).map(({ key, value, unit }) => ({ key, value, unit: unit ?? '' })),
    ...{ accessory: each.accessory ?? false, sparePart: each.sparePart ?? false },
    attributes: {
      bestillingsordning: attributes?.bestillingsordning ?? false,
      // Written as a yes, or as the course itself.
      pakrevdGodkjenningskurs: courses !== null && courses !== undefined && courses !== false,
      egnetForKommunalTekniker: attributes?.egnetForKommunalTekniker ?? false,
    },
  };
}

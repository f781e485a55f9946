import type { WeightSaid } from '@tunet/contract';

/** A size as far as choosing needs it. */
export interface SizeToChoose {
  readonly id: string;
  /** kilograms; null: nobody's weight rests on it */
  readonly weightLimitKg: number | null;
  /** which measures it suits, both ends included; centimetres */
  readonly fits: Readonly<Record<string, readonly [number, number]>>;
}

/** What was answered; a measure she does not know is null or left out. */
export interface Said {
  readonly weight: WeightSaid;
  readonly measures: Readonly<Record<string, number | null | undefined>>;
}

export type Chosen =
  /** above every limit: none of them is handed out, whoever asks */
  | { readonly kind: 'stopped'; readonly limitKg: number }
  | { readonly kind: 'none-fits' }
  /** in the order of the article: what suits least strongly first */
  | { readonly kind: 'sizes'; readonly ids: readonly string[] };

/** Which sizes may be hers. Weight goes before everything: what does not bear her is not proposed for its measures. */
export function chooseSize(sizes: readonly SizeToChoose[], { weight, measures }: Said): Chosen {
  const bearing = sizes.filter(({ weightLimitKg }) => bears(weightLimitKg, weight));
  if (bearing.length === 0) return { kind: 'stopped', limitKg: Math.max(...weightLimits(sizes)) };
  const fitting = bearing.filter(({ fits }) =>
    Object.entries(fits).every(([code, [from, to]]) => {
      const measured = measures[code];
      return measured == null || (measured >= from && measured <= to);
    }),
  );
  return fitting.length === 0 ? { kind: 'none-fits' } : { kind: 'sizes', ids: fitting.map(({ id }) => id) };
}

function bears(limit: number | null, weight: WeightSaid): boolean {
  if (limit === null || weight.kind === 'unknown') return true;
  return weight.kind === 'above' ? limit > weight.kg : limit >= weight.kg;
}

/** The limits to ask about, rising, each once. */
export function weightLimits(sizes: readonly Pick<SizeToChoose, 'weightLimitKg'>[]): readonly number[] {
  const limits = new Set(sizes.flatMap(({ weightLimitKg }) => weightLimitKg ?? []));
  return [...limits].sort((one, other) => one - other);
}

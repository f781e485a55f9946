import type { LabelVerdict, PartsTicked } from '@tunet/contract';

/** What is promised, and to whom at which store. */
export interface Promised {
  readonly id: string;
  readonly articleId: string;
  readonly sizeId: string;
  readonly storeId: string;
}

/** A thing on the shelf as its label finds it. */
export interface Thing {
  readonly articleId: string;
  readonly sizeId: string;
  readonly storeId: string;
  readonly state: string;
  /** The promise it is set aside for. */
  readonly boundTo: string | null;
}

/**
 * What a label means for one who stands at the shelf with a promise. A thing of another article is never the right one; of another size
 * it is hers to choose; one that is not clean and inspected is for nobody.
 */
export function verdictOf(thing: Thing, promised: Promised): LabelVerdict {
  if (thing.articleId !== promised.articleId) return 'wrong-article';
  if (thing.storeId !== promised.storeId) return 'elsewhere';
  if (thing.boundTo !== null && thing.boundTo !== promised.id) return 'for-another';
  if (thing.state !== 'available' && !(thing.state === 'reserved' && thing.boundTo === promised.id)) return 'not-ready';
  return thing.sizeId === promised.sizeId ? 'right' : 'other-size';
}

/** Weight against the limit of the size: a stop, whoever asks. */
export function weightStop(limitKg: number | null, weightKg: number | null): 'weight-missing' | 'too-heavy' | null {
  if (limitKg === null) return null;
  if (weightKg === null) return 'weight-missing';
  return weightKg > limitKg ? 'too-heavy' : null;
}

interface Part {
  readonly code: string;
  readonly count: number;
}

/** The parts of a set that are fewer than they should be; none for a single thing. */
export function lackingParts<P extends Part>(parts: readonly P[], ticked: PartsTicked): P[] {
  return parts.flatMap((part) => {
    const there = ticked[part.code] ?? 0;
    return there >= part.count ? [] : [{ ...part, count: part.count - there }];
  });
}

/** What went out and has to come in again: of parts that were ticked at out, so many. */
export function expectedBack<P extends Part>(parts: readonly P[], partsOut: PartsTicked): P[] {
  return parts.flatMap((part) => {
    const count = partsOut[part.code] ?? part.count;
    return count > 0 ? [{ ...part, count: Math.min(count, part.count) }] : [];
  });
}

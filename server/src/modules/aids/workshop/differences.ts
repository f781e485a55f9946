import type { AidDifference, AidItemState, LocalText } from '@tunet/contract';

/** A thing as we thought it was, of this store or, by its label, of any. */
export interface Known {
  readonly id: string;
  readonly label: string;
  readonly article: LocalText;
  readonly state: AidItemState;
  readonly shelf: string | null;
  readonly storeId: string;
  /** It changed after the count began: what was seen may be older than what is known. */
  readonly changedAt: Date;
}
export interface Seen {
  readonly label: string;
  readonly shelf: string | null;
  readonly at: Date;
}

/** States in which a thing lies in the store. */
const inStore: readonly AidItemState[] = [
  'available',
  'reserved',
  'returned',
  'cleaned',
  'inspected',
  'repair',
  'quarantine',
];

export function isInStore(state: AidItemState): boolean {
  return inStore.includes(state);
}

/**
 * What a count found that differs from what is known. A thing that went out, came in or was moved after it was counted, or before
 * somebody came to its shelf, is no difference: what happened last is true.
 */
export function differencesOf(
  count: { readonly storeId: string; readonly shelf: string | null; readonly begunAt: Date },
  known: readonly Known[],
  seen: readonly Seen[],
): AidDifference[] {
  const byLabel = new Map(known.map((thing) => [thing.label, thing]));
  const seenLabels = new Set(seen.map(({ label }) => label));
  const missing = known
    .filter(
      (thing) =>
        thing.storeId === count.storeId &&
        (count.shelf === null || thing.shelf === count.shelf) &&
        isInStore(thing.state) &&
        !seenLabels.has(thing.label) &&
        thing.changedAt <= count.begunAt,
    )
    .map((thing) => shownOf(thing, null, 'missing'));
  const found = seen.flatMap((one) => {
    const thing = byLabel.get(one.label);
    if (!thing) return [{ ...nobody, label: one.label, shelfSeen: one.shelf, is: 'unknown' as const }];
    if (thing.changedAt > one.at) return [];
    if (thing.storeId !== count.storeId) return [shownOf(thing, one.shelf, 'elsewhere')];
    if (!isInStore(thing.state)) return [shownOf(thing, one.shelf, 'here')];
    return one.shelf !== null && one.shelf !== thing.shelf ? [shownOf(thing, one.shelf, 'moved')] : [];
  });
  return [...missing, ...found].sort((a, b) => (a.label < b.label ? -1 : 1));
}

const nobody = { thingId: null, article: null, state: null, shelfWas: null };

function shownOf(thing: Known, shelfSeen: string | null, is: AidDifference['is']): AidDifference {
  const { id: thingId, label, article, state, shelf: shelfWas } = thing;
  return { label, thingId, article, state, shelfWas, shelfSeen, is };
}

/** How many should lie on each shelf and how many were seen there. */
export function byShelf(
  count: { readonly storeId: string; readonly shelf: string | null },
  known: readonly Known[],
  seen: readonly Seen[],
): { readonly shelf: string | null; readonly expected: number; readonly seen: number }[] {
  const shelves = new Map<string | null, { expected: number; seen: number }>();
  const at = (shelf: string | null) => {
    const found = shelves.get(shelf) ?? { expected: 0, seen: 0 };
    shelves.set(shelf, found);
    return found;
  };
  for (const { storeId, state, shelf } of known) {
    if (storeId === count.storeId && isInStore(state) && (count.shelf === null || shelf === count.shelf))
      at(shelf).expected += 1;
  }
  for (const { shelf } of seen) at(shelf).seen += 1;
  return [...shelves]
    .map(([shelf, numbers]) => ({ shelf, ...numbers }))
    .sort((a, b) => (a.shelf ?? '\uffff').localeCompare(b.shelf ?? '\uffff'));
}

import type { AidContent, AidKind, ContentRefusal, SelfService } from '@tunet/contract';
import type { HeldAt } from './read-content.ts';

/** Why a change cannot be published, with the words that the door puts in. */
export interface ContentFault {
  readonly refused: ContentRefusal;
  readonly detail: Readonly<Record<string, string>>;
}

/** A size that might do as well as another. */
export interface OtherSize {
  readonly size: string;
  readonly weightLimitKg: number | null;
  readonly kind: AidKind;
  readonly selfService: SelfService;
}

/** A size of another article for which one of ours does as well. */
export interface LeaningSize {
  readonly size: string;
  readonly weightLimitKg: number | null;
  readonly selfService: SelfService;
  readonly equalCode: string;
}

export interface Around {
  readonly code: string;
  readonly kind: AidKind;
  /** stores that are open */
  readonly stores: ReadonlySet<string>;
  /** sizes of all articles as they stand now; one that is lent no more stands in for nobody, and does no harm */
  readonly others: ReadonlyMap<string, OtherSize>;
  readonly leaning: readonly LeaningSize[];
  readonly held: readonly HeldAt[];
}

const noHands: readonly SelfService[] = ['open', 'guided'];

/** Everything that is wrong with what an article would say, in the order in which it is mended. Pure. */
export function faultsOf(before: AidContent | null, after: AidContent, around: Around): ContentFault[] {
  return [...faultsInside(after), ...faultsOfHeld(before, after, around), ...faultsOfEquals(after, around)];
}

function fault(refused: ContentRefusal, detail: Readonly<Record<string, string>> = {}): ContentFault {
  return { refused, detail };
}

/** What can be seen in the content alone. */
export function faultsInside({ sizes, measures, parts, checks }: AidContent): ContentFault[] {
  const asked = new Map(measures.map((measure) => [measure.code, measure]));
  return [
    ...[sizes, measures, parts, checks].flatMap((list) =>
      list
        .filter(({ code }, no) => list.findIndex((each) => each.code === code) < no)
        .map(({ code }) => fault('code-twice', { code })),
    ),
    ...(sizes.every(({ isRetired }) => isRetired) ? [fault('no-size-left')] : []),
    ...measures.flatMap(({ code, from, to }) =>
      from >= to ? [fault('range-turned', { size: '', measure: code })] : [],
    ),
    ...sizes.flatMap(({ code: size, fits }) =>
      Object.entries(fits).flatMap(([measure, range]) => {
        if (!asked.has(measure)) return [fault('measure-unknown', { size, measure })];
        return range && range[0] > range[1] ? [fault('range-turned', { size, measure })] : [];
      }),
    ),
  ];
}

/** Things, promises and those who wait stand on a size at a store: it is not taken away under them. */
function faultsOfHeld(before: AidContent | null, after: AidContent, { stores, held }: Around): ContentFault[] {
  const kept = new Map(after.sizes.map((size) => [size.code, size]));
  const unknown = after.sizes.flatMap(({ code: size, stores: at }) =>
    at.some((store) => !stores.has(store)) ? [fault('store-unknown', { size })] : [],
  );
  const gone = (before?.sizes ?? []).filter(({ code }) => !kept.has(code));
  return [
    ...unknown,
    ...gone.flatMap(({ code: size }) =>
      inUse(
        'size-in-use',
        size,
        held.filter((each) => each.sizeCode === size),
      ),
    ),
    ...[...kept.values()].flatMap(({ code: size, stores: at }) =>
      inUse(
        'store-in-use',
        size,
        held.filter(({ sizeCode, storeId }) => sizeCode === size && !at.includes(storeId)),
      ),
    ),
  ];
}

function inUse(refused: ContentRefusal, size: string, held: readonly HeldAt[]): ContentFault[] {
  const sum = (of: 'things' | 'promises' | 'waiting') => held.reduce((all, each) => all + each[of], 0);
  const [things, promises, waiting] = [sum('things'), sum('promises'), sum('waiting')];
  if (things + promises + waiting === 0) return [];
  return [fault(refused, { size, things: String(things), promises: String(promises), waiting: String(waiting) })];
}

/**
 * Whoever was promised one size may be given its equal without being asked: so the equal bears at least as much, is of the same kind,
 * and needs nobody's hand when the first needed none.
 */
function faultsOfEquals(after: AidContent, { code, kind, others, leaning }: Around): ContentFault[] {
  const own = new Map(
    after.sizes.map(({ code: size, weightLimitKg }) => [
      `${code}/${size}`,
      { size: `${code}/${size}`, weightLimitKg, kind, selfService: after.selfService },
    ]),
  );
  const from = after.sizes.flatMap(({ code: size, weightLimitKg, equals }) =>
    equals.flatMap((name) => {
      const equal = name.startsWith(`${code}/`) ? own.get(name) : others.get(name);
      if (!equal || name === `${code}/${size}`) return [fault('equal-unknown', { size, equal: name })];
      return standIn({ weightLimitKg, kind, selfService: after.selfService }, equal, { size, equal: name });
    }),
  );
  const towards = leaning.flatMap(({ size, weightLimitKg, selfService, equalCode }) => {
    const equal = own.get(`${code}/${equalCode}`);
    return equal ? standIn({ weightLimitKg, kind, selfService }, equal, { size, equal: equal.size }) : [];
  });
  return [...from, ...towards];
}

function standIn(
  first: Omit<OtherSize, 'size'>,
  equal: OtherSize,
  detail: Readonly<Record<string, string>>,
): ContentFault[] {
  if (first.weightLimitKg !== null && (equal.weightLimitKg ?? 0) < first.weightLimitKg)
    return [fault('equal-bears-less', detail)];
  const needsHand = !noHands.includes(equal.selfService);
  if (
    equal.kind !== first.kind ||
    equal.kind === 'consumable' ||
    (needsHand && equal.selfService !== first.selfService)
  )
    return [fault('equal-needs-more', detail)];
  return [];
}

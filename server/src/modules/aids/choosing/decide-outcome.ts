import type { AidKind, GuideWho, RightOneOutcome, rightOneOutcomes, SelfService } from '@tunet/contract';
import type { Chosen } from './choose-size.ts';

/** What is known when the questions are answered. */
export interface Ended {
  readonly kind: AidKind;
  readonly selfService: SelfService;
  readonly chosen: Chosen;
  /** by the municipality's table of responsibility */
  readonly who: GuideWho;
  /** kinds of the sizes that suit her: whether one can be promised at all, and whether one lies there now */
  readonly stocks: readonly { readonly firstFreeOn: string | null; readonly isFreeNow: boolean }[];
}

/** Whose things a store does not lend in their stead: equipment for treatment, and what is used at work. */
const neverOurs: ReadonlySet<GuideWho> = new Set(['hospital', 'employer', 'gp-or-emergency']);

/**
 * Where the choosing ends. The limit of weight goes before everything. Whoever is another's is led there; it may be borrowed
 * meanwhile where nobody's hand is needed.
 */
export function decideOutcome({ kind, selfService, chosen, who, stocks }: Ended): RightOneOutcome {
  if (chosen.kind === 'stopped') return 'stopped';
  const isBySelf = selfService === 'open' || selfService === 'guided';
  if (!isBySelf || neverOurs.has(who) || stocks.length === 0)
    return chosen.kind === 'none-fits' ? 'none-fits' : 'person';
  if (chosen.kind === 'none-fits') return 'none-fits';
  if (kind === 'consumable') return stocks.some(({ isFreeNow }) => isFreeNow) ? 'given' : 'person';
  return stocks.some(({ firstFreeOn }) => firstFreeOn !== null) ? 'borrow' : 'wait';
}

/** Whether it is lent only until the one who is responsible has sent hers. */
export function isMeanwhile(outcome: RightOneOutcome, who: GuideWho): boolean {
  return (outcome === 'borrow' || outcome === 'wait') && who === 'state-aids';
}

/** What she can do where the choosing ended; never nothing. */
export type Act = 'reserve' | 'wait' | 'go-there' | 'alternative' | 'ring' | 'way';

/** @param ring whether there is somebody to ring @param alternatives how many other articles may do */
export function actsOf(
  outcome: RightOneOutcome,
  { ring, alternatives }: { readonly ring: boolean; readonly alternatives: number },
): readonly [Act, ...Act[]] {
  const first: Readonly<Record<(typeof rightOneOutcomes)[number], Act | null>> = {
    borrow: 'reserve',
    given: 'go-there',
    wait: 'wait',
    stopped: null,
    'none-fits': null,
    person: null,
  };
  const own = first[outcome];
  const others: Act[] = [...(ring ? ['ring' as const] : []), ...(alternatives > 0 ? ['alternative' as const] : [])];
  // The way of the guide always has an act of its own: to write, to ring, to apply or to go elsewhere.
  const all: readonly Act[] = [...(own ? [own] : []), ...others, 'way'];
  const [head, ...rest] = all;
  return head ? [head, ...rest] : ['way'];
}

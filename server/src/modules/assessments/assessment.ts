import type {
  AssessmentContent,
  AssessmentScore,
  ConsideredParts,
  HideablePart,
  Instrument,
  RelativePart,
  WithheldPart,
} from '@tunet/contract';

/** The scale of an assessment, as far as filling it in asks for. */
export type Scale = Pick<Instrument, 'scale' | 'items'>;

/** What keeps an assessment from being completed: a part, or the code of an item without a score. */
export type Missing =
  | 'what-matters'
  | 'reablement'
  | 'hidden-because'
  | 'children'
  | 'kept-because'
  | 'team'
  | `item:${string}`;

/**
 * What is still missing before needs count as mapped: what matters to her, each item scored on the instrument's own scale (one that
 * is not relevant is said to be so, never left out and never counted), whether training at home was thought of, and a reason for
 * keeping anything from representatives or from herself.
 */
export function missingIn(content: AssessmentContent, { items }: Scale): Missing[] {
  const scored = new Set(content.scores.filter(({ score }) => score !== null).map(({ item }) => item));
  const { fits, reason } = content.considered.reablement;
  return [
    ...(isEmpty(content.whatMatters) ? (['what-matters'] as const) : []),
    ...(fits === null || isEmpty(reason) ? (['reablement'] as const) : []),
    ...(content.hiddenParts.length > 0 && isEmpty(content.hiddenBecause) ? (['hidden-because'] as const) : []),
    ...(content.children.inHome && isEmpty(content.children.what) ? (['children'] as const) : []),
    ...(content.relatives.some(isKeptWithoutReason) ? (['kept-because'] as const) : []),
    ...items
      .filter(({ code, unconfirmed }) => !unconfirmed && !scored.has(code))
      .map(({ code }): Missing => `item:${code}`),
  ];
}

function isKeptWithoutReason({ keptFromHer, keptBecause }: RelativePart): boolean {
  return keptFromHer && isEmpty(keptBecause);
}

/** Items that the instrument does not have or has no confirmed name of, that come twice, or whose score is not one of its values. */
export function offScale(scores: readonly AssessmentScore[], { items, scale }: Scale): string[] {
  const known = new Set(items.filter(({ unconfirmed }) => !unconfirmed).map(({ code }) => code));
  const values = new Set<number>(scale.map(({ value }) => value));
  const seen = new Set<string>();
  return scores
    .filter(({ item, score, ownScore }) => {
      const twice = seen.has(item);
      seen.add(item);
      return twice || !known.has(item) || !isValue(score) || !isValue(ownScore);
    })
    .map(({ item }) => item);

  function isValue(score: number | null): boolean {
    return score === null || values.has(score);
  }
}

const nothingConsidered = { fits: null, reason: '' };
const noneConsidered: ConsideredParts = {
  volunteers: nothingConsidered,
  aids: nothingConsidered,
  technology: nothingConsidered,
  reablement: nothingConsidered,
};

/** What is considered, with a place for each that was not thought of yet: an older row may have fewer. */
export function wholeConsidered(stored: Partial<ConsideredParts>): ConsideredParts {
  return { ...noneConsidered, ...stored };
}

/** The parts that came later, with a place for each: an older row has none of them. */
export type FurtherParts = Pick<AssessmentContent, 'children' | 'housing' | 'risk' | 'riskDone' | 'relatives'>;
const noneFurther: FurtherParts = {
  children: { inHome: null, what: '' },
  housing: '',
  risk: '',
  riskDone: '',
  relatives: [],
};

export function wholeFurther(stored: Partial<FurtherParts>): FurtherParts {
  return { ...noneFurther, ...stored };
}

/**
 * What a reader sees. What those closest say and need themselves reaches no representative, whoever she is: which relative reads is
 * not something that a text can be sure of. A representative gets each part that is kept from her as empty, exactly as one that nobody wrote: that
 * something is kept is not told either. Why it is kept is for staff alone. What is withheld by law is shown to neither, and told.
 */
export function shownTo(
  reader: 'herself' | 'representative',
  content: AssessmentContent,
  withheld: readonly WithheldPart[] = [],
): Omit<AssessmentContent, 'hiddenBecause' | 'hiddenParts'> {
  const isHerself = reader === 'herself';
  const hidden = new Set<WithheldPart>([...(isHerself ? [] : content.hiddenParts), ...withheld]);
  const text = (part: HideablePart, written: string) => (hidden.has(part) ? '' : written);
  return {
    whatMatters: text('what-matters', content.whatMatters),
    ownResources: text('own-resources', content.ownResources),
    situation: text('situation', content.situation),
    relativesView: text('relatives-view', content.relativesView),
    considered: hidden.has('considered') ? noneConsidered : content.considered,
    scores: hidden.has('scores') ? [] : content.scores,
    children: hidden.has('children') ? noneFurther.children : content.children,
    housing: text('housing', content.housing),
    risk: text('risk', content.risk),
    riskDone: text('risk', content.riskDone),
    relatives: isHerself && !hidden.has('relatives') ? content.relatives.filter(({ keptFromHer }) => !keptFromHer) : [],
  };
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

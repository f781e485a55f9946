import type { AssessmentContent, AssessmentScore, HideablePart } from '@tunet/contract';

/** The parts of an assessment that are free text. */
export const textParts = ['whatMatters', 'ownResources', 'situation', 'relativesView', 'hiddenBecause'] as const;
export type TextPart = (typeof textParts)[number];
const thoughtOf = ['volunteers', 'aids', 'technology', 'reablement'] as const;

/** What two have written at once, put together. */
export interface Merged {
  readonly content: AssessmentContent;
  /** Parts that both changed: mine stands in `content`, the other is here to be looked at. */
  readonly theirTexts: readonly { readonly part: TextPart; readonly words: string }[];
  /** Items that both scored otherwise; mine stands. */
  readonly theirScores: readonly AssessmentScore[];
  /** Kinds of help that both thought of otherwise; mine stands. */
  readonly theirThoughts: readonly (typeof thoughtOf)[number][];
}

/**
 * Puts together what I and a colleague wrote from the same beginning: what only one of us changed is taken, and where both did mine
 * stands and the other is named. Nothing that anybody wrote is dropped unseen.
 */
export function mergeAssessments(base: AssessmentContent, mine: AssessmentContent, theirs: AssessmentContent): Merged {
  const theirTexts: { part: TextPart; words: string }[] = [];
  const texts = Object.fromEntries(
    textParts.map((part) => {
      if (differ(base[part], mine[part], theirs[part])) theirTexts.push({ part, words: theirs[part] });
      return [part, pick(base[part], mine[part], theirs[part])];
    }),
  ) as Pick<AssessmentContent, TextPart>;

  const theirThoughts: (typeof thoughtOf)[number][] = [];
  const considered = Object.fromEntries(
    thoughtOf.map((what) => {
      const [from, own, other] = [base, mine, theirs].map((each) => each.considered[what]) as [
        Thought,
        Thought,
        Thought,
      ];
      const isBoth = differ(from.fits, own.fits, other.fits) || differ(from.reason, own.reason, other.reason);
      if (isBoth) theirThoughts.push(what);
      return [
        what,
        { fits: pick(from.fits, own.fits, other.fits), reason: pick(from.reason, own.reason, other.reason) },
      ];
    }),
  ) as AssessmentContent['considered'];

  const { scores, theirScores } = mergeScores(base.scores, mine.scores, theirs.scores);
  const hiddenParts = mergeHidden(base.hiddenParts, mine.hiddenParts, theirs.hiddenParts);
  return { content: { ...texts, considered, scores, hiddenParts }, theirTexts, theirScores, theirThoughts };
}

type Thought = AssessmentContent['considered']['aids'];
const empty = { score: null, ownScore: null, note: '' };

function mergeScores(
  base: readonly AssessmentScore[],
  mine: readonly AssessmentScore[],
  theirs: readonly AssessmentScore[],
) {
  const theirScores: AssessmentScore[] = [];
  const items = [...new Set([...mine, ...theirs].map(({ item }) => item))];
  const of = (scores: readonly AssessmentScore[], item: string) =>
    scores.find((each) => each.item === item) ?? { item, ...empty };
  const scores = items.map((item): AssessmentScore => {
    const [from, own, other] = [of(base, item), of(mine, item), of(theirs, item)];
    const isBoth = (['score', 'ownScore', 'note'] as const).some((key) => differ(from[key], own[key], other[key]));
    if (isBoth) theirScores.push(other);
    return {
      item,
      score: pick(from.score, own.score, other.score),
      ownScore: pick(from.ownScore, own.ownScore, other.ownScore),
      note: pick(from.note, own.note, other.note),
    };
  });
  return { scores, theirScores };
}

/** Kept from representatives if either of us now keeps it; opened only where one opened it and the other left it as it was. */
function mergeHidden(
  base: readonly HideablePart[],
  mine: readonly HideablePart[],
  theirs: readonly HideablePart[],
): HideablePart[] {
  const either = [...new Set([...base, ...mine, ...theirs])];
  return either.filter((part) => (base.includes(part) ? mine.includes(part) && theirs.includes(part) : true));
}

function pick<T>(base: T, mine: T, theirs: T): T {
  return mine === base ? theirs : mine;
}

function differ<T>(base: T, mine: T, theirs: T): boolean {
  return mine !== base && theirs !== base && mine !== theirs;
}

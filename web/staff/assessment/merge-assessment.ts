import type { AssessmentContent, AssessmentPart, AssessmentScore, HideablePart, RelativePart } from '@tunet/contract';

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
  /** Kinds of help that both thought of otherwise, as the other has them; mine stands. */
  readonly theirThoughts: readonly (Thought & { readonly what: (typeof thoughtOf)[number] })[];
  /** Whether children live there, where we answered otherwise: the other's answer; mine stands. Null: we agree. */
  readonly theirInHome: 'yes' | 'no' | 'not-asked' | null;
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

  const theirThoughts: Merged['theirThoughts'][number][] = [];
  const considered = Object.fromEntries(
    thoughtOf.map((what) => {
      const [from, own, other] = [base, mine, theirs].map((each) => each.considered[what]) as [
        Thought,
        Thought,
        Thought,
      ];
      const isBoth = differ(from.fits, own.fits, other.fits) || differ(from.reason, own.reason, other.reason);
      if (isBoth) theirThoughts.push({ what, ...other });
      return [
        what,
        { fits: pick(from.fits, own.fits, other.fits), reason: pick(from.reason, own.reason, other.reason) },
      ];
    }),
  ) as AssessmentContent['considered'];

  const { scores, theirScores } = mergeScores(base.scores, mine.scores, theirs.scores);
  const hiddenParts = mergeHidden(base.hiddenParts, mine.hiddenParts, theirs.hiddenParts);
  const further = mergeFurther(base, mine, theirs);
  const content = { ...texts, considered, scores, hiddenParts, ...further };
  const inHome = theirs.children.inHome;
  const theirInHome = differ(base.children.inHome, mine.children.inHome, inHome)
    ? inHome === null
      ? 'not-asked'
      : inHome
        ? 'yes'
        : 'no'
    : null;
  return { content, theirTexts, theirScores, theirThoughts, theirInHome };
}

/** Nothing waits for her to look: each changed something else. */
export function isBothIn({ theirTexts, theirScores, theirThoughts, theirInHome }: Omit<Merged, 'content'>): boolean {
  return theirTexts.length + theirScores.length + theirThoughts.length === 0 && theirInHome === null;
}

type Further = Pick<AssessmentContent, 'children' | 'housing' | 'risk' | 'riskDone' | 'relatives'>;

/** The parts that are facts gathered by several: where both wrote, both texts stand below each other. */
function mergeFurther(base: Further, mine: Further, theirs: Further): Further {
  return {
    children: {
      inHome: pick(base.children.inHome, mine.children.inHome, theirs.children.inHome),
      what: join(base.children.what, mine.children.what, theirs.children.what),
    },
    housing: join(base.housing, mine.housing, theirs.housing),
    risk: join(base.risk, mine.risk, theirs.risk),
    riskDone: join(base.riskDone, mine.riskDone, theirs.riskDone),
    relatives: mergeRelatives(base.relatives, mine.relatives, theirs.relatives),
  };
}

const noRelative = { name: '', says: '', needs: '', keptFromHer: false, keptBecause: '' };

/** One by one: taken away only where the other left it as it was, and kept from her if either of us now keeps it. */
function mergeRelatives(
  base: readonly RelativePart[],
  mine: readonly RelativePart[],
  theirs: readonly RelativePart[],
): RelativePart[] {
  const keys = [...new Set([...mine, ...theirs].map(({ key }) => key))];
  const of = (all: readonly RelativePart[], key: string) => all.find((each) => each.key === key);
  return keys.flatMap((key) => {
    const [from, own, other] = [of(base, key), of(mine, key), of(theirs, key)];
    const left = own ?? other;
    if (!own || !other) return left && (!from || !isSame(from, left)) ? [left] : [];
    const { name, says, needs, keptFromHer, keptBecause } = from ?? { ...noRelative, key };
    return [
      {
        key,
        name: join(name, own.name, other.name),
        says: join(says, own.says, other.says),
        needs: join(needs, own.needs, other.needs),
        keptFromHer: keptFromHer ? own.keptFromHer && other.keptFromHer : own.keptFromHer || other.keptFromHer,
        keptBecause: join(keptBecause, own.keptBecause, other.keptBecause),
      },
    ];
  });
}

function isSame(one: RelativePart, other: RelativePart): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The one who was saved first stands first; what one has already taken in is not said twice. */
function join(base: string, mine: string, theirs: string): string {
  if (!differ(base, mine, theirs)) return pick(base, mine, theirs);
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${theirs}\n\n${mine}`;
}

const fieldsOf: Readonly<Record<AssessmentPart, readonly (keyof AssessmentContent)[]>> = {
  'what-matters': ['whatMatters'],
  'own-resources': ['ownResources'],
  situation: ['situation'],
  'relatives-view': ['relativesView'],
  considered: ['considered'],
  scores: ['scores'],
  children: ['children'],
  housing: ['housing'],
  risk: ['risk', 'riskDone'],
  relatives: ['relatives'],
  hidden: ['hiddenParts', 'hiddenBecause'],
};

/** The parts that stand otherwise on the page than on the server: only they are sent. */
export function changedParts(base: AssessmentContent, mine: AssessmentContent): AssessmentPart[] {
  const all = Object.entries(fieldsOf) as [AssessmentPart, (keyof AssessmentContent)[]][];
  return all
    .filter(([, fields]) => fields.some((field) => JSON.stringify(base[field]) !== JSON.stringify(mine[field])))
    .map(([part]) => part);
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

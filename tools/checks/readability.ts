/** What residents are asked to read: at most this LIX, which is easy prose (30 is a children's book, 50 a newspaper's leader). */
export const highestLix = 40;
/** Shorter texts say too little to be measured alone: one long name would decide. They are measured together, by file. */
export const leastWordsAlone = 10;
/** A label of fewer words is no sentence. */
const leastWordsOfSentence = 3;

const word = /[\p{L}\p{N}]+(?:[’'.:/-][\p{L}\p{N}]+|,\d+)*/gu;
/** A sentence ends before the next begins; the point of an ordinal, an abbreviation or a paragraph of law does not end one. */
const ending =
  /(?<!\b(?:kl|nr|bl\.a|f\.eks|t\.ex|ca|jf|dvs|m\.m|e\.g|\d))[.?!:](?=\s+["«”“‘]?[\p{Lu}\p{N}]|["»”“’)]*\s*$)/gu;

export interface Readability {
  readonly lix: number;
  readonly words: number;
  readonly sentences: number;
  /** words of more than six letters */
  readonly longWords: number;
}

/** LIX by Björnsson: words in a sentence, and long words in a hundred. Each text ends its last sentence, with a point or without. */
export function measureReadability(texts: readonly string[]): Readability {
  let words = 0;
  let sentences = 0;
  let longWords = 0;
  for (const text of texts) {
    const found = text.match(word) ?? [];
    if (found.length === 0) continue;
    words += found.length;
    longWords += found.filter((one) => [...one.replaceAll(/[^\p{L}]/gu, '')].length > 6).length;
    const ended = text.match(ending)?.length ?? 0;
    sentences += /[.?!:]["»”“’)]*\s*$/u.test(text) ? Math.max(1, ended) : ended + 1;
  }
  return { lix: words === 0 ? 0 : words / sentences + (100 * longWords) / words, words, sentences, longWords };
}

export interface ReadText {
  /** where it stands: `area.heading` */
  readonly path: string;
  readonly text: string;
}

/** Values that a text with a gap is read with: a name, one, many, a list, nobody. */
const samples: readonly unknown[] = ['Kari', 2, 1, null, ['Kari', 'Ola'], true];

/** Every text of a language's part, with the gaps of those that have some filled in several ways; what says the same is named once. */
export function readTexts(part: unknown, path = ''): ReadText[] {
  if (typeof part === 'string') return [{ path, text: part.replaceAll(/\{\w+\}/g, 'Kari') }];
  if (typeof part === 'function') {
    const said = samples.flatMap((sample) => filled(part as (...gaps: unknown[]) => unknown, sample));
    return [...new Set(said)].map((text) => ({ path: `${path}()`, text }));
  }
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => readTexts(inner, path === '' ? key : `${path}.${key}`));
}

/** A sample that does not suit the text, a list where it wants a number, says nothing. */
function filled(text: (...gaps: unknown[]) => unknown, sample: unknown): string[] {
  try {
    const said = text(...Array.from({ length: Math.max(1, text.length) }, () => sample));
    return typeof said === 'string' && !/undefined|null|NaN|\[object/.test(said) ? [said] : [];
  } catch {
    return [];
  }
}

/** What is not ours to say plainer: the name of a law, as its owner gave it, shown as a reference and not as prose. */
const quoted = /(^|\.)law(\(\))?$/;

/** Texts that are too hard to read, each with its LIX: those long enough to be measured alone, and all of them together. */
export function hardToRead(name: string, texts: readonly ReadText[]): string[] {
  const once = new Map(texts.map((one) => [one.text, one]));
  const whole = [...once.values()].filter(
    ({ path, text }) => !quoted.test(path) && (text.match(word)?.length ?? 0) >= leastWordsOfSentence,
  );
  const together = measureReadability(whole.map(({ text }) => text));
  const alone = whole
    .map(({ path, text }) => ({ path, text, ...measureReadability([text]) }))
    .filter(({ words, lix }) => words >= leastWordsAlone && lix > highestLix)
    .map(({ path, text, lix }) => `${name} ${path}: LIX ${lix.toFixed(0)}: ${text}`);
  return together.lix > highestLix ? [`${name}, all of it: LIX ${together.lix.toFixed(1)}`, ...alone] : alone;
}

/** The words in one language of all that is told in four, however deep it lies; what is told in none is left out. */
export function inLanguage(value: unknown, language: string): unknown {
  if (typeof value !== 'object' || value === null) return [];
  if ('nb' in value && 'nn' in value && language in value) return (value as Record<string, unknown>)[language];
  return Object.values(value).map((inner) => inLanguage(inner, language));
}

import { readdirSync, readFileSync } from 'node:fs';
import { type GuideWay, guideWay, guideWays, guideWho, type Language, language } from '@tunet/contract';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const shape = {
  text: z.string().trim().min(2),
  way: guideWay,
  ways: z.array(guideWay).min(1).max(3),
  who: guideWho,
  urgent: z.boolean(),
  aid: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
};
const statement = z.strictObject(shape);
const statementInLanguage = z.strictObject({ ...shape, lang: language });
type Statement = z.output<typeof statement>;

/** What each way needs in each language before the guide can be expected to know it. */
const least: Record<Language, number> = { nb: 14, nn: 8, sv: 10, en: 6 };
const languages = Object.keys(least) as Language[];

function linesOf(path: string): unknown[] {
  const text = readFileSync(new URL(path, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

const teaching = new Map(
  languages.map((code) => [code, linesOf(`./statements/${code}.jsonl`).map((line) => statement.parse(line))]),
);
/** Files that are no language's own hold statements in several, and each says which. */
const mixed = readdirSync(new URL('./statements/', import.meta.url))
  .filter((name) => name.endsWith('.jsonl') && !languages.some((code) => name === `${code}.jsonl`))
  .flatMap((name) => linesOf(`./statements/${name}`))
  .map((line) => statementInLanguage.parse(line));
const heldOut = linesOf('./held-out.jsonl').map((line) => statementInLanguage.parse(line));
/** Plainer ones, written before the guide was last changed; they may name several who can act first. */
const heldOutPlain = linesOf('./held-out-2.jsonl').map((line) =>
  statementInLanguage.extend({ who_ok: z.array(guideWho).min(2).optional() }).parse(line),
);

const bare = (text: string): string => wordsOf(text).join(' ');
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that two statements share, of all the words in either, 0–1. */
function overlap(ones: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of ones) if (others.has(word)) shared += 1;
  return shared / (ones.size + others.size - shared);
}

function countByWay(statements: readonly Statement[]): Map<GuideWay, number> {
  const counts = new Map<GuideWay, number>(guideWays.map((way) => [way, 0]));
  for (const { way } of statements) counts.set(way, (counts.get(way) ?? 0) + 1);
  return counts;
}

describe.each(languages)('The statements in %s', (code) => {
  const statements = teaching.get(code) ?? [];

  it('teach every way', () => {
    const few = [...countByWay(statements)].filter(([, count]) => count < least[code]);
    expect(few).toEqual([]);
  });

  it('say nothing twice', () => {
    const texts = statements.map(({ text }) => bare(text));
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});

describe('Every statement, also those held out', () => {
  const all: Statement[] = [...teaching.values(), mixed, heldOut, heldOutPlain].flat();

  it('has its best way first, and each way once', () => {
    expect(all.filter(({ way, ways }) => ways[0] !== way || new Set(ways).size !== ways.length)).toEqual([]);
  });

  it('is urgent exactly when the emergency number is the way', () => {
    expect(all.filter(({ way, urgent }) => urgent !== (way === 'emergency-113'))).toEqual([]);
  });

  it('is short, as people write', () => {
    const lengths = all.map(({ text }) => text.split(/\s+/).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(60);
    expect(lengths.filter((length) => length > 30).length / lengths.length).toBeLessThan(0.02);
  });

  it('names nobody: no number that could be a person’s or a telephone’s', () => {
    expect(all.filter(({ text }) => /\d[\d .-]{6,}\d/.test(text))).toEqual([]);
  });
});

describe('What is held out', () => {
  it('covers every way and language', () => {
    expect([...countByWay(heldOut)].filter(([, count]) => count === 0)).toEqual([]);
    expect(languages.filter((code) => !heldOut.some(({ lang }) => lang === code))).toEqual([]);
    expect(heldOut.length).toBeGreaterThanOrEqual(160);
  });

  it('covers every way and language also in plain words', () => {
    expect([...countByWay(heldOutPlain)].filter(([, count]) => count < 4)).toEqual([]);
    expect(heldOutPlain.length).toBeGreaterThanOrEqual(170);
  });

  it('is no copy, and no near copy, of what is taught', () => {
    const taught = [
      ...languages.flatMap((lang) => (teaching.get(lang) ?? []).map(({ text }) => ({ lang, text }))),
      ...mixed,
    ].map(({ lang, text }) => ({ lang, text, words: new Set(wordsOf(text)) }));
    const copies = [...heldOut, ...heldOutPlain].flatMap(({ text, lang }) => {
      const words = new Set(wordsOf(text));
      return taught
        .filter((each) => each.lang === lang && overlap(words, each.words) >= 0.6)
        .map((each) => [text, each.text]);
    });
    expect(copies).toEqual([]);
  });
});

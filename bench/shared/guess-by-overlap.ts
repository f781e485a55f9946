import type { Statement } from '../../server/src/modules/guide/index.ts';

/** The plainest guide there is: it answers as the three statements do that share most words with what was written. */
export function guessByOverlap(
  statements: readonly Statement[],
): (text: string) => { ways: string[]; who: string; urgent: boolean } {
  const known = statements.map((statement) => ({ statement, words: wordsOf(statement.text) }));
  return (text) => {
    const words = wordsOf(text);
    const nearest = known
      .map(({ statement, words: others }) => {
        const shared = [...words].filter((word) => others.has(word)).length;
        return { statement, share: shared / (words.size + others.size - shared || 1) };
      })
      .sort((one, other) => other.share - one.share);
    const ways = [...new Set(nearest.map(({ statement }) => statement.way))].slice(0, 3);
    return { ways, who: nearest[0]?.statement.who ?? '', urgent: nearest[0]?.statement.urgent ?? false };
  };
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
}

/** What stands in the box, and where she goes on writing. */
export interface Written {
  readonly words: string;
  /** where the cursor stands */
  readonly at: number;
}

/** Puts a building block in where the cursor stands. The first line stays empty for what she says herself, and there she goes on. */
export function insertSkeleton({ words, at }: Written, block: string): Written {
  const before = words.slice(0, at);
  const after = words.slice(at);
  const isFirst = before.trim() === '';
  const lead = isFirst ? '\n\n' : before.endsWith('\n') ? '' : '\n';
  const tail = after === '' || after.startsWith('\n') ? '' : '\n';
  const start = isFirst ? '' : before;
  return { words: `${start}${lead}${block}${tail}${after}`, at: isFirst ? 0 : (start + lead + block).length };
}

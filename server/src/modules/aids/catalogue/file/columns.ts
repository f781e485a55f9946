/** Columns of the file, with the names that people give them; the first one is written in the template. */
export const columns = {
  code: ['kode', 'code', 'kod', 'artikkel'],
  kind: ['type', 'kind', 'slag', 'typ'],
  iso9999: ['iso', 'iso9999', 'isokode', 'isokod'],
  level: ['selvbetjening', 'selfservice', 'sjølvbetening', 'självbetjäning', 'nivå'],
  cleaning: ['renhold', 'cleaning', 'reinhald', 'rengöring'],
  'name-nb': ['navn', 'navnnb', 'namenb', 'namnnb'],
  'name-nn': ['namnnn', 'navnnn', 'namenn'],
  'name-sv': ['namn', 'namnsv', 'navnsv', 'namesv'],
  'name-en': ['name', 'nameen', 'navnen', 'namnen'],
  'purpose-nb': ['formål', 'formålnb', 'purposenb'],
  'purpose-nn': ['føremål', 'formålnn', 'purposenn'],
  'purpose-sv': ['syfte', 'formålsv', 'purposesv'],
  'purpose-en': ['purpose', 'purposeen', 'formålen'],
  weight: ['maksvekt', 'weightlimit', 'maksvekt', 'maxvikt', 'vekt', 'vikt'],
  loanDays: ['lånedager', 'loandays', 'lånedagar', 'lånetid'],
} as const;
export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as readonly Column[];

/** Without these nothing can be said of a line. */
export const neededColumns: readonly Column[] = ['code', 'iso9999', 'level'];

/** Which column each heading means; the first heading of a meaning counts. */
export function mapHeadings(header: readonly string[]): readonly (Column | null)[] {
  const taken = new Set<Column>();
  return header.map((heading) => {
    const plain = heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
    const found = columnNames.find((name) => !taken.has(name) && (columns[name] as readonly string[]).includes(plain));
    if (found) taken.add(found);
    return found ?? null;
  });
}

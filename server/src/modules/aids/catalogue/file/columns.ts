const languages = ['nb', 'nn', 'sv', 'en'] as const;

/** Columns of the file, with the names that people give them; the first one is written in the template. */
export const columns = {
  code: ['kode', 'code', 'kod', 'artikkel'],
  row: ['linje', 'row', 'rad'],
  sub: ['delkode', 'subcode', 'underkode', 'underkod'],
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
  'fit-nb': ['innstilling', 'innstillingnb', 'fitnb'],
  'fit-nn': ['innstillingnn', 'fitnn'],
  'fit-sv': ['inställning', 'innstillingsv', 'fitsv'],
  'fit-en': ['fit', 'fiten', 'innstillingen'],
  'use-nb': ['bruk', 'bruknb', 'usenb'],
  'use-nn': ['bruknn', 'usenn'],
  'use-sv': ['användning', 'bruksv', 'usesv'],
  'use-en': ['use', 'useen', 'bruken'],
  'clean-nb': ['vask', 'vasknb', 'cleannb'],
  'clean-nn': ['vasknn', 'cleannn'],
  'clean-sv': ['tvätt', 'vasksv', 'cleansv'],
  'clean-en': ['wash', 'vasken', 'clean', 'cleanen'],
  weight: ['maksvekt', 'weightlimit', 'maxvikt', 'vekt', 'vikt'],
  loanDays: ['lånedager', 'loandays', 'lånedagar', 'lånetid'],
  reviewDays: ['vurderingsdager', 'reviewdays', 'vurderingsdagar', 'uppföljningsdagar'],
  fee: ['gebyr', 'fee', 'avgift'],
  deposit: ['depositum', 'deposit', 'deposition'],
  course: ['kurs', 'course'],
  serviceMonths: ['servicemåneder', 'servicemonths', 'servicemånader'],
  warrantyMonths: ['garantimåneder', 'warrantymonths', 'garantimånader'],
  electronic: ['elektronisk', 'electronic'],
  fits: ['passer', 'fits', 'passar'],
  equals: ['likeverdig', 'equals', 'likverdig', 'likvärdig'],
  stores: ['lagre', 'stores', 'lager'],
  from: ['fra', 'from', 'frå', 'från'],
  to: ['til', 'to', 'till'],
  count: ['antall', 'count', 'tal', 'antal'],
  out: ['utgått', 'out', 'utgatt'],
} as const;
export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as readonly Column[];

/** What a line tells of; the first word is written in the template. An empty field means the article itself. */
export const rowWords = {
  article: ['artikkel', 'article', 'artikel'],
  size: ['størrelse', 'size', 'storleik', 'storlek'],
  measure: ['mål', 'measure', 'mått'],
  part: ['del', 'part'],
  check: ['sjekk', 'check', 'kontroll'],
} as const;
export type RowKind = keyof typeof rowWords;

/** What the line tells of; null: no word that is known. */
export function rowKindOf(said: string): RowKind | null {
  const plain = said.trim().toLowerCase();
  if (plain === '') return 'article';
  return (
    (Object.keys(rowWords) as RowKind[]).find((kind) => (rowWords[kind] as readonly string[]).includes(plain)) ?? null
  );
}

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

/** The four columns of a text. */
export function columnsOf(what: 'name' | 'purpose' | 'fit' | 'use' | 'clean'): readonly Column[] {
  return languages.map((language) => `${what}-${language}` as const);
}

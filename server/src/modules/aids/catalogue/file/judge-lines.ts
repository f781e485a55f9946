import { type AidContent, type AidFileLine, type AidKind, type AidLineFault, aidKind } from '@tunet/contract';
import { faultsInside } from '../check-content.ts';
import { compareContent } from '../compare-content.ts';
import { mapHeadings, type RowKind, rowKindOf } from './columns.ts';
import { fieldsOf, type LineFields } from './line-fields.ts';
import { readArticleLine } from './read-article-line.ts';
import { readSubLine } from './read-sub-line.ts';

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly fields: readonly string[] }[];
}

/** An article that is there already, by its short name. */
export interface KnownArticle {
  readonly articleId: string;
  readonly version: number;
  readonly content: AidContent;
}

/** The municipality as the file finds it. */
export interface Found {
  readonly known: ReadonlyMap<string, KnownArticle>;
  /** stores that are open, by name; what is new is kept in the first of them */
  readonly stores: ReadonlyMap<string, string>;
}

/** What all lines of one article come to. */
export interface JudgedArticle {
  readonly code: string;
  readonly kind: AidKind;
  readonly known: KnownArticle | null;
  /** null: a line of it is refused, and with it the whole article */
  readonly content: AidContent | null;
  readonly verdict: AidFileLine['verdict'];
  /** where its lines stand among all */
  readonly at: readonly number[];
}

export interface Judged {
  readonly lines: readonly AidFileLine[];
  readonly articles: readonly JudgedArticle[];
}

interface Reading {
  readonly line: number;
  readonly code: string;
  readonly row: RowKind | null;
  readonly fields: LineFields;
}

/** Says of each line what would become of it, and of a faulty one everything that is wrong with it. Pure and total. */
export function judgeLines(table: Table, found: Found): Judged {
  const headings = mapHeadings(table.header);
  const readings = table.rows.map(({ line, fields: row }): Reading => {
    const fields = fieldsOf(headings, row);
    const code = fields.at('code').toLowerCase();
    if (code === '') fields.tell('no-code');
    else if (!/^[a-z0-9-]{2,60}$/.test(code)) fields.tell('code-malformed');
    const kind = rowKindOf(fields.at('row'));
    if (kind === null) fields.tell('row-unknown');
    return { line, code, row: kind, fields };
  });
  const lines: AidFileLine[] = readings.map(({ line, code, fields }) => ({
    ...{ line, code: code.slice(0, 60), name: fields.at('name-nb').slice(0, 80) },
    ...{ verdict: 'refused' as const, faults: [], changes: [] },
  }));
  const articles = [...Map.groupBy(readings.keys(), (no) => readings[no]?.code ?? '')].map(([code, at]) =>
    judgeArticle({ code, at, readings, found, lines }),
  );
  return { lines, articles };
}

interface OneArticle {
  readonly code: string;
  readonly at: readonly number[];
  readonly readings: readonly Reading[];
  readonly found: Found;
  /** written to: the verdict of each line */
  readonly lines: AidFileLine[];
}

/** All lines of one article, its own first: half an article is not taken. */
function judgeArticle({ code, at, readings, found, lines }: OneArticle): JudgedArticle {
  const known = found.known.get(code) ?? null;
  const order = at.toSorted((one, other) => rank(readings[one]) - rank(readings[other]) || one - other);
  const own = order.filter((no) => readings[no]?.row === 'article');
  for (const no of own.slice(1)) readings[no]?.fields.tell('code-twice');
  const kind = kindOf(own[0] === undefined ? undefined : readings[own[0]]?.fields);
  let content = known?.content ?? null;
  const subs = new Set<string>();
  for (const no of order) {
    const reading = readings[no];
    if (!reading?.row) continue;
    const before = content;
    if (reading.row === 'article') {
      if (no === own[0]) content = readArticleLine(reading.fields, before, [...found.stores.values()]);
      else continue;
    } else if (before === null) {
      if (own.length === 0) reading.fields.tell('no-article-line');
    } else {
      const sub = `${reading.row} ${reading.fields.at('sub').toLowerCase()}`;
      if (subs.has(sub)) reading.fields.tell('code-twice');
      subs.add(sub);
      content = readSubLine(reading.row, reading.fields, before, { isNew: known === null, stores: found.stores });
    }
    const changes = before && content ? compareContent(before, content) : [];
    const verdict = known === null ? 'new' : changes.length > 0 ? 'changed' : 'same';
    put(lines, no, { verdict, changes: known === null ? [] : changes, name: nameOf(reading, content) });
  }
  // What is only wrong when all is put together stands on its first line.
  const first = order[0];
  if (content && first !== undefined)
    for (const { refused } of faultsInside(content)) readings[first]?.fields.tell(refused);
  const isWrong = at.some((no) => (readings[no]?.fields.faults.length ?? 0) > 0);
  if (isWrong || content === null) {
    for (const no of at) refuse(lines, no, readings[no]?.fields.faults ?? []);
    return { code, kind, known, content: null, verdict: 'refused', at };
  }
  const isSame = known !== null && compareContent(known.content, content).length === 0;
  return { code, kind, known, content, verdict: known === null ? 'new' : isSame ? 'same' : 'changed', at };
}

/** Refuses an article that the store as it stands has no room for: its first line says why, the others go with it. */
export function refuseArticle(
  { lines, articles }: Judged,
  { at, code }: JudgedArticle,
  faults: readonly AidLineFault[],
): Judged {
  const written = [...lines];
  for (const [no, index] of at.entries()) refuse(written, index, no === 0 ? faults : []);
  return {
    lines: written,
    articles: articles.map((each) => (each.code === code ? { ...each, content: null, verdict: 'refused' } : each)),
  };
}

function put(lines: AidFileLine[], no: number, part: Partial<AidFileLine>): void {
  const line = lines[no];
  if (line) lines[no] = { ...line, ...part };
}

function refuse(lines: AidFileLine[], no: number, faults: readonly AidLineFault[]): void {
  put(lines, no, { verdict: 'refused', changes: [], faults: faults.length > 0 ? [...faults] : ['article-refused'] });
}

/** Measures are known before the sizes that lean on them. */
function rank(reading: Reading | undefined): number {
  return ['article', 'measure', 'size', 'part', 'check'].indexOf(reading?.row ?? 'check');
}

function kindOf(fields: LineFields | undefined): AidKind {
  if (!fields?.has('kind')) return 'single';
  const kind = aidKind.safeParse(fields.at('kind').toLowerCase());
  if (!kind.success) fields.tell('kind-unknown');
  return kind.success ? kind.data : 'single';
}

function nameOf({ row, fields }: Reading, content: AidContent | null): string {
  const said = fields.at('name-nb') || fields.at('name-sv') || fields.at('name-en') || fields.at('name-nn');
  return (said || (row === 'article' ? (content?.names.nb ?? '') : fields.at('sub'))).slice(0, 80);
}

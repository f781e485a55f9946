import {
  type AidContent,
  type AidFileLine,
  type AidKind,
  type AidLineFault,
  aidKind,
  type ContentChange,
  cleaningClass,
  selfService,
} from '@tunet/contract';
import { compareContent } from '../compare-content.ts';
import { type Column, mapHeadings } from './columns.ts';

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

/** A line with what would become of it; `content` is null where the line is refused. */
export interface JudgedLine extends AidFileLine {
  readonly kind: AidKind;
  readonly content: AidContent | null;
  readonly known: KnownArticle | null;
}

const languages = ['nb', 'nn', 'sv', 'en'] as const;
const longest = { name: 80, purpose: 300 } as const;

/** Says of each line what would become of it, and of a faulty one everything that is wrong with it. Pure and total. */
export function judgeLines(table: Table, known: ReadonlyMap<string, KnownArticle>): JudgedLine[] {
  const headings = mapHeadings(table.header);
  const seen = new Set<string>();
  return table.rows.map(({ line, fields }) => {
    const at = (column: Column): string => (fields[headings.indexOf(column)] ?? '').trim();
    const has = (column: Column): boolean => headings.includes(column) && at(column) !== '';
    const code = at('code').toLowerCase();
    const faults: AidLineFault[] = [];
    if (code === '') faults.push('no-code');
    else if (!/^[a-z0-9-]{2,60}$/.test(code)) faults.push('code-malformed');
    else if (seen.has(code)) faults.push('code-twice');
    seen.add(code);
    const before = known.get(code) ?? null;
    const iso9999 = at('iso9999').replaceAll(/\s/g, '');
    if (!/^[0-9]{6}([0-9]{2})?$/.test(iso9999)) faults.push('iso-malformed');
    const level = selfService.safeParse(at('level').toLowerCase());
    if (!level.success) faults.push('level-unknown');
    const kind = has('kind')
      ? aidKind.safeParse(at('kind').toLowerCase())
      : { success: true as const, data: 'single' as AidKind };
    if (!kind.success) faults.push('kind-unknown');
    const cleaning = has('cleaning')
      ? cleaningClass.safeParse(at('cleaning').toLowerCase())
      : { success: true as const, data: before?.content.cleaningClass ?? ('wash' as const) };
    if (!cleaning.success) faults.push('cleaning-unknown');
    const weight = has('weight') ? Number(at('weight').replace(',', '.')) : null;
    if (weight !== null && !(Number.isInteger(weight) && weight >= 20 && weight <= 500))
      faults.push('weight-malformed');
    const names = texts('name', at, has, before?.content.names);
    // A name in one language stands for the others until somebody has translated it: an article without a name is not found.
    if (Object.values(names).every((name) => name === '')) faults.push('no-name');
    const purpose = texts('purpose', at, has, before?.content.purpose);
    if (tooLong(names, longest.name) || tooLong(purpose, longest.purpose)) faults.push('too-long');
    const name = names.nb || names.sv || names.en || names.nn;
    const shown = { line, code: code.slice(0, 60), name: name.slice(0, 80) };
    if (faults.length > 0 || !level.success || !kind.success || !cleaning.success)
      return { ...shown, verdict: 'refused', faults, changes: [], kind: 'single', content: null, known: before };
    const loanDays = Number(at('loanDays'));
    const terms = has('loanDays') && Number.isInteger(loanDays) && loanDays >= 1 && loanDays <= 730 ? { loanDays } : {};
    const content = contentFrom(before, {
      ...{ iso9999, selfService: level.data, cleaningClass: cleaning.data, weight },
      ...{ names: filled(names), purpose: filled(purpose, names), terms },
    });
    const changes: ContentChange[] = before ? compareContent(before.content, content) : [];
    const verdict = before === null ? 'new' : changes.length > 0 ? 'changed' : 'same';
    return { ...shown, verdict, faults, changes, kind: kind.data, content, known: before };
  });
}

type Texts = AidContent['names'];

function texts(
  what: 'name' | 'purpose',
  at: (column: Column) => string,
  has: (column: Column) => boolean,
  before: Texts | undefined,
): Texts {
  const [nb, nn, sv, en] = languages.map((language) => {
    const column = `${what}-${language}` as const;
    return has(column) ? at(column) : (before?.[language] ?? '');
  });
  return { nb: nb ?? '', nn: nn ?? '', sv: sv ?? '', en: en ?? '' };
}

function tooLong(said: Texts, most: number): boolean {
  return Object.values(said).some((text) => text.length > most);
}

function filled(said: Texts, others: Texts = said): Texts {
  const any = said.nb || said.sv || said.nn || said.en || others.nb || others.sv || others.nn || others.en;
  return { nb: said.nb || any, nn: said.nn || said.nb || any, sv: said.sv || any, en: said.en || any };
}

interface Read {
  readonly iso9999: string;
  readonly selfService: AidContent['selfService'];
  readonly cleaningClass: AidContent['cleaningClass'];
  readonly weight: number | null;
  readonly names: Texts;
  readonly purpose: Texts;
  readonly terms: AidContent['terms'];
}

const oneSize: Texts = { nb: 'Én størrelse', nn: 'Éin storleik', sv: 'En storlek', en: 'One size' };

/** What the file says, over what was there; sizes, measures and parts are not in a file and stay. */
function contentFrom(before: KnownArticle | null, { weight, terms, ...read }: Read): AidContent {
  if (before) {
    const { sizes } = before.content;
    const [only] = sizes;
    const isOne = sizes.length === 1 && only !== undefined && weight !== null;
    return {
      ...before.content,
      ...read,
      terms: { ...before.content.terms, ...terms },
      sizes: isOne ? [{ ...only, weightLimitKg: weight }] : sizes,
    };
  }
  return {
    ...{ ...read, terms, fit: read.purpose, use: read.purpose, measures: [], course: null, parts: [] },
    sizes: [{ code: 'one', names: oneSize, fits: {}, weightLimitKg: weight }],
  };
}

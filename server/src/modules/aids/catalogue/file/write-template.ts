import type { AidContent, LocalText } from '@tunet/contract';
import { writeField } from '../../../devices/index.ts';
import type { ArticleRow } from '../read-articles.ts';
import { type Column, columnNames, columns, columnsOf, type RowKind, rowWords } from './columns.ts';

type Cells = Partial<Record<Column, string>>;

/** An article with all that it says. */
export interface ToWrite {
  readonly article: Pick<ArticleRow, 'code' | 'kind'>;
  readonly content: AidContent;
}

/** The catalogue as it stands, in the columns that are read back. The mark in front makes a spreadsheet read the letters right. */
export function writeTemplate(
  articles: readonly ToWrite[],
  { country, storeNames }: { readonly country: 'NO' | 'SE'; readonly storeNames: ReadonlyMap<string, string> },
): { readonly name: string; readonly csv: string } {
  const rows = articles
    .flatMap((each) => rowsOf(each, storeNames))
    .map((cells) => columnNames.map((name) => cells[name] ?? ''));
  const lines = [columnNames.map((name) => columns[name][0]), ...rows];
  const csv = `\uFEFF${lines.map((fields) => fields.map((field) => writeField(field)).join(';')).join('\r\n')}\r\n`;
  return { name: country === 'SE' ? 'hjalpmedel.csv' : 'hjelpemidler.csv', csv };
}

function rowsOf({ article, content }: ToWrite, storeNames: ReadonlyMap<string, string>): Cells[] {
  const { code, kind } = article;
  const { terms, care } = content;
  const number = (value: number | null | undefined) => (value == null ? '' : String(value));
  const sub = (row: RowKind, each: { readonly code: string; readonly names: LocalText }): Cells => ({
    ...{ code, row: rowWords[row][0], sub: each.code },
    ...texts('name', each.names),
  });
  const own: Cells = {
    ...{ code, row: rowWords.article[0], kind, iso9999: content.iso9999, level: content.selfService },
    ...{ cleaning: content.cleaningClass, course: content.course ?? '', electronic: care.isElectronic ? 'ja' : 'nei' },
    ...texts('name', content.names),
    ...texts('purpose', content.purpose),
    ...texts('fit', content.fit),
    ...texts('use', content.use),
    ...texts('clean', content.clean),
    ...{ loanDays: number(terms.loanDays), reviewDays: number(terms.reviewDays) },
    ...{ fee: kroner(terms.fee), deposit: kroner(terms.deposit) },
    ...{ serviceMonths: number(care.serviceMonths), warrantyMonths: number(care.warrantyMonths) },
  };
  return [
    own,
    ...content.measures.map((measure) => ({
      ...sub('measure', measure),
      ...texts('use', measure.how),
      ...{ from: String(measure.from), to: String(measure.to) },
    })),
    ...content.sizes.map((size) => ({
      ...sub('size', size),
      ...{ weight: number(size.weightLimitKg), out: size.isRetired ? 'ja' : '' },
      fits: Object.entries(size.fits)
        .flatMap(([measure, range]) => (range ? [`${measure} ${range[0]}-${range[1]}`] : []))
        .join(', '),
      equals: size.equals.join(', '),
      stores: size.stores.flatMap((id) => storeNames.get(id) ?? []).join(' | '),
    })),
    ...content.parts.map((part) => ({ ...sub('part', part), count: String(part.count) })),
    ...content.checks.map((check) => sub('check', check)),
  ];
}

function kroner(ore: number | undefined): string {
  return ore === undefined ? '' : String(Math.round(ore / 100));
}

function texts(what: 'name' | 'purpose' | 'fit' | 'use' | 'clean', { nb, nn, sv, en }: LocalText): Cells {
  return Object.fromEntries(columnsOf(what).map((column, no) => [column, [nb, nn, sv, en][no] ?? '']));
}

import { writeField } from '../../../devices/index.ts';
import type { WholeArticle } from '../read-articles.ts';
import { columnNames, columns } from './columns.ts';

/** The catalogue as it stands, in the columns that are read back. The mark in front makes a spreadsheet read the letters right. */
export function writeTemplate(
  articles: readonly WholeArticle[],
  country: 'NO' | 'SE',
): { readonly name: string; readonly csv: string } {
  const rows = articles.map(({ article, sizes }) => {
    const [only] = sizes;
    const weight = sizes.length === 1 ? (only?.weightLimitKg ?? '') : '';
    const { names, purpose } = article;
    return [
      ...[article.code, article.kind, article.iso9999, article.selfService, article.cleaningClass],
      ...[names.nb, names.nn, names.sv, names.en, purpose.nb, purpose.nn, purpose.sv, purpose.en],
      ...[String(weight), String(article.terms.loanDays ?? '')],
    ];
  });
  const lines = [columnNames.map((name) => columns[name][0]), ...rows];
  const csv = `\uFEFF${lines.map((fields) => fields.map((field) => writeField(field)).join(';')).join('\r\n')}\r\n`;
  return { name: country === 'SE' ? 'hjalpmedel.csv' : 'hjelpemidler.csv', csv };
}

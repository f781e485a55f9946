import { createHash } from 'node:crypto';
import { localDay } from '../../../../platform/calendar/local-time.ts';
import { parseTable, readLetters } from '../../../devices/index.ts';
import { timeZoneOf } from '../../../organisation/index.ts';
import type { Deciding } from '../change-article.ts';
import { changeArticle, writeSizes } from '../change-article.ts';
import * as queries from '../queries.ts';
import { contentOf, readArticles } from '../read-articles.ts';
import { columnNames, columns, mapHeadings, neededColumns } from './columns.ts';
import { type JudgedLine, judgeLines, type KnownArticle } from './judge-lines.ts';

/** More than this is not one store's catalogue. */
const mostRows = 2_000;

export interface ReadFile {
  readonly digest: string;
  readonly missing: readonly string[];
  readonly lines: readonly JudgedLine[];
}

/** Reads a file and says what would become of each line. Nothing is written. */
export async function readFile(
  { tx, actor }: Deciding,
  base64: string,
): Promise<
  | ReadFile
  | {
      readonly refused: 'not-a-table' | 'columns-missing' | 'too-many-rows';
      readonly detail?: Readonly<Record<string, string>>;
    }
> {
  const bytes = Buffer.from(base64, 'base64');
  const table = parseTable(readLetters(bytes));
  if (!table || table.rows.length === 0) return { refused: 'not-a-table' };
  if (table.rows.length > mostRows)
    return { refused: 'too-many-rows', detail: { rows: String(table.rows.length), most: String(mostRows) } };
  const headings = mapHeadings(table.header);
  const lacking = neededColumns.filter((column) => !headings.includes(column));
  if (lacking.length > 0)
    return { refused: 'columns-missing', detail: { columns: lacking.map((column) => columns[column][0]).join(' ') } };
  const today = localDay(tx.at, await timeZoneOf(tx, actor.tenantId));
  const articles = await readArticles(tx, { tenantId: actor.tenantId, today, withRetired: true });
  const known = new Map<string, KnownArticle>(
    articles.map((whole) => [
      whole.article.code,
      { articleId: whole.article.articleId, version: whole.article.version, content: contentOf(whole) },
    ]),
  );
  return {
    digest: createHash('sha256').update(bytes).digest('hex'),
    missing: columnNames.filter((column) => !headings.includes(column)).map((column) => columns[column][0]),
    lines: judgeLines(table, known),
  };
}

/** Takes every line without a fault: new articles, and changes of those that are there, which keep what they said before. */
export async function takeFile(
  deciding: Deciding,
  lines: readonly JudgedLine[],
  why: string,
): Promise<{ readonly made: number; readonly changed: number; readonly left: number }> {
  let made = 0;
  let changed = 0;
  for (const { verdict, content, known, code, kind } of lines) {
    if (content === null || verdict === 'same') continue;
    if (known) {
      const outcome = await changeArticle(deciding, {
        articleId: known.articleId,
        version: known.version,
        content,
        why,
      });
      if ('version' in outcome) changed += 1;
    } else {
      await addArticle(deciding, { code, kind, content });
      made += 1;
    }
  }
  return { made, changed, left: lines.length - made - changed };
}

async function addArticle(
  { tx, actor, newId }: Deciding,
  {
    code,
    kind,
    content,
  }: { readonly code: string; readonly kind: string; readonly content: NonNullable<JudgedLine['content']> },
): Promise<void> {
  const articleId = newId();
  const { tenantId } = actor;
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  await tx.rows(queries.addArticle, [
    ...[tenantId, articleId, code, kind, content.iso9999, content.selfService, content.cleaningClass, content.names],
    ...[content.purpose, content.fit, content.use, JSON.stringify(content.measures), content.course, content.terms],
    ...['other', today, tx.at, actor.id, actor.name],
  ]);
  await writeSizes(tx, newId, { tenantId, articleId }, content.sizes);
}

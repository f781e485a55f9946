import { createHash } from 'node:crypto';
import type { AidContent } from '@tunet/contract';
import { localDay } from '../../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../../platform/db/transaction.ts';
import { parseTable, readLetters } from '../../../devices/index.ts';
import { timeZoneOf } from '../../../organisation/index.ts';
import { changeArticle, type Deciding, faultsNow } from '../change-article.ts';
import * as contentQueries from '../content-queries.ts';
import * as queries from '../queries.ts';
import { readArticles, type WholeArticle } from '../read-articles.ts';
import { contentsOf } from '../read-content.ts';
import { writeContent } from '../write-content.ts';
import { columnNames, columns, mapHeadings, neededColumns } from './columns.ts';
import { type Judged, type JudgedArticle, judgeLines, type KnownArticle, refuseArticle } from './judge-lines.ts';
import type { ToWrite } from './write-template.ts';

/** More than this is not one store's catalogue. */
const mostRows = 2_000;

export interface ReadFile extends Judged {
  readonly digest: string;
  readonly missing: readonly string[];
}

/** Reads a file and says what would become of each line. Nothing is written. */
export async function readFile(
  deciding: Deciding,
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
  const { tx, actor } = deciding;
  const known = new Map<string, KnownArticle>(
    (await wholeCatalogue(tx, actor.tenantId)).map(({ article, content }) => [
      article.code,
      { articleId: article.articleId, version: article.version, content },
    ]),
  );
  const names = await storeNames(tx, actor.tenantId);
  const stores = new Map([...names].map(([id, name]) => [name.toLowerCase(), id]));
  return {
    digest: createHash('sha256').update(bytes).digest('hex'),
    missing: columnNames.filter((column) => !headings.includes(column)).map((column) => columns[column][0]),
    ...(await refuseWhatCannotStand(deciding, judgeLines(table, { known, stores }))),
  };
}

/** Articles that things, promises or equal sizes stand against are refused, each with the reason on its first line. */
async function refuseWhatCannotStand(deciding: Deciding, judged: Judged): Promise<Judged> {
  let left = judged;
  for (const article of judged.articles) {
    const { content, known, code, kind, verdict } = article;
    if (content === null || verdict === 'same') continue;
    const of = { articleId: known?.articleId ?? deciding.newId(), code, kind };
    const faults = await faultsNow(deciding, { of, before: known?.content ?? null, content });
    if (faults.length > 0) left = refuseArticle(left, article, [...new Set(faults.map(({ refused }) => refused))]);
  }
  return left;
}

/** Every article with all that it says, those that were taken out too. */
export async function wholeCatalogue(
  tx: Transaction,
  tenantId: string,
): Promise<readonly (ToWrite & Pick<WholeArticle, 'article'>)[]> {
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  const articles = await readArticles(tx, { tenantId, today, withRetired: true });
  const contents = await contentsOf(tx, tenantId, articles);
  return articles.flatMap(({ article }) => {
    const content = contents.get(article.articleId);
    return content ? [{ article, content }] : [];
  });
}

/** Stores that are open, by id. */
export async function storeNames(tx: Transaction, tenantId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ storeId: string; name: string }>(contentQueries.openStores, [tenantId]);
  return new Map(rows.map(({ storeId, name }) => [storeId, name]));
}

/** Takes every article of which no line has a fault: new ones, and changes of those that are there, which keep what they said before. */
export async function takeFile(
  deciding: Deciding,
  { lines, articles }: Judged,
  why: string,
): Promise<{ readonly made: number; readonly changed: number; readonly left: number }> {
  let made = 0;
  let changed = 0;
  const taken = new Set<number>();
  for (const article of articles) {
    const { verdict, content, known, at } = article;
    if (content === null || verdict === 'same') continue;
    if (known) {
      const { articleId, version } = known;
      const outcome = await changeArticle(deciding, { articleId, version, content, why });
      if (!('version' in outcome)) continue;
      changed += 1;
    } else {
      await addArticle(deciding, article, content);
      made += 1;
    }
    for (const no of at) if (lines[no]?.verdict !== 'same') taken.add(no);
  }
  return { made, changed, left: lines.length - taken.size };
}

async function addArticle(
  { tx, actor, newId }: Deciding,
  { code, kind }: JudgedArticle,
  content: AidContent,
): Promise<void> {
  const articleId = newId();
  const { tenantId } = actor;
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  await tx.rows(queries.addArticle, [
    ...[tenantId, articleId, code, kind, content.iso9999, content.selfService, content.cleaningClass, content.names],
    ...[content.purpose, content.fit, content.use, JSON.stringify(content.measures), content.course, content.terms],
    ...['other', today, tx.at, actor.id, actor.name],
  ]);
  await writeContent(tx, newId, { tenantId, articleId, today }, content);
}

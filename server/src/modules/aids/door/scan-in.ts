import type { AidCondition, AidPart, LackingWhere, LocalText, PartsTicked } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import type { ReadFile } from '../../conversations/index.ts';
import type { By, Item } from '../promise/stored.ts';
import { takeBack } from '../promise/take-back.ts';
import * as queries from './door-queries.ts';
import { keepPhoto } from './keep-photo.ts';
import { expectedBack, lackingParts } from './match-label.ts';
import { addReturnCase, endHomeFetch } from './return-queries.ts';
import { thingBehind } from './scan-out.ts';
import { partsByArticle } from './see-door.ts';

export interface ScanIn {
  readonly tenantId: string;
  readonly label: string;
  /** The one whose loan it must be; null: at the store, by the label alone. */
  readonly personId: string | null;
  readonly partsBack: PartsTicked;
  readonly condition: AidCondition;
  readonly says: string | null;
  readonly lackingWhere: LackingWhere | null;
  readonly photo: ReadFile | null;
  readonly by: By;
}

export interface ScannedIn {
  readonly personId: string;
  readonly article: LocalText;
  readonly item: Item;
  readonly lacking: readonly AidPart[];
}

/**
 * Scans a thing in. It is `returned`: dirty until it has been cleaned and inspected. What is lacking is asked for kindly, stops it from
 * being promised, and is a task of the store, as what is broken or dirty beyond the usual is.
 */
export async function scanIn(
  tx: Transaction,
  newId: NewId,
  scan: ScanIn,
): Promise<ScannedIn | { readonly refused: 'no-such-label' | 'not-out' | 'say-where' }> {
  const { tenantId, by } = scan;
  const thing = await thingBehind(tx, tenantId, scan.label);
  if (!thing) return { refused: 'no-such-label' };
  const [open] = await tx.rows<queries.LoanRow>(queries.openLoanByItem, [tenantId, thing.id]);
  if (!open || (scan.personId !== null && open.personId !== scan.personId)) return { refused: 'not-out' };
  const parts = (await partsByArticle(tx, tenantId, [thing.articleId])).get(thing.articleId) ?? [];
  const lacking = lackingParts(expectedBack(parts, open.partsOut), scan.partsBack);
  if (lacking.length > 0 && scan.lackingWhere === null) return { refused: 'say-where' };
  const codes = lacking.map(({ code }) => code);
  const back = await takeBack(tx, newId, { tenantId, itemId: thing.id, partsBack: scan.partsBack, lacking: codes, by });
  if ('refused' in back) return { refused: 'not-out' };
  const { loan, item } = back;
  await tx.rows(queries.endCodesFor, [tenantId, loan.id, tx.at, 'over']);
  await tx.rows(endHomeFetch, [tenantId, loan.id, tx.at, 'fetched']);
  if (scan.photo) await keepPhoto(tx, newId, { loan, moment: 'in', file: scan.photo, by });
  if (codes.length > 0 || scan.condition !== 'as-before' || scan.says !== null)
    await tx.rows(addReturnCase, [
      ...[tenantId, newId(), loan.personId, loan.id, item.id, thing.storeId, scan.condition, scan.says, codes],
      ...[codes.length > 0 ? scan.lackingWhere : null, tx.at],
    ]);
  return { personId: loan.personId, article: thing.article, item, lacking };
}

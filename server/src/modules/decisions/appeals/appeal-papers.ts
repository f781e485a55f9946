import { type Attachment, papersInAppeal } from '@tunet/contract';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import type { ReadPicture } from '../../conversations/index.ts';
import { keepPaperOfAppeal, papersOfAppeals } from '../../requests/index.ts';
import { isUnderWay } from './appeal.ts';
import { type AppealRecord, addHappening, lockAppeal, noteNewPapers } from './appeal-queries.ts';

type Kept = { readonly papers: Attachment[] };

/**
 * Lays one photo or PDF with an appeal that is under way; it stays with it. Where the appeal has gone on, the body is to be told.
 * @param paper base64, as it came
 */
export async function addPaperToAppeal(
  { tx, actor, newId }: RequestContext,
  appealId: string,
  paper: string,
  read: ReadPicture,
): Promise<Kept | { readonly refused: 'too-many-papers' | 'not-now' | 'not-a-picture' | 'picture-too-large' }> {
  const [row] = await tx.rows<AppealRecord>(lockAppeal, [appealId]);
  if (!row) throw new TypeError('an appeal one has just seen is in sight');
  if (!isUnderWay(row)) return { refused: 'not-now' };
  if ((await papersOfAppeals(tx, [appealId])).length >= papersInAppeal) return { refused: 'too-many-papers' };
  const file = await read(Buffer.from(paper, 'base64'));
  if ('refused' in file) return file;
  const { tenantId, personId } = row;
  await keepPaperOfAppeal(tx, newId, { tenantId, personId, writerId: actor.id, appealId }, file);
  await tx.rows(noteNewPapers, [tenantId, appealId, tx.at]);
  await tx.rows(addHappening, [tenantId, appealId, personId, tx.at, 'paper-added', actor.id, actor.name, null]);
  const papers = await papersOfAppeals(tx, [appealId]);
  return { papers: papers.map(({ appealId: _appeal, ...one }) => one) };
}

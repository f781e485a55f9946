import type { ApplicationDraft, Attachment } from '@tunet/contract';
import { papersInApplication } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import type { KeptFile, ReadFile } from '../conversations/index.ts';
import { type DraftRow, lockDraft } from './draft-queries.ts';
import { type DraftOf, keepDraft } from './keep-draft.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `papers-${name}`, text };
}

const insert = prepared(
  'insert',
  `insert into application_paper (tenant_id, id, person_id, writer_id, draft_id, media_type, width, height, bytes, kept_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const besideDraft = prepared(
  'beside-draft',
  `select p.id, p.media_type as type, p.width, p.height from application_paper p
    join application_draft d on d.tenant_id = p.tenant_id and d.id = p.draft_id
    where d.tenant_id = $1 and d.person_id = $2 and d.writer_id = $3 order by p.kept_at, p.id`,
);
const ofApplication = prepared(
  'of-application',
  `select id, media_type as type, width, height from application_paper
    where tenant_id = $1 and application_id = $2 order by kept_at, id`,
);
const ofAppeals = prepared(
  'of-appeals',
  `select appeal_id as "appealId", id, media_type as type, width, height from application_paper
    where appeal_id = any ($1::uuid[]) order by kept_at, id`,
);
const insertWithAppeal = prepared(
  'insert-with-appeal',
  `insert into application_paper (tenant_id, id, person_id, writer_id, appeal_id, media_type, width, height, bytes, kept_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const withBytes = prepared(
  'with-bytes',
  `select id, media_type as type, width, height, bytes, kept_at as "keptAt" from application_paper
    where tenant_id = $1 and (appeal_id = $2 or application_id = $3) order by appeal_id is null, kept_at, id`,
);
const remove = prepared(
  'remove',
  'delete from application_paper where tenant_id = $1 and draft_id = $2 and id = $3 returning id',
);
const send = prepared(
  'send',
  `update application_paper set application_id = $3, draft_id = null where tenant_id = $1 and draft_id = $2`,
);
const one = prepared(
  'one',
  `select tenant_id as "tenantId", person_id as "personId", media_type as type, bytes, kept_at as "keptAt"
    from application_paper where id = $1 and (draft_id is null or writer_id = $2)`,
);

type Listed = Attachment & Row;

/** What lies beside the writer's own draft, without the bytes. */
export async function papersBeside(tx: Transaction, of: DraftOf): Promise<Attachment[]> {
  return tx.rows<Listed>(besideDraft, [of.tenantId, of.personId, of.writerId]);
}

/** What came with an application, without the bytes; who may read the application may read these. */
export async function papersOf(tx: Transaction, tenantId: string, applicationId: string): Promise<Attachment[]> {
  return tx.rows<Listed>(ofApplication, [tenantId, applicationId]);
}

type Changed = { readonly draft: ApplicationDraft; readonly papers: Attachment[] };

/**
 * Lays one file beside the draft, which is newer by it: another device does not send it unread.
 * @param wanted.draftId the draft that the device knows; null begins one, or joins the one that another device has begun
 */
export async function addPaper(
  tx: Transaction,
  newId: NewId,
  of: DraftOf,
  wanted: { readonly draftId: string | null; readonly file: ReadFile },
): Promise<Changed | 'draft-gone' | 'too-many-papers'> {
  // Held from here: of two devices at once the second sees what the first has laid down.
  await tx.rows<DraftRow>(lockDraft, [of.tenantId, of.personId, of.writerId]);
  if ((await papersBeside(tx, of)).length >= papersInApplication) return 'too-many-papers';
  const draft = await keepDraft(tx, newId, of, { draftId: wanted.draftId, answers: {} });
  if (draft === 'gone') return 'draft-gone';
  const { type, width, height, bytes } = wanted.file;
  await tx.rows(insert, [
    ...[of.tenantId, newId(), of.personId, of.writerId, draft.draftId],
    ...[type, width, height, Buffer.from(bytes), tx.at],
  ]);
  return { draft, papers: await papersBeside(tx, of) };
}

/** Takes one away for good; null when it does not lie beside this draft. */
export async function removePaper(
  tx: Transaction,
  newId: NewId,
  of: DraftOf,
  paperId: string,
): Promise<Changed | null> {
  const [held] = await tx.rows<DraftRow>(lockDraft, [of.tenantId, of.personId, of.writerId]);
  if (!held || (await tx.rows(remove, [of.tenantId, held.id, paperId])).length === 0) return null;
  const draft = await keepDraft(tx, newId, of, { draftId: held.id, answers: {} });
  if (draft === 'gone') throw new TypeError('a draft that is held is there');
  return { draft, papers: await papersBeside(tx, of) };
}

/** What lay beside the draft goes with the application; before the draft is deleted, and with it what is left beside it. */
export async function sendPapers(
  tx: Transaction,
  tenantId: string,
  draftId: string,
  applicationId: string,
): Promise<void> {
  await tx.rows(send, [tenantId, draftId, applicationId]);
}

/** One file with its bytes, when it is in sight: beside a draft to its writer alone. */
export async function findPaper(tx: Transaction, paperId: string, askerId: string): Promise<KeptFile | undefined> {
  return (await tx.rows<KeptFile>(one, [paperId, askerId]))[0];
}

/** Keeps one file with an appeal that is sent: it stays with it, and is read by those who read the appeal. */
export async function keepPaperOfAppeal(
  tx: Transaction,
  newId: NewId,
  of: { readonly tenantId: string; readonly personId: string; readonly writerId: string; readonly appealId: string },
  { type, width, height, bytes }: ReadFile,
): Promise<void> {
  await tx.rows(insertWithAppeal, [
    ...[of.tenantId, newId(), of.personId, of.writerId, of.appealId, type, width, height, Buffer.from(bytes), tx.at],
  ]);
}

/** What lies with appeals, without the bytes. */
export async function papersOfAppeals(
  tx: Transaction,
  appealIds: readonly string[],
): Promise<(Attachment & { readonly appealId: string })[]> {
  if (appealIds.length === 0) return [];
  return tx.rows<Listed & { readonly appealId: string }>(ofAppeals, [appealIds]);
}

/** Every file of an appeal, then of the application it began with, with the bytes. */
export async function papersWithBytes(
  tx: Transaction,
  of: { readonly tenantId: string; readonly appealId: string; readonly applicationId: string },
): Promise<(Attachment & { readonly bytes: Buffer; readonly keptAt: Date })[]> {
  return tx.rows<Listed & { readonly bytes: Buffer; readonly keptAt: Date }>(withBytes, [
    ...[of.tenantId, of.appealId, of.applicationId],
  ]);
}

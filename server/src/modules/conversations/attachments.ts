import type { Attachment, AttachmentType, PictureRefusal, ServedFile } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

/** A photo that has been read and made anew, or a document as it is. */
export interface ReadFile {
  readonly type: AttachmentType;
  readonly bytes: Uint8Array;
  readonly width: number | null;
  readonly height: number | null;
}
/** The port to whatever decodes photos; anything it does not know is refused. */
export type ReadPicture = (bytes: Uint8Array) => Promise<ReadFile | { readonly refused: PictureRefusal }>;

const insert = {
  name: 'conversations-insert-attachment',
  text: `insert into attachment (tenant_id, id, person_id, unit_id, reader_id, thread_id, message_id, media_type, width, height,
      bytes, kept_by, kept_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
};

/**
 * Reads photos on their way in.
 * @param contents base64, as they came
 * @returns all of them, or why one is not taken
 */
export async function readPictures(
  read: ReadPicture,
  contents: readonly string[] = [],
): Promise<readonly ReadFile[] | { readonly refused: PictureRefusal }> {
  const files: ReadFile[] = [];
  for (const content of contents) {
    const file = await read(Buffer.from(content, 'base64'));
    if ('refused' in file) return file;
    files.push(file);
  }
  return files;
}

/** Keeps one file with the message it came with. Read by the same as the thread; never changed. */
export async function keepAttachment(
  tx: Transaction,
  kept: {
    readonly tenantId: string;
    readonly id: string;
    readonly personId: string;
    /** the unit that may see it */
    readonly unitId: string;
    /** the one who reads it alone; null: shared as the thread is */
    readonly readerId: string | null;
    readonly threadId: string;
    readonly messageId: string;
    readonly file: ReadFile;
    readonly by: string;
  },
): Promise<void> {
  const { file } = kept;
  await tx.rows(insert, [
    ...[kept.tenantId, kept.id, kept.personId, kept.unitId, kept.readerId, kept.threadId, kept.messageId],
    ...[file.type, file.width, file.height, Buffer.from(file.bytes), kept.by, tx.at],
  ]);
}

const ofMany = {
  name: 'conversations-attachments-of',
  text: `select id, message_id as "messageId", media_type as type, width, height from attachment
    where tenant_id = $1 and message_id = any ($2::uuid[]) order by kept_at, id`,
};

/** What came with messages, by message, without the bytes. */
export async function attachmentsOf(
  tx: Transaction,
  tenantId: string,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Attachment[]>> {
  const found = new Map<string, Attachment[]>();
  if (messageIds.length === 0) return found;
  const rows = await tx.rows<Attachment & { readonly messageId: string } & Record<string, unknown>>(ofMany, [
    tenantId,
    messageIds,
  ]);
  for (const { messageId, id, type, width, height } of rows) {
    found.set(messageId, [...(found.get(messageId) ?? []), { id, type, width, height }]);
  }
  return found;
}

const one = {
  name: 'conversations-attachment',
  text: `select tenant_id as "tenantId", person_id as "personId", media_type as type, bytes, kept_at as "keptAt" from attachment
    where id = $1 and ($2::uuid[] is null or unit_id = any ($2))`,
};

export interface KeptFile extends Record<string, unknown> {
  readonly tenantId: string;
  readonly personId: string;
  readonly type: AttachmentType;
  readonly bytes: Buffer;
  readonly keptAt: Date;
}

/**
 * One file with its bytes, when the one who asks may read what it belongs to.
 * @param unitIds units of one at work; null: a resident or relative, whom the wall in the database knows
 */
export async function findAttachment(
  tx: Transaction,
  attachmentId: string,
  unitIds: readonly string[] | null,
): Promise<KeptFile | undefined> {
  return (await tx.rows<KeptFile>(one, [attachmentId, unitIds]))[0];
}

/** The file's name says its kind alone: names of files come to lie in other people's folders. */
export function serveFile({ type, bytes }: KeptFile): ServedFile {
  return {
    type,
    name: type === 'application/pdf' ? 'document.pdf' : 'photo.jpg',
    content: bytes.toString('base64'),
  };
}

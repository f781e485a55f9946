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

/** What it belongs to: one message of a thread, or one application. */
export type AttachedTo = { readonly threadId: string; readonly messageId: string } | { readonly applicationId: string };

const insert = {
  name: 'conversations-insert-attachment',
  text: `insert into attachment (tenant_id, id, person_id, unit_id, reader_id, thread_id, message_id, application_id, media_type, width, height,
      bytes, kept_by, kept_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
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

/** Keeps one file with what it belongs to. Read by the same as the thread or the application; never changed. */
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
    readonly to: AttachedTo;
    readonly file: ReadFile;
    readonly by: string;
  },
): Promise<void> {
  const { to, file } = kept;
  const thread = 'messageId' in to ? [to.threadId, to.messageId, null] : [null, null, to.applicationId];
  await tx.rows(insert, [
    ...[kept.tenantId, kept.id, kept.personId, kept.unitId, kept.readerId, ...thread],
    ...[file.type, file.width, file.height, Buffer.from(file.bytes), kept.by, tx.at],
  ]);
}

const ofMany = {
  name: 'conversations-attachments-of',
  text: `select id, coalesce(message_id, application_id) as "ownerId", media_type as type, width, height from attachment
    where tenant_id = $1 and (message_id = any ($2::uuid[]) or application_id = any ($2::uuid[])) order by kept_at, id`,
};

/**
 * What is kept with messages or applications, without the bytes.
 * @param ownerIds ids of messages or of applications
 */
export async function attachmentsOf(
  tx: Transaction,
  tenantId: string,
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Attachment[]>> {
  const found = new Map<string, Attachment[]>();
  if (ownerIds.length === 0) return found;
  const rows = await tx.rows<Attachment & { readonly ownerId: string } & Record<string, unknown>>(ofMany, [
    tenantId,
    ownerIds,
  ]);
  for (const { ownerId, id, type, width, height } of rows) {
    found.set(ownerId, [...(found.get(ownerId) ?? []), { id, type, width, height }]);
  }
  return found;
}

const one = {
  name: 'conversations-attachment',
  text: `select tenant_id as "tenantId", person_id as "personId", media_type as type, message_id is not null as "isSaid",
      bytes, kept_at as "keptAt" from attachment
    where id = $1 and ($2::uuid[] is null or unit_id = any ($2))`,
};

export interface KeptFile extends Record<string, unknown> {
  readonly tenantId: string;
  readonly personId: string;
  readonly type: AttachmentType;
  /** It was sent in a message; false: it belongs to an application. */
  readonly isSaid: boolean;
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

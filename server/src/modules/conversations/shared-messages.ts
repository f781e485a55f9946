import type { ServedFile } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { findAttachment, serveFile } from './attachments.ts';

// What is about her health or a case does not hang on a wall: only what is about the day.
const shared = {
  name: 'conversations-shared-messages',
  text: `select m.id, m.author_name as who, m.author_kind as "writtenAs", left(m.words, 400) as words, m.sent_at as "sentAt",
      coalesce((select array_agg(a.id order by a.kept_at, a.id) from attachment a
        where a.tenant_id = m.tenant_id and a.message_id = m.id and a.media_type = 'image/jpeg'), '{}') as "photoIds"
    from message m join thread t on t.tenant_id = m.tenant_id and t.id = m.thread_id
    where m.person_id = $1 and t.reader_id is null and m.author_kind in ('proxy', 'staff') and m.received_at > $2
      and t.topic in ('visit', 'practical', 'alarm', 'other') and t.stopped_by is null
    order by m.received_at desc, m.id desc limit $3`,
};

/** A message that she shares with those who follow her, written by somebody else. */
export interface SharedMessage extends Record<string, unknown> {
  readonly id: string;
  /** first name of staff; of relatives the name they have here */
  readonly who: string;
  readonly writtenAs: 'proxy' | 'staff';
  readonly words: string;
  readonly sentAt: Date;
  readonly photoIds: readonly string[];
}

/** The newest messages to her in what she shares, about visits, practical things and the alarm; none that one alone reads. */
export async function sharedMessages(
  tx: Transaction,
  personId: string,
  since: Date,
  most: number,
): Promise<readonly SharedMessage[]> {
  const rows = await tx.rows<SharedMessage>(shared, [personId, since, most]);
  return rows.map((row) => ({ ...row, who: row.who.startsWith('#') ? row.who : (row.who.split(' ')[0] ?? row.who) }));
}

/** One photo of a message, with its bytes, as the reader of this transaction may see it. */
export async function photoOfShared(tx: Transaction, attachmentId: string): Promise<ServedFile | null> {
  const file = await findAttachment(tx, attachmentId, null);
  return file ? serveFile(file) : null;
}

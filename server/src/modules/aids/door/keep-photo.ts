import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import type { ReadFile } from '../../conversations/index.ts';
import type { By, Loan } from '../promise/stored.ts';

const insert = {
  name: 'aid-door-keep-photo',
  text: `insert into aid_condition_photo (tenant_id, id, person_id, loan_id, item_id, moment, media_type, width, height, bytes, kept_by, kept_at,
      kept_by_name) values ($1, $2, $3, $4, $5, $6, 'image/jpeg', $7, $8, $9, $10, $11, $12)`,
};

/** Keeps a photo of a thing as it went out or came in; read as the loan is, and never changed. */
export async function keepPhoto(
  tx: Transaction,
  newId: NewId,
  {
    loan,
    moment,
    file,
    by,
  }: { readonly loan: Loan; readonly moment: 'out' | 'in'; readonly file: ReadFile; readonly by: By },
): Promise<void> {
  const { tenantId, personId, id, itemId } = loan;
  const what = [file.width ?? 0, file.height ?? 0, Buffer.from(file.bytes)];
  await tx.rows(insert, [tenantId, newId(), personId, id, itemId, moment, ...what, by.id, tx.at, by.name]);
}

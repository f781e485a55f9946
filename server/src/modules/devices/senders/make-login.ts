import type { Prepared } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';

/** A login as it is kept: the hashes are made by whoever has just shown the password, which goes no further. */
export interface NewLogin {
  readonly tenantId: string;
  readonly username: string;
  readonly realm: string;
  readonly cid: string | null;
  readonly ha1Md5: string | null;
  readonly ha1Sha256: string | null;
  readonly isDemanded: boolean;
}

const endLogin: Prepared = {
  name: 'devices-end-sender-login',
  text: 'update sender_login set ended_at = $3 where tenant_id = $1 and username = $2 and ended_at is null',
};

const addLogin: Prepared = {
  name: 'devices-add-sender-login',
  text: `insert into sender_login (tenant_id, id, username, realm, cid, ha1_md5, ha1_sha256, is_demanded, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

/** Keeps a login; an earlier one under the same name in this municipality ends. */
export async function keepSenderLogin(tx: Transaction, newId: NewId, of: NewLogin): Promise<void> {
  await tx.rows(endLogin, [of.tenantId, of.username, tx.at]);
  const { tenantId, username, realm, cid, ha1Md5, ha1Sha256, isDemanded } = of;
  await tx.rows(addLogin, [tenantId, newId(), username, realm, cid, ha1Md5, ha1Sha256, isDemanded, tx.at]);
}

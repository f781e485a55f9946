import type { Language } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aid-kiosk-${name}`, text };
}

export interface KioskRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly secretHash: Buffer;
  readonly code: string | null;
  readonly language: Language;
  readonly lapsesAt: Date;
  readonly storeId: string | null;
  readonly pairedByName: string | null;
  readonly pairedAt: Date | null;
  readonly lastSeenAt: Date | null;
  readonly wrongTries: number;
  readonly wrongAt: Date | null;
}
const kiosk = `select id, tenant_id as "tenantId", secret_hash as "secretHash", code, language, lapses_at as "lapsesAt", store_id as "storeId",
    paired_by_name as "pairedByName", paired_at as "pairedAt", last_seen_at as "lastSeenAt", wrong_tries as "wrongTries", wrong_at as "wrongAt"
  from aid_kiosk`;
export const findKiosk = prepared('find', `${kiosk} where tenant_id = $1 and id = $2 and stopped_at is null`);
export const addKiosk = prepared(
  'add',
  `insert into aid_kiosk (tenant_id, id, secret_hash, code, language, begun_at, lapses_at) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict do nothing returning id`,
);
/** Numbers that nobody entered in time are free again. */
export const forgetLapsed = prepared(
  'forget-lapsed',
  'delete from aid_kiosk where tenant_id = $1 and store_id is null and lapses_at <= $2',
);
/** Of two who enter a number at once one pairs it. */
export const findByCode = prepared(
  'by-code',
  `${kiosk} where tenant_id = $1 and code = $2 and lapses_at > $3 for update`,
);
export const pairKiosk = prepared(
  'pair',
  'update aid_kiosk set code = null, store_id = $3, paired_at = $4, paired_by = $5, paired_by_name = $6 where tenant_id = $1 and id = $2',
);
export const kiosksOf = prepared('of-store', `${kiosk} where store_id = $1 and stopped_at is null order by paired_at`);
export const oneKiosk = prepared('one', `${kiosk} where id = $1 and store_id is not null`);
export const stopKiosk = prepared(
  'stop',
  'update aid_kiosk set stopped_at = $3 where tenant_id = $1 and id = $2 and stopped_at is null returning id',
);
/** Twice a minute is not written down. */
export const kioskSeen = prepared(
  'seen',
  `update aid_kiosk set last_seen_at = $3 where tenant_id = $1 and id = $2
    and (last_seen_at is null or last_seen_at < $3::timestamptz - interval '1 minute')`,
);
export const countWrong = prepared(
  'wrong',
  `update aid_kiosk set wrong_tries = case when wrong_at > $3::timestamptz - interval '10 minutes' then wrong_tries + 1 else 1 end, wrong_at = $3
    where tenant_id = $1 and id = $2`,
);
export const forgetWrong = prepared(
  'forget-wrong',
  'update aid_kiosk set wrong_tries = 0 where tenant_id = $1 and id = $2 and wrong_tries > 0',
);

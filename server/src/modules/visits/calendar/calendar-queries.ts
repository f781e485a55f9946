import type { Language } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `visits-calendar-${name}`, text };
}

export interface CalendarRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly readerId: string;
  readonly readerName: string;
  readonly language: Language;
  readonly madeAt: Date;
  readonly lastReadAt: Date | null;
}
const columns = `tenant_id as "tenantId", id, person_id as "personId", reader_id as "readerId", reader_name as "readerName", language,
  made_at as "madeAt", last_read_at as "lastReadAt"`;

export const calendarOfReader = prepared(
  'of-reader',
  `select ${columns} from visit_calendar where person_id = $1 and reader_id = $2 and ended_at is null`,
);
export const calendarById = prepared(
  'by-id',
  `select ${columns} from visit_calendar where tenant_id = $1 and id = $2 and ended_at is null`,
);
export const addCalendar = prepared(
  'add',
  `insert into visit_calendar (tenant_id, id, person_id, reader_id, reader_name, language, made_at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
export const addAddress = prepared(
  'add-address',
  'insert into visit_calendar_address (tenant_id, calendar_id, follower_id, token_hash) values ($1, $2, $3, $4)',
);
export const endCalendar = prepared(
  'end',
  `update visit_calendar set ended_at = $3 where person_id = $1 and reader_id = $2 and ended_at is null returning id`,
);
export const endAddress = prepared(
  'end-address',
  'update visit_calendar_address set ended_at = $2 where calendar_id = any ($1::uuid[]) and ended_at is null',
);
export const wasRead = prepared(
  'was-read',
  'update visit_calendar set last_read_at = $3 where tenant_id = $1 and id = $2',
);

export interface AddressRow extends Row {
  readonly tenantId: string;
  readonly calendarId: string;
  readonly followerId: string;
}
export const findAddress = prepared(
  'find-address',
  `select tenant_id as "tenantId", calendar_id as "calendarId", follower_id as "followerId" from visit_calendar_address
    where token_hash = $1 and ended_at is null`,
);

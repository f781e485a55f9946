import type { ReportLine } from '@tunet/contract';
import type { Prepared } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `shifts-report-${name}`, text };
}

/** What a line of a kept report points at. */
export interface Pointer extends Record<string, unknown> {
  readonly kind: ReportLine['kind'];
  readonly placeId: string;
  readonly objectId: string;
  readonly onDate: string | null;
}

export interface ReportRow extends Record<string, unknown> {
  readonly tenantId: string;
  readonly id: string;
  readonly deskId: string;
  readonly deskName: string;
  readonly madeBy: string;
  readonly madeByName: string;
  readonly madeAt: Date;
  readonly words: string | null;
  readonly readByName: string | null;
  readonly readAt: Date | null;
}
const columns = `r.tenant_id as "tenantId", r.id, r.desk_id as "deskId", u.name as "deskName", r.made_by as "madeBy", r.made_by_name as "madeByName",
  r.made_at as "madeAt", r.words, r.read_by_name as "readByName", r.read_at as "readAt"`;
const joins = 'join unit u on u.tenant_id = r.tenant_id and u.id = r.desk_id';

export const reportOf = prepared(
  'one',
  `select ${columns} from shift_report r ${joins} where r.id = $1 and r.desk_id = any ($2::uuid[])`,
);
export const latestReports = prepared(
  'latest',
  `select ${columns} from shift_report r ${joins} where r.desk_id = any ($1::uuid[]) order by r.made_at desc limit 6`,
);
export const linesOf = prepared(
  'lines',
  `select kind, place_id as "placeId", object_id as "objectId", on_date::text as "onDate" from shift_report_line
    where tenant_id = $1 and report_id = $2 order by no`,
);
export const insertReport = prepared(
  'insert',
  'insert into shift_report (tenant_id, id, desk_id, made_by, made_by_name, made_at, words) values ($1, $2, $3, $4, $5, $6, $7)',
);
export const insertLine = prepared(
  'insert-line',
  `insert into shift_report_line (tenant_id, report_id, no, kind, place_id, object_id, on_date) values ($1, $2, $3, $4, $5, $6, $7)`,
);
export const confirm = prepared(
  'confirm',
  `update shift_report set read_by = $3, read_by_name = $4, read_at = $5 where tenant_id = $1 and id = $2 and read_at is null returning id`,
);

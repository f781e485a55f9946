import type { Deviation, DeviationKind } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `quality-${name}`, text };
}

const columns = `d.id, u.name as "unitName", d.about, d.about_id as "aboutId", d.person_id as "personId", d.tenant_id as "tenantId", d.what,
    d.is_serious as "isSerious", d.words, d.reported_by as "reportedBy", d.reported_at as "reportedAt", d.look_by::text as "lookBy",
    d.handled_at as "handledAt", d.handled_by_name as "handledBy", d.handled_words as "handledWords", d.version`;
const from = 'from deviation d join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id';

export interface DeviationRow extends Row {
  readonly id: string;
  readonly unitName: string;
  readonly about: Deviation['about'];
  readonly aboutId: string | null;
  readonly personId: string | null;
  readonly tenantId: string;
  readonly what: DeviationKind;
  readonly isSerious: boolean;
  readonly words: string | null;
  readonly reportedBy: string;
  readonly reportedAt: Date;
  readonly lookBy: string;
  readonly handledAt: Date | null;
  readonly handledBy: string | null;
  readonly handledWords: string | null;
  readonly version: number;
}

/** Open ones first, those to be looked at soonest on top; handled ones while they are fresh. */
export const listed = prepared(
  'listed',
  `select ${columns} ${from} where d.unit_id = any ($1::uuid[]) and (d.handled_at is null or d.handled_at > $2)
    order by d.handled_at is not null, d.is_serious desc, d.look_by, d.reported_at desc, d.id limit 500`,
);
export const one = prepared('one', `select ${columns} ${from} where d.id = $1`);
export const locked = prepared('locked', 'select id from deviation where id = $1 for update');
/** The same thing reported by the same one within the hour: she tapped twice. */
export const twice = prepared(
  'twice',
  'select id from deviation where unit_id = $1 and about_id = $2 and reported_by = $3 and handled_at is null and reported_at > $4',
);
export const report = prepared(
  'report',
  `insert into deviation (tenant_id, id, unit_id, about, about_id, person_id, what, words, reported_by, reported_at, look_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
export const describe = prepared(
  'describe',
  'update deviation set what = $2, is_serious = $3, words = $4, version = version + 1 where id = $1',
);
export const handle = prepared(
  'handle',
  'update deviation set handled_at = $2, handled_by_name = $3, handled_words = $4, version = version + 1 where id = $1',
);
/** By the event alone: a second reading of it changes nothing. */
export const reportAccident = prepared(
  'report-accident',
  `insert into deviation (tenant_id, id, unit_id, about, about_id, what, is_serious, reported_by, reported_at, look_by)
    select $1, $2, $3, 'aid-accident', $4, 'equipment', $5, $6, $7, $8
    where not exists (select from deviation where tenant_id = $1 and about = 'aid-accident' and about_id = $4)`,
);
export const personOf = prepared('person-of', 'select tenant_id as "tenantId" from person where id = $1');
/** Whether what a deviation was seen at is something that the reader may see. */
export const aboutSeen: Readonly<Record<NonNullable<Deviation['about']>, Prepared>> = {
  alarm: prepared('alarm-seen', 'select 1 as seen from alarm where id = $1'),
  'hand-over': prepared('hand-over-seen', 'select 1 as seen from hand_over where id = $1'),
  visit: prepared('visit-seen', 'select 1 as seen from visit where id = $1'),
  device: prepared('device-seen', 'select 1 as seen from device where id = $1'),
  'aid-accident': prepared('aid-accident-seen', 'select 1 as seen from aid_accident where id = $1'),
};

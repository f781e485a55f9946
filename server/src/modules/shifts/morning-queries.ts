import type { MorningSource } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `shifts-morning-${name}`, text };
}

const columns = `l.id, l.tenant_id as "tenantId", l.source, l.source_id as "sourceId", l.person_id as "personId", l.words,
    l.owner_unit_id as "ownerUnitId", u.name as "ownerName", l.due_on::text as "dueOn", l.written_by_name as "writtenBy",
    l.written_at as "writtenAt", l.done_at as "doneAt", l.done_by_name as "doneBy"`;
const from = 'from morning_line l join unit u on u.tenant_id = l.tenant_id and u.id = l.owner_unit_id';

export interface MorningRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly source: MorningSource;
  readonly sourceId: string | null;
  readonly personId: string | null;
  readonly words: string | null;
  readonly ownerUnitId: string;
  readonly ownerName: string;
  readonly dueOn: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
}

export const listed = prepared(
  'listed',
  `select ${columns} ${from} where l.done_at is null or l.done_at > $1
    order by l.done_at is not null, l.due_on, l.written_at, l.id limit 500`,
);
export const one = prepared('one', `select ${columns} ${from} where l.id = $1`);
export const add = prepared(
  'add',
  `insert into morning_line (tenant_id, id, source, source_id, person_id, from_unit_id, owner_unit_id, due_on, words, written_by_name, written_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    on conflict (tenant_id, source, source_id) where done_at is null and source_id is not null do nothing returning id`,
);
export const done = prepared(
  'done',
  'update morning_line set done_at = $2, done_by_name = $3 where id = $1 and done_at is null returning id',
);
/** Units that can own a line, in the municipalities within reach. */
export const owners = prepared(
  'owners',
  `select id as "unitId", name, tenant_id as "tenantId" from unit
    where kind in ('desk', 'home-care', 'night-patrol', 'technical', 'assessment', 'store') order by name, id`,
);
export interface OwnerRow extends Row {
  readonly unitId: string;
  readonly name: string;
  readonly tenantId: string;
}
export const personOf = prepared('person-of', 'select tenant_id as "tenantId" from person where id = $1');

/** Whether the thing that a line comes from is one that the reader may see. */
export const sourceSeen: Readonly<Record<Exclude<MorningSource, 'other'>, Prepared>> = {
  alarm: prepared('alarm-seen', 'select 1 as seen from alarm where id = $1'),
  dose: prepared('dose-seen', 'select 1 as seen from alarm where id = $1'),
  silent: prepared('silent-seen', 'select 1 as seen from technical_case where id = $1'),
  discharge: prepared('discharge-seen', 'select 1 as seen from absence where id = $1'),
  technology: prepared('technology-seen', 'select 1 as seen from device_setup where id = $1'),
};

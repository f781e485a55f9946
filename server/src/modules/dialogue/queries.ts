import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `dialogue-${name}`, text };
}

export const addEntry = prepared(
  'add-entry',
  `insert into dialogue_entry (tenant_id, id, application_id, person_id, unit_id, unit_name, written_by, written_by_name, role, words,
      hidden_because, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

const entry = `e.id, e.application_id as "applicationId", e.unit_id as "unitId", e.unit_name as "unitName", e.written_by as "writtenBy",
  e.written_by_name as who, e.role, e.words, e.hidden_because as "hiddenBecause", e.written_at as "writtenAt"`;
export interface EntryRow extends Row {
  readonly id: string;
  readonly applicationId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly writtenBy: string;
  readonly who: string;
  readonly role: string;
  readonly words: string;
  readonly hiddenBecause: string | null;
  readonly writtenAt: Date;
}
export const entriesOfCase = prepared(
  'entries-of-case',
  `select ${entry} from dialogue_entry e where e.tenant_id = $1 and e.application_id = $2 order by e.written_at, e.id`,
);
export const entriesOfPerson = prepared(
  'entries-of-person',
  `select ${entry} from dialogue_entry e where e.person_id = $1 order by e.written_at, e.id`,
);

export const noteReading = prepared(
  'note-reading',
  `insert into dialogue_reading (tenant_id, application_id, unit_id, person_id, read_at) values ($1, $2, $3, $4, $5)
    on conflict (tenant_id, application_id, unit_id) do update set read_at = greatest(dialogue_reading.read_at, excluded.read_at)`,
);

/** The last entry of each talk in sight, the newest first, and whether one of the units has opened it since. */
export const newest = prepared(
  'newest',
  `select e.application_id as "applicationId", e.person_id as "personId", e.unit_id as "unitId", e.unit_name as "unitName",
      e.written_by_name as who, e.written_at as "writtenAt",
      not e.unit_id = any ($1::uuid[]) and not exists (select from dialogue_reading r where r.tenant_id = e.tenant_id
        and r.application_id = e.application_id and r.unit_id = any ($1) and r.read_at >= e.written_at) as "isNew"
    from dialogue_entry e
    where not exists (select from dialogue_entry later where later.tenant_id = e.tenant_id and later.application_id = e.application_id
      and (later.written_at, later.id) > (e.written_at, e.id))
    order by e.written_at desc, e.id limit 200`,
);
export interface NewestRow extends Row {
  readonly applicationId: string;
  readonly personId: string;
  readonly unitName: string;
  readonly who: string;
  readonly writtenAt: Date;
  readonly isNew: boolean;
}

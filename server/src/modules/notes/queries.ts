import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `notes-${name}`, text };
}

export interface NoteRow extends Row {
  readonly tenant_id: string;
  readonly id: string;
  readonly version: number;
  readonly person_id: string;
  readonly kind: 'visit' | 'journal';
  readonly visit_id: string | null;
  readonly words: string;
  readonly author_id: string;
  readonly author_name: string;
  readonly author_role: string;
  readonly written_at: Date;
  readonly is_hidden: boolean;
  readonly hidden_because: string | null;
  readonly corrected_because: string | null;
}

/** A version that is there already is left as it is: somebody corrected the note meanwhile. */
export const insertNote = prepared(
  'insert',
  `insert into note (tenant_id, id, version, person_id, kind, visit_id, words, author_id, author_name, author_role, written_at, received_at,
      is_hidden, hidden_because, corrected_because)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict (tenant_id, id, version) do nothing returning version`,
);

/** All versions of the newest notes about a person, newest first. */
export const notesOf = prepared(
  'of-person',
  `select n.* from note n join (
      select tenant_id, id, min(written_at) as begun_at from note where person_id = $1 group by tenant_id, id order by 3 desc limit $2
    ) newest on newest.tenant_id = n.tenant_id and newest.id = n.id
    order by newest.begun_at desc, n.id, n.version desc`,
);

export const versionsOf = prepared('versions', 'select * from note where id = $1 order by version desc');

/** The last notes of several persons as they stand now, at most `$2` each. */
export const lastNotesOf = prepared(
  'last-of-persons',
  `select p.id as "personId", n.words, n.author_name as "authorName", n.written_at as "writtenAt", n.is_hidden as hidden
    from unnest($1::uuid[]) p(id) cross join lateral (
      select v.* from note v where v.person_id = p.id
        and not exists (select from note l where l.tenant_id = v.tenant_id and l.id = v.id and l.version > v.version)
      order by v.written_at desc limit $2) n
    order by p.id, n.written_at desc`,
);

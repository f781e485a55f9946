import type { DraftAnswers } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `drafts-${name}`, text };
}

const columns = 'id, answers, version, saved_at as "savedAt"';

/** The one of this writer about this person; the database shows nobody's but the asker's own. */
export const draftOf = prepared(
  'of',
  `select ${columns} from application_draft where tenant_id = $1 and person_id = $2 and writer_id = $3`,
);
/** Nobody else changes it until this transaction ends. */
export const lockDraft = prepared(
  'lock',
  `select ${columns} from application_draft where tenant_id = $1 and person_id = $2 and writer_id = $3 for update`,
);
export interface DraftRow extends Row {
  readonly id: string;
  readonly answers: DraftAnswers;
  readonly version: number;
  readonly savedAt: Date;
}

/** Of two devices that begin at once the second adds nothing, and merges into the first. */
export const addDraft = prepared(
  'add',
  `insert into application_draft (tenant_id, person_id, writer_id, id, answers, begun_at, saved_at) values ($1, $2, $3, $4, $5, $6, $6)
    on conflict (tenant_id, person_id, writer_id) do nothing returning ${columns}`,
);
export const saveDraft = prepared(
  'save',
  `update application_draft set answers = $4, saved_at = $5, version = version + 1, told_days = '{}'
    where tenant_id = $1 and person_id = $2 and writer_id = $3 returning ${columns}`,
);
export const deleteDraft = prepared(
  'delete',
  'delete from application_draft where tenant_id = $1 and person_id = $2 and writer_id = $3',
);

/** Those about her, and those that she wrote about others. */
export const deleteDraftsAtDeath = prepared(
  'delete-at-death',
  'delete from application_draft where tenant_id = $1 and (person_id = $2 or writer_id = $2)',
);
/** While its writer is away, and until she has been home for `$3` days, it stays: she could not touch it. */
const notAway = `not exists (select from absence b where b.tenant_id = d.tenant_id and b.person_id = d.writer_id and b.starts_at <= $3
    and (b.home_at is null or b.home_at > $3::timestamptz - make_interval(days => $4)))`;
export const deleteOldDrafts = prepared(
  'delete-old',
  `delete from application_draft d where d.tenant_id = $1 and d.saved_at < $2 and ${notAway} returning d.id`,
);
/** Those whose day is near and whose writer has not been told so near; told when she is home, once for each day before. */
export const tellLapsing = prepared(
  'tell-lapsing',
  `update application_draft d set told_days = d.told_days || $5::int[]
    where d.tenant_id = $1 and d.saved_at < $2 and ${notAway} and not d.told_days @> $5::int[]
      and not exists (select from person p where p.tenant_id = d.tenant_id and p.id in (d.person_id, d.writer_id) and p.died_on is not null)
    returning d.id, d.person_id as "personId", d.writer_id as "readerId"`,
);
export interface LapsingRow extends Row {
  readonly id: string;
  readonly personId: string;
  readonly readerId: string;
}

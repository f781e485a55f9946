import type { DangerOutcome, DangerRow } from '@tunet/contract';
import type { Transaction } from '../../../../platform/db/transaction.ts';
import type { Actor } from '../../../../platform/http/actor.ts';
import { ruleValue } from '../../../services/index.ts';
import type { FlagRow } from './flag-queries.ts';
import { showFlag } from './take-danger.ts';

const columns = `f.id, f.tenant_id as "tenantId", f.person_id as "personId", f.subject_id as "subjectId", f.source, f.kind, f.because,
  f.raised_at as "raisedAt", f.rung_at as "rungAt", f.rings, f.opened_at as "openedAt", f.opened_by_name as "openedByName",
  f.answered_at as "answeredAt", f.taken_at as "takenAt", f.taken_by_name as "takenByName", f.unreached_at as "unreachedAt",
  f.closed_at as "closedAt", f.closed_by_name as "closedByName", f.outcome, f.done_words as "doneWords",
  p.first_name || ' ' || p.last_name as "personName", u.name as "unitName"`;
const joins = `danger_flag f join person p on p.tenant_id = f.tenant_id and p.id = f.person_id
  join unit u on u.tenant_id = f.tenant_id and u.id = f.unit_id`;
// What nobody has taken stands however old it is: nothing sinks.
const listed = {
  name: 'danger-list',
  text: `select ${columns} from ${joins} where f.tenant_id = any ($1::uuid[]) and f.stopped_by is null
      and (f.unit_id = any ($2::uuid[]) or f.rung_units && $2::uuid[])
      and (f.closed_at is null or f.closed_at > $3::timestamptz - interval '7 days')
    order by f.taken_at is not null, f.raised_at, f.id`,
};
const one = { name: 'danger-list-one', text: `select ${columns} from ${joins} where f.tenant_id = $1 and f.id = $2` };

interface ListedRow extends FlagRow {
  readonly personId: string;
  readonly personName: string;
  readonly unitName: string;
  readonly closedAt: Date | null;
  readonly closedByName: string | null;
  readonly outcome: DangerOutcome | null;
  readonly doneWords: string | null;
}

const hour = 3_600_000;

function show(row: ListedRow, now: Date, leftHours: number): DangerRow {
  const { personId, personName, unitName, subjectId, closedAt, closedByName, outcome, doneWords } = row;
  return {
    ...showFlag(row),
    ...{ personId, personName, unitName, subjectId },
    closed:
      closedAt && closedByName && outcome
        ? { at: closedAt.toISOString(), byName: closedByName, outcome, words: doneWords }
        : null,
    isLeft: closedAt === null && row.takenAt !== null && now.getTime() - row.takenAt.getTime() > leftHours * hour,
  };
}

interface Listed {
  readonly tenantId: string;
  readonly personId: string;
  readonly row: DangerRow;
}

/**
 * Texts with words of danger to the asker's units, or for which her unit was rung. Open: nobody has it, then taken and left, then in
 * hand; oldest first. Closed within the week, newest first.
 */
export async function dangerList(
  tx: Transaction,
  actor: Actor,
): Promise<{ readonly open: Listed[]; readonly closed: Listed[] }> {
  const units = actor.duties.map(({ unitId }) => unitId);
  const left = await ruleValue(tx, actor.tenantId, 'guide.danger-left-hours');
  const rows = (await tx.rows<ListedRow>(listed, [actor.tenants, units, tx.at])).map((each) => ({
    ...{ tenantId: each.tenantId, personId: each.personId, row: show(each, tx.at, left) },
  }));
  const rank = ({ row }: Listed) => (row.takenAt === null ? 0 : row.isLeft ? 1 : 2);
  return {
    open: rows.filter(({ row }) => row.closed === null).toSorted((a, b) => rank(a) - rank(b)),
    closed: rows
      .filter(({ row }) => row.closed !== null)
      .toSorted((a, b) => (b.row.closed?.at ?? '').localeCompare(a.row.closed?.at ?? '')),
  };
}

const close = {
  name: 'danger-close',
  text: `update danger_flag set closed_at = $3, closed_by_name = $4, outcome = $5, done_words = $6
    where tenant_id = $1 and id = $2 and closed_at is null and taken_at is not null returning id`,
};
/** Of those that say nothing by themselves somebody writes why. */
const needsWords: readonly DangerOutcome[] = ['no-danger', 'not-reached', 'handed-on'];

/** Somebody is done with it and says what was done. */
export async function closeDanger(
  tx: Transaction,
  actor: Actor,
  flag: FlagRow,
  { outcome, words }: { readonly outcome: DangerOutcome; readonly words?: string | undefined },
): Promise<DangerRow | 'not-taken' | 'already-closed' | 'words-needed'> {
  const { tenantId, id } = flag;
  const left = await ruleValue(tx, tenantId, 'guide.danger-left-hours');
  const read = async () => {
    const [row] = await tx.rows<ListedRow>(one, [tenantId, id]);
    return row && show(row, tx.at, left);
  };
  if ((await read())?.closed) return 'already-closed';
  if (flag.takenAt === null) return 'not-taken';
  if (needsWords.includes(outcome) && !words) return 'words-needed';
  const closed = await tx.rows(close, [tenantId, id, tx.at, actor.name, outcome, words ?? null]);
  const now = await read();
  return closed.length > 0 && now ? now : 'already-closed';
}

import type { FoundCase, findCaseRoutes } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { Handlers, PersonShown } from '../../platform/http/handlers.ts';

/** As many as one looks through; more is told, not shown. */
const shown = 30;

const columns = `a.id as "applicationId", a.tenant_id as "tenantId", a.person_id as "personId", a.reference, a.state,
  a.received_at as "receivedAt", a.taken_by_name as "takenBy", p.first_name || ' ' || p.last_name as "personName",
  extract(year from p.born_on)::int as "bornYear"`;
const of = 'application a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id';

/**
 * By the number of the case: whole or its beginning. The cases are found first and in the order of their index: else PostgreSQL goes
 * by the wall's persons, of which it expects ten, and reads every case of all whom the office sees.
 */
export const casesByNumber: Prepared = {
  name: 'requests-cases-by-number',
  text: `select ${columns} from (select * from application
      where tenant_id = $1 and unit_id = any ($2::uuid[]) and reference ~>=~ $3 and reference ~<~ ($3 || '~')
      order by reference using ~<~ limit ${shown + 1}) a
    join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
    order by a.reference`,
};
/**
 * By the beginning of the last name, and of the first name where one is given; the newest case first. No index helps with the names:
 * behind the wall of relations PostgreSQL looks at who is in sight first, and only then at a function that is not leakproof.
 */
export const casesByName: Prepared = {
  name: 'requests-cases-by-name',
  text: `select ${columns} from ${of}
    where a.tenant_id = $1 and a.unit_id = any ($2::uuid[]) and p.tenant_id = $1
      and lower(p.last_name) ~>=~ $3 and lower(p.last_name) ~<~ ($3 || chr(1114111)) and lower(p.first_name) like $4
    order by a.received_at desc, a.id limit ${shown + 1}`,
};

interface FoundRow extends Row, Omit<FoundCase, 'receivedAt'> {
  readonly tenantId: string;
  readonly personId: string;
  readonly receivedAt: Date;
}

/** What was asked, as one of the two ways to find; a name is `first last`, or the beginning of a last name alone. */
export function readAsked(
  asked: string,
): { readonly number: string } | { readonly last: string; readonly first: string } {
  const plain = asked.trim().toLowerCase();
  if (/^\d{2}-?\d*$/.test(plain))
    return { number: plain.includes('-') ? plain : plain.replace(/^(\d{2})(\d)/, '$1-$2') };
  const parts = plain.split(/\s+/);
  const last = parts.at(-1) ?? plain;
  return { last, first: parts.slice(0, -1).join(' ') };
}

/** Cases of the units on duty that answer to what was asked; the walls leave out whom the units have no relation to. */
export async function findCases(
  tx: Transaction,
  actor: Actor,
  asked: string,
): Promise<{ readonly cases: FoundCase[]; readonly isMore: boolean; readonly persons: PersonShown[] }> {
  const unitIds = actor.duties.filter(({ unitKind }) => unitKind === 'assessment').map(({ unitId }) => unitId);
  const by = readAsked(asked);
  const rows = await ('number' in by
    ? tx.rows<FoundRow>(casesByNumber, [actor.tenantId, unitIds, by.number])
    : tx.rows<FoundRow>(casesByName, [actor.tenantId, unitIds, by.last, `${escaped(by.first)}%`]));
  const first = rows.slice(0, shown);
  return {
    cases: first.map(({ tenantId: _tenant, personId: _person, receivedAt, ...row }) => ({
      ...row,
      receivedAt: receivedAt.toISOString(),
    })),
    isMore: rows.length > shown,
    persons: first.map(({ tenantId, personId }) => ({ tenantId, personId })),
  };
}

/** Signs that `like` reads as others than themselves. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

export function findCaseHandlers(): Handlers<typeof findCaseRoutes> {
  return {
    async 'POST /api/cases/find'({ tx, actor }, { body }) {
      const { cases, isMore, persons } = await findCases(tx, actor, body.asked);
      return { answer: { cases, isMore }, persons };
    },
  };
}

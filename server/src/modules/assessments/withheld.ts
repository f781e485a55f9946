import type { WithheldPart } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';
import type { Transaction } from '../../platform/db/transaction.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `withheld-${name}`, text };
}

const columns = `id, tenant_id as "tenantId", person_id as "personId", application_id as "applicationId", part, law, reason,
  decision_id as "decisionId", marked_by_name as "markedByName", marked_at as "markedAt", ended_at as "endedAt"`;
const liveOf = prepared(
  'live-of',
  `select ${columns} from file_exception where tenant_id = $1 and application_id = $2 and ended_at is null order by marked_at, id`,
);
const one = prepared('one', `select ${columns} from file_exception where id = $1`);
const add = prepared(
  'add',
  `insert into file_exception (tenant_id, id, person_id, application_id, part, law_code, law, reason, decision_id, marked_by, marked_by_name,
      marked_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const end = prepared(
  'end',
  `update file_exception set ended_at = $3, ended_by = $4, ended_by_name = $5 where tenant_id = $1 and id = $2 and ended_at is null
    returning id`,
);

export interface WithheldRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly part: WithheldPart;
  readonly law: string;
  readonly reason: string;
  readonly decisionId: string;
  readonly markedByName: string;
  readonly markedAt: Date;
  readonly endedAt: Date | null;
}

/** What is not shown to the party of one case now (forvaltningsloven § 19; OSL 25 kap. 6 §). */
export function withheldIn(
  tx: Transaction,
  of: { readonly tenantId: string; readonly applicationId: string },
): Promise<WithheldRow[]> {
  return tx.rows<WithheldRow>(liveOf, [of.tenantId, of.applicationId]);
}

export async function findWithheld(tx: Transaction, id: string): Promise<WithheldRow | undefined> {
  return (await tx.rows<WithheldRow>(one, [id]))[0];
}

/** Keeps that a part is withheld; the decision about it is issued in the same transaction. */
export async function keepWithheld(
  tx: Transaction,
  of: Pick<WithheldRow, 'tenantId' | 'id' | 'personId' | 'applicationId' | 'part' | 'law' | 'reason' | 'decisionId'> & {
    readonly lawCode: string;
    readonly by: { readonly id: string; readonly name: string };
  },
): Promise<void> {
  await tx.rows(add, [
    ...[of.tenantId, of.id, of.personId, of.applicationId, of.part, of.lawCode, of.law, of.reason, of.decisionId],
    ...[of.by.id, of.by.name, tx.at],
  ]);
}

/** From now on it is shown. False: it was already. */
export async function endWithheld(
  tx: Transaction,
  of: { readonly tenantId: string; readonly id: string },
  by: { readonly id: string; readonly name: string },
): Promise<boolean> {
  return (await tx.rows(end, [of.tenantId, of.id, tx.at, by.id, by.name])).length > 0;
}

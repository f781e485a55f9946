import type { Prepared } from '../../platform/db/pool.ts';
import type { Transaction } from '../../platform/db/transaction.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `requests-${name}`, text };
}

const openCase = prepared(
  'open-case',
  `select id, unit_id as "unitId" from application where tenant_id = $1 and person_id = $2 and state in ('received', 'taken', 'mapped')
    order by hospital_ready_at desc nulls last, received_at desc, id limit 1`,
);

/** The case that the office has about somebody and has not answered; the newest, or the one the hospital waits for. */
export async function openCaseOf(
  tx: Transaction,
  tenantId: string,
  personId: string,
): Promise<{ readonly id: string; readonly unitId: string } | null> {
  return (await tx.rows<{ id: string; unitId: string }>(openCase, [tenantId, personId]))[0] ?? null;
}

const ready = prepared(
  'hospital-ready',
  `update application set hospital_ready_at = $3, hospital_answer_by = $4, version = version + 1 where tenant_id = $1 and id = $2`,
);

/**
 * Puts a case on top of the intake because a hospital waits for an answer, or takes it down again.
 * @param waits null: nobody waits any more
 */
export async function markHospitalWaits(
  tx: Transaction,
  tenantId: string,
  applicationId: string,
  waits: { readonly readyAt: Date; readonly answerBy: Date } | null,
): Promise<void> {
  await tx.rows(ready, [tenantId, applicationId, waits?.readyAt ?? null, waits?.answerBy ?? null]);
}

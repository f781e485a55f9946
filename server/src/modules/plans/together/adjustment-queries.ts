import type { AdjustmentKind, ChangedField, NeedWants, PlanAdjustment } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `plans-together-${name}`, text };
}

/** How far back one reads what was done otherwise. Days. */
const shownFor = 120;

const columns = `id, plan_id as "planId", kind, intervention_id as "interventionId", title, words, changed, wants, reference,
    by_name as "byName", on_day::text as "on", at`;
const ofPerson = prepared(
  'of-person',
  `select ${columns} from plan_adjustment where person_id = $1 and at > $2 order by at desc, id desc limit 100`,
);
const one = prepared('one', `select ${columns} from plan_adjustment where tenant_id = $1 and id = $2`);
type AdjustmentRow = Row & Omit<PlanAdjustment, 'at'> & { readonly at: Date };

/** What those who visit her have done with her plan lately, newest first. */
export async function adjustmentsOf(tx: Transaction, personId: string): Promise<PlanAdjustment[]> {
  const since = new Date(tx.at.getTime() - shownFor * 86_400_000);
  return (await tx.rows<AdjustmentRow>(ofPerson, [personId, since])).map(shown);
}

function shown({ at, ...row }: AdjustmentRow): PlanAdjustment {
  return { ...row, at: at.toISOString() };
}

const add = prepared(
  'add',
  `insert into plan_adjustment (tenant_id, id, plan_id, person_id, kind, intervention_id, title, words, changed, plan_version, wants,
      application_id, reference, by_id, by_name, on_day, at, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, ($16::timestamptz at time zone $17)::date, $16, $18)`,
);

/** One judgement as it is to be kept. */
export interface NewAdjustment {
  readonly tenantId: string;
  readonly id: string;
  readonly planId: string;
  readonly personId: string;
  readonly kind: AdjustmentKind;
  readonly line: { readonly id: string; readonly title: string } | null;
  readonly words: string;
  readonly changed: readonly ChangedField[];
  /** of what goes on from now */
  readonly planVersion: number | null;
  readonly wants: NeedWants | null;
  readonly filed: { readonly applicationId: string; readonly reference: string } | null;
  readonly by: { readonly id: string; readonly name: string };
  /** when it was done: a phone may have been without net */
  readonly at: Date;
  readonly zone: string;
}

/** Keeps one judgement; it is never changed. */
export async function keepAdjustment(tx: Transaction, it: NewAdjustment): Promise<PlanAdjustment> {
  await tx.rows(add, [
    ...[it.tenantId, it.id, it.planId, it.personId, it.kind, it.line?.id ?? null, it.line?.title ?? null, it.words],
    ...[JSON.stringify(it.changed), it.planVersion, it.wants],
    ...[it.filed?.applicationId ?? null, it.filed?.reference ?? null],
    ...[it.by.id, it.by.name, it.at, it.zone, tx.at],
  ]);
  const [row] = await tx.rows<AdjustmentRow>(one, [it.tenantId, it.id]);
  if (!row) throw new TypeError('what one has just kept is in sight');
  return shown(row);
}

/** The line as it is from now on; its id, its kind and its decision stay. */
export const changeLine = prepared(
  'change-line',
  `update intervention set title = $3, how = $4, window_from = $5, window_to = $6, weekdays = $7, every_weeks = $8, carers = $9
    where tenant_id = $1 and id = $2`,
);
export const sortLine = prepared('sort', 'update intervention set sort = $3 where tenant_id = $1 and id = $2');

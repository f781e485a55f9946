import type { Row } from '../../platform/db/pool.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { type LineTerm, lastDayOf } from './last-day.ts';
import { type InterventionRow, interventionsById, plannedHelp } from './queries.ts';

/** One line of a plan, as far as it makes visits. Its last day is the one that a decision or a person made its end. */
export interface PlannedLine {
  readonly id: string;
  readonly serviceType: string;
  readonly isCritical: boolean;
  /** 1 Monday … 7 Sunday */
  readonly weekdays: readonly number[];
  readonly everyWeeks: number;
  /** on the wall of the municipality, `08:30` */
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly carers: number;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** The plan of one unit for one person; an ended one makes no visits. */
export interface PlanOfHelp {
  readonly tenantId: string;
  readonly planId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly state: 'active' | 'ended';
  readonly help: readonly PlannedLine[];
}

/** One plan by its id, for those who make visits of it. */
export async function planOfHelp(tx: Transaction, tenantId: string, planId: string): Promise<PlanOfHelp | undefined> {
  return (await read(tx, [tenantId, planId, null]))[0];
}

/** Every plan of a person, or of the whole municipality: for generating ahead and after coming home. */
export function plansOfHelp(tx: Transaction, tenantId: string, personId?: string): Promise<PlanOfHelp[]> {
  return read(tx, [tenantId, null, personId ?? null]);
}

async function read(tx: Transaction, values: readonly unknown[]): Promise<PlanOfHelp[]> {
  const plans = await tx.rows<Omit<PlanOfHelp, 'help'> & Row & { readonly help: readonly (PlannedLine & LineTerm)[] }>(
    plannedHelp,
    values,
  );
  return plans.map((plan) => ({ ...plan, help: plan.help.map((line) => ({ ...line, endsOn: lastDayOf(line) })) }));
}

/** What a line of a plan says is to be done, also when it has ended since. */
export interface HelpWords {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  readonly ownPart: string;
  readonly isCritical: boolean;
  readonly serviceType: string;
  readonly decidedServiceId: string | null;
  readonly inPlan: { readonly planId: string; readonly windowFrom: string; readonly windowTo: string };
}

/** The lines of plans that visits are about. */
export async function helpWords(
  tx: Transaction,
  tenantId: string,
  interventionIds: readonly string[],
): Promise<HelpWords[]> {
  const rows = await tx.rows<InterventionRow>(interventionsById, [tenantId, interventionIds]);
  return rows.map(({ id, title, how, ownPart, isCritical, serviceType, decidedServiceId, ...line }) => ({
    ...{ id, title, how, ownPart },
    ...{ isCritical, serviceType, decidedServiceId },
    inPlan: { planId: line.planId, windowFrom: line.windowFrom, windowTo: line.windowTo },
  }));
}

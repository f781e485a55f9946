import type { AlarmKind } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { type Receiver, receiversAt } from './calendar.ts';
import { type SpanRow, spanOf, spansAt } from './queries.ts';

/** Who is to be rung for an alarm, in order, as the published calendar has it. */
export interface ResponseChain {
  /** `desk`: the response desk is first. `direct`: somebody else is, and the desk only sees it. */
  readonly mode: 'desk' | 'direct';
  /** Empty when nothing is published for the hour. One of kind `relatives` stands for those whom the person agreed on. */
  readonly receivers: readonly Receiver[];
}

/**
 * First, second and last receiver of an alarm at an instant, with numbers as they were published.
 * @param of.areaId null: the home lies in no area, or nobody knows where it is
 */
export async function responseChain(
  tx: Transaction,
  of: { readonly tenantId: string; readonly areaId: string | null; readonly kind: AlarmKind; readonly at: Date },
): Promise<ResponseChain> {
  const rows = await tx.rows<SpanRow>(spansAt, [of.tenantId, of.at]);
  const receivers = receiversAt(rows.map(spanOf), of.areaId, of.kind, of.at);
  const first = receivers[0];
  return { mode: first === undefined || first.kind === 'desk' ? 'desk' : 'direct', receivers };
}

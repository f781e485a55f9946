import type { Transaction } from '../../platform/db/transaction.ts';
import { responseChain } from '../organisation/index.ts';
import { ruleValue } from '../services/index.ts';
import type { CallWanted } from './call-wanted.ts';
import { unitPhone } from './phone-queries.ts';
import { findPhone } from './queries.ts';

/** The numbers to ring, in order, each once; empty when there is none. Read anew for each number: people change shift. */
export async function chainOf(tx: Transaction, wanted: CallWanted): Promise<string[]> {
  const { tenantId, kind, unitId, areaId } = wanted;
  const unit = unitId === null ? null : await unitPhone(tx, unitId);
  if (['hand-over-asked', 'help-undecided', 'past-term', 'evaluation-past'].includes(kind)) return numbered([unit]);
  const { lead, last } = await ruleValue(tx, tenantId, 'notices.ladder');
  const { receivers } = await responseChain(tx, { tenantId, areaId, kind: 'press', at: tx.at });
  const onDuty = receivers.map(({ phone }) => phone);
  const office = await findPhone(tx, { tenantId, kind: 'ladder-last', subjectId: wanted.subjectId, unitId: null });
  // Somebody reads at the unit in its opening hours; outside them only those who are on duty do.
  if (kind === 'danger-written-open') return numbered([unit, ...onDuty, lead, last, office]);
  if (kind === 'danger-written') return numbered([...onDuty, lead, last, unit, office]);
  // The last in the chain first: the desk and the lead were told minutes ago. At a silent desk the desk's own telephone first.
  return numbered(
    kind === 'desk-silent' ? [unit, ...onDuty, lead, last, office] : [last, ...onDuty.toReversed(), lead, office],
  );
}

function numbered(phones: readonly (string | null)[]): string[] {
  const once = new Map(
    phones.flatMap((phone) => (phone === null ? [] : [[phone.replaceAll(' ', ''), phone] as const])),
  );
  return [...once.values()];
}

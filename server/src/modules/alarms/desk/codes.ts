import type { Transaction } from '../../../platform/db/transaction.ts';
import { type CodeLabel, listCodes } from '../../services/index.ts';

type List = 'alarm-cause' | 'alarm-measure';

/** The municipality's own list; the start list where it has none, or nobody there could ever close an alarm. */
export function codesOf(tx: Transaction, tenantId: string, list: List): Promise<CodeLabel[]> {
  return listCodes(tx, tenantId, list);
}

/** The codes alone, to check one against. */
export async function codeSet(tx: Transaction, tenantId: string, list: List): Promise<ReadonlySet<string>> {
  return new Set((await codesOf(tx, tenantId, list)).map(({ code }) => code));
}

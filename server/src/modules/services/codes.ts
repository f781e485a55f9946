import type { LocalText } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

export interface CodeLabel {
  readonly code: string;
  readonly label: LocalText;
  /** Among the five commonest: two keystrokes at the desk. */
  readonly common: boolean;
}

const list = {
  name: 'services-codes',
  text: `select code, label, is_common as common from code
    where tenant_id = $1 and list = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3) order by sort`,
};

/** A municipality's own list as it stands on the day. */
export function listCodes(
  tx: Transaction,
  tenantId: string,
  name: 'alarm-cause' | 'alarm-measure',
): Promise<CodeLabel[]> {
  return tx.rows<CodeLabel & Record<string, unknown>>(list, [tenantId, name, tx.at]);
}

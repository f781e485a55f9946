import type { AppealLine, DecidedService } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { serviceTypes } from '../../services/index.ts';
import { lineLabel } from '../following/following-words.ts';

const lines = {
  name: 'decisions-lines-to-appeal',
  text: `select d.id as "decisionId", s.id as "decidedServiceId", d.reference, s.service_type as "serviceType", s.right_to as "rightTo"
    from service_decision d join decided_service s on s.tenant_id = d.tenant_id and s.decision_id = d.id
    where d.tenant_id = $1 and d.person_id = $2 and d.issued_at is not null order by d.issued_at desc, s.id limit 20`,
};

/** The lines of her decisions, newest first: what an appeal may be about. */
export async function linesToAppeal(tx: Transaction, tenantId: string, personId: string): Promise<AppealLine[]> {
  const rows = await tx.rows<
    Omit<AppealLine, 'label'> & {
      readonly serviceType: string;
      readonly rightTo: DecidedService['rightTo'];
    } & Record<string, unknown>
  >(lines, [tenantId, personId]);
  const types = rows.length === 0 ? [] : await serviceTypes(tx, tenantId);
  return rows.map(({ serviceType, rightTo, decisionId, decidedServiceId, reference }) => {
    const plain = { nb: serviceType, nn: serviceType, sv: serviceType, en: serviceType };
    const label = types.find(({ code }) => code === serviceType)?.label ?? plain;
    return { decisionId, decidedServiceId, reference, label: lineLabel(rightTo, label) };
  });
}

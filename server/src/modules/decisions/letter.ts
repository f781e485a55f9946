import type { DecidedService, DecisionLetter, LocalText } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { type DecisionRow, type OfficeRow, type ServiceRow, servicesOfDecisions } from './queries.ts';

/** Issued decisions with their services, in the order given. */
export async function withServices(
  tx: Transaction,
  decisions: readonly DecisionRow[],
): Promise<{ readonly decision: DecisionRow; readonly services: DecidedService[] }[]> {
  if (decisions.length === 0) return [];
  const rows = await tx.rows<ServiceRow>(servicesOfDecisions, [decisions.map(({ id }) => id), tx.at]);
  return decisions.map((decision) => ({
    decision,
    services: rows.filter(({ decisionId }) => decisionId === decision.id).map(serviceOf),
  }));
}

/** One decision as it is read at any door. */
export async function letterOf(tx: Transaction, decision: DecisionRow, office: OfficeRow): Promise<DecisionLetter> {
  const [whole] = await withServices(tx, [decision]);
  const { tenantId: _tenant, applicationId: _application, issuedAt, toldAt, ...rest } = decision;
  return {
    ...rest,
    services: whole?.services ?? [],
    issuedAt: issuedAt.toISOString(),
    toldAt: toldAt.toISOString(),
    unitPhone: office.phone,
    openFrom: office.openFrom,
    openTo: office.openTo,
  };
}

function serviceOf({ decisionId: _decision, label, explained, ...row }: ServiceRow): DecidedService {
  return { ...row, label: label ?? named(row.serviceType), explained: explained ?? named('') };
}

/** A kind of help that the catalogue does not know is called by its code. */
export function named(code: string): LocalText {
  return { nb: code, nn: code, sv: code, en: code };
}

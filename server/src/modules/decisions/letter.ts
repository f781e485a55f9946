import type { DecidedService, DecisionLetter, LocalText, WaitingCriterion } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { listCodes, priceOn } from '../services/index.ts';
import { type ChangedByRow, type ChangeOfRow, changedByOf, changeOf } from './changed/changed-queries.ts';
import { lineLabel } from './following/following-words.ts';
import { type ChangeRow, changesOf } from './less-queries.ts';
import { type DecisionRow, type OfficeRow, type ServiceRow, servicesOfDecisions } from './queries.ts';

/** Issued decisions with their services, in the order given. */
export async function withServices(
  tx: Transaction,
  decisions: readonly DecisionRow[],
): Promise<{ readonly decision: DecisionRow; readonly services: DecidedService[] }[]> {
  if (decisions.length === 0) return [];
  const rows = await tx.rows<ServiceRow>(servicesOfDecisions, [decisions.map(({ id }) => id), tx.at]);
  const [first] = decisions;
  const criteria = first && rows.some(({ rightTo }) => rightTo === 'list') ? await criteriaOf(tx, first.tenantId) : [];
  return decisions.map((decision) => ({
    decision,
    services: rows.filter(({ decisionId }) => decisionId === decision.id).map((row) => serviceOf(row, criteria)),
  }));
}

/** One decision as it is read at any door. */
export async function letterOf(tx: Transaction, decision: DecisionRow, office: OfficeRow): Promise<DecisionLetter> {
  const [whole] = await withServices(tx, [decision]);
  const changes = await tx.rows<ChangeRow>(changesOf, [[decision.id]]);
  const [change] = await tx.rows<ChangeOfRow>(changeOf, [[decision.id]]);
  const [changedBy] = await tx.rows<ChangedByRow>(changedByOf, [[decision.id]]);
  const { tenantId: _tenant, issuedAt, toldAt, ...rest } = decision;
  return {
    ...rest,
    services: whole?.services ?? [],
    changes: changes.map(({ decisionId: _decision, ...row }) => ({
      ...row,
      label: row.label ?? named(row.serviceType),
    })),
    change: change ? changeIn(change) : null,
    changedBy: changedBy ? laterIn(changedBy) : null,
    issuedAt: issuedAt.toISOString(),
    toldAt: toldAt.toISOString(),
    unitPhone: office.phone,
    openFrom: office.openFrom,
    openTo: office.openTo,
  };
}

/** The same, of several. */
export async function lettersOf(
  tx: Transaction,
  decisions: readonly DecisionRow[],
  office: OfficeRow,
): Promise<DecisionLetter[]> {
  const letters: DecisionLetter[] = [];
  for (const decision of decisions) letters.push(await letterOf(tx, decision, office));
  return letters;
}

function changeIn({ decisionId, reference, issuedAt, because, whatChanged }: ChangeOfRow): DecisionLetter['change'] {
  return { decisionId, reference, issuedAt: issuedAt.toISOString(), because, whatChanged };
}

function laterIn({ decisionId, reference, issuedAt }: ChangedByRow): DecisionLetter['changedBy'] {
  return { decisionId, reference, issuedAt: issuedAt.toISOString() };
}

function serviceOf(
  { decisionId: _decision, unitId: _unit, label, explained, payment, issuedOn, criterionCodes, ...row }: ServiceRow,
  criteria: readonly WaitingCriterion[],
): DecidedService {
  return {
    ...row,
    label: lineLabel(row.rightTo, label ?? named(row.serviceType)),
    explained: explained ?? named(''),
    price: payment && row.isGranted && row.rightTo === 'help' ? priceOn(payment, issuedOn) : null,
    criteria: criterionCodes.map((code) => criterionOf(code, criteria)),
  };
}

/** The municipality's own criteria for a place, as they stand today. */
export async function criteriaOf(tx: Transaction, tenantId: string): Promise<WaitingCriterion[]> {
  return (await listCodes(tx, tenantId, 'waiting-criterion')).map(({ code, label }) => ({ code, label }));
}

/** A criterion that the list no longer knows is called by its code. */
export function criterionOf(code: string, criteria: readonly WaitingCriterion[]): WaitingCriterion {
  return criteria.find((each) => each.code === code) ?? { code, label: named(code) };
}

/** A kind of help that the catalogue does not know is called by its code. */
export function named(code: string): LocalText {
  return { nb: code, nn: code, sv: code, en: code };
}

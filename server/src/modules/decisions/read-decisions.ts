import type { DecisionLetter, decisionRoutes, RouteAnswer } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { findCase } from './case.ts';
import { type ChangedByRow, type ChangeOfRow, changedByOf, changeOf } from './changed/changed-queries.ts';
import { letterOf, withServices } from './letter.ts';
import {
  type DecisionRow,
  decisionOf,
  decisionsOfPerson,
  noteReading,
  type ReadingRow,
  readingsOf,
} from './queries.ts';

type Mine = RouteAnswer<(typeof decisionRoutes)['GET /api/my/people/:personId/decisions']>['decisions'];

/** Every answer that one person has got, newest first. */
export async function readMine(tx: Transaction, personId: string, readerId: string): Promise<Mine> {
  const decisions = await tx.rows<DecisionRow>(decisionsOfPerson, [personId]);
  const readings = await tx.rows<ReadingRow>(readingsOf, [decisions.map(({ id }) => id)]);
  const ids = decisions.map(({ id }) => id);
  const changes = await tx.rows<ChangeOfRow>(changeOf, [ids]);
  const changed = await tx.rows<ChangedByRow>(changedByOf, [ids]);
  return (await withServices(tx, decisions)).map(({ decision, services }) => ({
    id: decision.id,
    reference: decision.reference,
    kind: decision.kind,
    outcome: decision.outcome,
    isChange: changes.some(({ ofId }) => ofId === decision.id),
    isChanged: changed.some(({ ofId }) => ofId === decision.id),
    services: services.map(({ label, isGranted, rightTo }) => ({ label, isGranted, rightTo })),
    issuedAt: decision.issuedAt.toISOString(),
    appealUntil: [...new Set(services.flatMap(({ appealUntil, isLate }) => (isLate ? [] : [appealUntil])))].sort(),
    isRead: readings.some((reading) => reading.decisionId === decision.id && reading.readerId === readerId),
  }));
}

/** A decision within the reader's sight; whose it is, before anything is shown. */
export async function findDecision(tx: Transaction, decisionId: string): Promise<DecisionRow | undefined> {
  return (await tx.rows<DecisionRow>(decisionOf, [decisionId]))[0];
}

/** Opens a decision to one who may read it, and keeps that it was read: the first time each. */
export async function openLetter(tx: Transaction, actor: Actor, decision: DecisionRow): Promise<DecisionLetter> {
  const { tenantId, id, personId } = decision;
  const of = await findCase(tx, decision.applicationId);
  if (!of) throw new TypeError('a decision in sight answers a case in sight');
  await tx.rows(noteReading, [tenantId, id, personId, actor.id, actor.name, tx.at]);
  return letterOf(tx, decision, of.office);
}

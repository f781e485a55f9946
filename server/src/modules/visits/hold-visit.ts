import type { Actor } from '../../platform/http/actor.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import * as queries from './queries.ts';
import { unitsOf } from './read-visits.ts';
import type { VisitRow } from './stored-visit.ts';

/** The request, once its action has been decided for the person whose visit it is. */
export type Asked = Pick<RequestContext, 'tx' | 'actor' | 'at' | 'occurredAt' | 'newId' | 'demand'>;

/** Why something cannot be done with a visit as it stands. */
export interface Refusal<Code extends string> {
  readonly refused: Code;
}

/** The visit of the unit where the actor is on duty, held to the end of the transaction; null when there is none in sight. */
export async function holdForStaff(asked: Asked, visitId: string): Promise<VisitRow | null> {
  const [row] = await asked.tx.rows<VisitRow>(queries.holdVisit, [visitId]);
  if (!row) return null;
  asked.demand({ grants: await liveGrants(asked.tx, row.person_id) });
  return isOfMyUnits(row, asked.actor) ? row : null;
}

function isOfMyUnits(row: VisitRow, actor: Actor): boolean {
  return unitsOf(actor).includes(row.unit_id);
}

/** The visit of herself or of somebody who has let the actor act; null when there is none in sight. */
export async function holdForPerson(
  asked: Asked,
  visitId: string,
): Promise<{ readonly row: VisitRow; readonly as: 'resident' | 'relative' } | null> {
  const [row] = await asked.tx.rows<VisitRow>(queries.holdVisit, [visitId]);
  if (!row) return null;
  const { basis } = asked.demand({ grants: await liveGrants(asked.tx, row.person_id) });
  return { row, as: basis === 'own' ? 'resident' : 'relative' };
}

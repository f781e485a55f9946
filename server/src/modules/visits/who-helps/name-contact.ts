import type { ContactCarer, helperRoutes, RouteRefusal } from '@tunet/contract';
import type { Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { type UnitMember, unitMembers } from '../../organisation/index.ts';
import * as queries from './contact-queries.ts';

type Refused = RouteRefusal<(typeof helperRoutes)['POST /api/people/:personId/contact-carer']>;

/** Where those who help at home are on duty. */
const helping: readonly string[] = ['home-care', 'night-patrol'];

/** Carers and nurses of the units where the reader is on duty. */
export function mayBeNamed(tx: Transaction, { tenantId, duties }: Actor): Promise<UnitMember[]> {
  const unitIds = duties.filter(({ unitKind }) => helping.includes(unitKind)).map(({ unitId }) => unitId);
  return unitMembers(tx, tenantId, unitIds);
}

/** The one named now, as staff and she may read it: null also when the named one has left the unit that named her. */
export async function contactNow(
  tx: Transaction,
  tenantId: string,
  personId: string,
): Promise<{ readonly contact: ContactCarer | null; readonly hasLeft: boolean; readonly unitId: string | null }> {
  const [row] = await tx.rows<queries.ContactRow>(queries.contactOf, [personId]);
  if (!row) return { contact: null, hasLeft: false, unitId: null };
  const member = (await unitMembers(tx, tenantId, [row.unitId])).find(({ id }) => id === row.staffId);
  if (!member) return { contact: null, hasLeft: true, unitId: row.unitId };
  const { staffId, namedAt, namedByName } = row;
  const contact = { staffId, name: member.name, namedAt: namedAt.toISOString(), namedByName };
  return { contact, hasLeft: false, unitId: row.unitId };
}

/** Names somebody of the actor's own units, or nobody; who it was before is kept with its days. */
export async function nameContact(
  { tx, actor, at, newId }: Pick<RequestContext, 'tx' | 'actor' | 'at' | 'newId'>,
  personId: string,
  carerId: string | null,
): Promise<Refused | null> {
  const [person] = await tx.rows<Row & { tenantId: string; isDead: boolean }>(queries.lives, [personId]);
  if (!person || person.isDead) return 'person-died';
  const { tenantId } = person;
  const [standing] = await tx.rows<queries.ContactRow>(queries.contactOf, [personId]);
  const carer = (await mayBeNamed(tx, actor)).find(({ id }) => id === carerId);
  if (carerId !== null && !carer) return 'not-of-the-unit';
  if ((standing?.staffId ?? null) === carerId && (!carer || standing?.unitId === carer.unitId)) return 'already-so';
  await tx.rows(queries.endContact, [tenantId, personId, at, actor.name]);
  if (carer) {
    const added = await tx.rows(queries.addContact, [
      ...[tenantId, newId(), personId, carer.unitId, carer.id, at, actor.id, actor.name],
    ]);
    // Somebody else has named at the same moment: what she said stands, and this one looks again.
    if (added.length === 0) return 'already-so';
  }
  return null;
}

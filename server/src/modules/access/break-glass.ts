import type { Protection } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { openGrant } from './grants.ts';

/** How long an emergency opening lasts. Milliseconds. */
export const openFor = 4 * 3_600_000;
/** How long the privacy officer sees whom it was about. Milliseconds. */
export const followedFor = 365 * 24 * 3_600_000;
/** `other` says nothing by itself: so much must be written. Characters. */
const leastExplanation = 15;

export interface Opening {
  readonly personId: string;
  readonly reason: string;
  readonly explanation: string | undefined;
}

/**
 * Opens one person to one member of staff for four hours, with a reason that the person and the privacy officer see.
 * Never waits for anybody's approval: life first, then review. Protected persons are not opened this way.
 */
export async function breakGlass(
  tx: Transaction,
  actor: Actor,
  newId: NewId,
  { personId, reason, explanation }: Opening,
): Promise<
  { tenantId: string; grantId: string; endsAt: Date } | 'missing' | 'explanation-needed' | 'not-for-protected'
> {
  const person = await findToOpen(tx, personId);
  if (!person) return 'missing';
  if (person.protection !== 'none') return 'not-for-protected';
  if (reason === 'other' && (explanation ?? '').length < leastExplanation) return 'explanation-needed';
  const { tenantId } = person;
  const endsAt = new Date(tx.at.getTime() + openFor);
  const grantId = await openGrant(tx, newId, {
    tenantId,
    subjectId: actor.id,
    personId,
    basis: 'break-glass',
    endsAt,
    reason: { code: reason, ...(explanation ? { text: explanation } : {}) },
  });
  await openGrant(tx, newId, {
    tenantId,
    subjectId: tenantId,
    personId,
    basis: 'log-control',
    ref: grantId,
    endsAt: new Date(tx.at.getTime() + followedFor),
  });
  await emit(tx, {
    tenantId,
    kind: 'access.glass-broken',
    subjectId: personId,
    occurredAt: tx.at,
    payload: { grantId, reason },
  });
  return { tenantId, grantId, endsAt };
}

interface ToOpen extends Record<string, unknown> {
  readonly tenantId: string;
  readonly protection: Protection;
}

const find = {
  name: 'break-glass-find',
  text: 'select tenant_id as "tenantId", protection from person where id = $1',
};
const finding = { name: 'break-glass-finding', text: `select set_config('tunet.finding', $1, true)` };

/**
 * The one person to open. A protected one whom the asker has no live relation to is not there at all:
 * whoever guesses an id learns nothing.
 */
export async function findToOpen(tx: Transaction, personId: string): Promise<ToOpen | undefined> {
  const [seen] = await tx.rows<ToOpen>(find, [personId]);
  if (seen) return seen;
  await tx.rows(finding, ['one person']);
  const [found] = await tx.rows<ToOpen>(find, [personId]);
  await tx.rows(finding, ['']);
  return found;
}

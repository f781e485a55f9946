import { localDay } from '../../../platform/calendar/local-time.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import type { LookAs } from '../../../platform/http/look-as.ts';
import { lockGiver } from '../proxy-queries.ts';
import { endHoldOf, heldBetween, insertHoldOf, keepPicture } from './hold-queries.ts';
import { lockRepresentative } from './representative-queries.ts';
import type { SeenOutside } from './seen-outside.ts';
import { takePicture } from './take-picture.ts';

interface Which {
  readonly personId: string;
  readonly proxyId: string;
  readonly because: string;
}

/** With the day it is looked at again by, when one was chosen. */
interface HoldWish extends Which {
  readonly reviewOn: string | undefined;
}

const whose = {
  name: 'hold-whose',
  text: `select tenant_id as "tenantId", subject_id as "subjectId" from access_grant where id = $1 and person_id = $2 and basis = 'proxy'`,
};

interface Whose extends Record<string, unknown> {
  readonly tenantId: string;
  readonly subjectId: string;
}

/** Holds one who may act for her back, at once and without telling: first what she sees is kept, then the wall is shut. */
export async function holdRepresentative(
  { tx, actor, newId, at, occurredAt }: RequestContext,
  { personId, proxyId, because, reviewOn }: HoldWish,
  { lookAs, seenOutside }: { readonly lookAs: LookAs; readonly seenOutside: SeenOutside },
): Promise<
  | { readonly tenantId: string; readonly holdId: string; readonly pages: number }
  | { readonly refused: 'already-held' | 'already-ended' | 'day-passed' }
  | 'missing'
> {
  // Looked first and locked after: the looks are transactions of their own, and some of them lock her too.
  const [who] = await tx.rows<Whose>(whose, [proxyId, personId]);
  if (!who) return 'missing';
  const { tenantId, subjectId } = who;
  const inside = await takePicture(lookAs, { actor: eyesOf(tenantId, subjectId), personId, at });
  const pictures = [...inside, ...(await seenOutside({ tenantId, personId, subjectId, at }))];
  const giver = await lockGiver(tx, personId);
  const found = await lockRepresentative(tx, { tenantId, personId, proxyId });
  if (!giver || !found) return 'missing';
  if (reviewOn !== undefined && reviewOn <= localDay(at, giver.zone)) return { refused: 'day-passed' };
  if (found.holdId !== null) return { refused: 'already-held' };
  if (found.endsAt && found.endsAt <= at) return { refused: 'already-ended' };
  const hold = { id: newId(), tenantId, personId, subjectId, reviewOn: reviewOn ?? null };
  await insertHoldOf(tx, hold, { because, by: actor });
  for (const picture of pictures) await keepPicture(tx, hold, picture);
  await emit(tx, { tenantId, kind: 'representative.held', subjectId: hold.id, occurredAt, payload: { personId } });
  return { tenantId, holdId: hold.id, pages: pictures.length };
}

/** She is held back no longer: what she could do goes on, until it would have ended. */
export async function letRepresentativeGo(
  { tx, actor, occurredAt }: RequestContext,
  { personId, proxyId, because }: Which,
): Promise<{ readonly tenantId: string; readonly holdId: string } | { readonly refused: 'not-held' } | 'missing'> {
  const giver = await lockGiver(tx, personId);
  if (!giver) return 'missing';
  const { tenantId } = giver;
  const found = await lockRepresentative(tx, { tenantId, personId, proxyId });
  if (!found) return 'missing';
  const hold = await heldBetween(tx, tenantId, found.subjectId, personId);
  if (!hold) return { refused: 'not-held' };
  await endHoldOf(tx, hold, { because, by: actor });
  await emit(tx, { tenantId, kind: 'representative.let-go', subjectId: hold.id, occurredAt, payload: { personId } });
  return { tenantId, holdId: hold.id };
}

/** With whose eyes the last picture is taken. */
function eyesOf(tenantId: string, id: string): Actor {
  return {
    ...{ kind: 'person' as const, id, tenantId, accountId: id, name: '', door: 'resident' as const },
    ...{ assurance: 'high' as const, tenants: [tenantId], subjects: [id], roles: [], duties: [] },
  };
}

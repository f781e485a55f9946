import type { codeDoorRoutes, RouteInput, RouteRefusal } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { lockGiver } from '../proxy-queries.ts';
import { heldBetween } from '../representatives/hold-queries.ts';
import { lockRepresentative } from '../representatives/representative-queries.ts';
import { insertCode, numbersTaken, stopWaitingCodes } from './code-queries.ts';
import type { DoorCodes } from './door-code.ts';

type Route = (typeof codeDoorRoutes)['POST /api/people/:personId/door-codes'];
type Giving = RouteInput<Route>['body'];

/** What the municipality has decided of the smaller door. */
export interface CodeDoorRules {
  readonly opens: readonly string[];
  readonly codeMinutes: number;
  readonly unusedDays: number;
}

export interface GivePorts {
  readonly codes: DoorCodes;
  rules(tx: Transaction, tenantId: string): Promise<CodeDoorRules>;
}

const registered = { name: 'code-registered-phone', text: 'select phone from person where id = $1' };

/** Staff give a code, face to face, after ringing back on the number that was registered before, or in a video meeting. */
export async function giveCode(
  { tx, actor, newId, at, occurredAt }: RequestContext,
  personId: string,
  { forProxyId: proxyId, given, identityShown }: Giving,
  { codes, rules }: GivePorts,
): Promise<
  | {
      readonly tenantId: string;
      readonly id: string;
      readonly number: string;
      readonly code: string;
      readonly lapsesAt: Date;
    }
  | { readonly refused: RouteRefusal<Route> }
  | 'missing'
> {
  const giver = await lockGiver(tx, personId);
  if (!giver) return 'missing';
  const { tenantId } = giver;
  const found = proxyId === null ? null : await lockRepresentative(tx, { tenantId, personId, proxyId });
  if (found === undefined) return 'missing';
  if (found && found.holdId === null && found.endsAt && found.endsAt <= at) return 'missing';
  const { opens, codeMinutes } = await rules(tx, tenantId);
  if (opens.length === 0) return { refused: 'not-offered' };
  const [person] = await tx.rows<{ phone: string | null }>(registered, [personId]);
  const refused = whyNot(
    { given, identityShown, isForOther: found !== null },
    giver.isProtected,
    person?.phone ?? null,
  );
  if (refused) return { refused };
  const holderId = found?.subjectId ?? personId;
  if (found && (await heldBetween(tx, tenantId, holderId, personId))) return { refused: 'held-back' };
  await stopWaitingCodes(tx, tenantId, holderId);
  const { number, code } = codes.make(await numbersTaken(tx, tenantId));
  const id = newId();
  const lapsesAt = new Date(at.getTime() + codeMinutes * 60_000);
  await insertCode(tx, {
    ...{ tenantId, id, personId: holderId, forPersonId: found ? personId : null, number },
    codeHash: codes.hash(tenantId, number, code),
    ...{ given, identityShown, by: { id: actor.id, name: actor.name }, lapsesAt },
  });
  await emit(tx, { tenantId, kind: 'code-door.given', subjectId: id, occurredAt, payload: { personId } });
  return { tenantId, id, number, code, lapsesAt };
}

/** Why a code cannot be given so; null when it can. Pure. */
function whyNot(
  { given, identityShown, isForOther }: Pick<Giving, 'given' | 'identityShown'> & { readonly isForOther: boolean },
  isProtected: boolean,
  phone: string | null,
): RouteRefusal<Route> | null {
  if (isProtected && given !== 'in-person') return 'in-person-only';
  if ((given === 'rang-back') !== (identityShown === 'registered-number')) return 'identity-does-not-fit';
  // Over a line or a screen nobody is known by sight alone.
  if (given === 'video' && identityShown === 'known-in-person') return 'identity-does-not-fit';
  // Only she herself has a number that was registered before; of a relative we have what somebody has said.
  if (given === 'rang-back' && (isForOther || phone === null)) return 'no-registered-number';
  return null;
}

import {
  type ProxyScope,
  proxyScopes,
  type RouteInput,
  type RouteRefusal,
  type representativeRoutes,
} from '@tunet/contract';
import { addDays, instantAt, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { makeKnown } from '../../people/index.ts';
import { openGrant } from '../grants.ts';
import { endProxiesBetween, type Giver, lockGiver, nameProxy, relativesOf } from '../proxy-queries.ts';
import { heldBetween } from './hold-queries.ts';
import { type AgeBand, childSpans, scopesOfIncapacity, scopesOfMandate } from './representative.ts';
import { incapacityOf, insertRepresentation } from './representative-queries.ts';

type Route = (typeof representativeRoutes)['POST /api/people/:personId/representatives'];
type Wanted = RouteInput<Route>['body'];
type Refusal = RouteRefusal<Route>;

/** A time in which somebody may something; null: until it is ended. */
interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly scopes: readonly ProxyScope[];
}

export interface RegisterPorts {
  /** What parents may at each age: the municipality's rule. */
  parentScopes(tx: Transaction, tenantId: string): Promise<Readonly<Record<ProxyScope, readonly AgeBand[]>>>;
}

/**
 * Somebody may act for her from this minute. What it rests on decides the most it can be: her own word, what she cannot consent to,
 * a mandate, a child's age.
 */
export async function registerRepresentative(
  asked: RequestContext,
  personId: string,
  body: Wanted,
  ports: RegisterPorts,
): Promise<
  | { readonly tenantId: string; readonly representationId: string; readonly scopes: ProxyScope[] }
  | { readonly refused: Refusal }
  | 'missing'
> {
  const { tx, newId, actor, at, occurredAt } = asked;
  const giver = await lockGiver(tx, personId);
  if (!giver) return 'missing';
  const { tenantId } = giver;
  const record = await incapacityOf(tx, tenantId, personId);
  const refused = whyNot(body, giver, localDay(at, giver.zone), record !== undefined);
  if (refused) return { refused };
  const wanted = proxyScopes.filter((scope) => body.scopes.includes(scope));
  const most =
    body.kind === 'guardian'
      ? scopesOfMandate(body.areas)
      : body.kind === 'nearest-relative' && record
        ? scopesOfIncapacity(record.cannot)
        : null;
  if (most && wanted.some((scope) => !most.has(scope))) return { refused: 'outside-mandate' };
  const spans = await spansOf(tx, body, { ...giver, personId }, at, wanted, ports);
  const [now] = spans;
  if (!now) return { refused: 'not-a-child' };
  const subject = await subjectOf(asked, tenantId, personId, body.who);
  if (typeof subject === 'string') return subject === 'missing' ? 'missing' : { refused: subject };
  if (subject.id === personId) return 'missing';
  if (await heldBetween(tx, tenantId, subject.id, personId)) return { refused: 'held-back' };
  for (const id of await endProxiesBetween(tx, { tenantId, personId, subjectId: subject.id })) {
    await emit(tx, { tenantId, kind: 'proxy.ended', subjectId: id, occurredAt, payload: { personId } });
  }
  const representationId = newId();
  const { kind, areas, met, identityShown, documentSeen, signedByPerson, signedByOther } = body;
  await insertRepresentation(tx, {
    ...{ tenantId, id: representationId, personId, subjectId: subject.id, kind, areas, met, identityShown },
    ...{ documentSeen, signedByPerson, signedByOther, by: { id: actor.id, name: actor.name } },
    incapacityId: kind === 'nearest-relative' ? (record?.id ?? null) : null,
  });
  for (const { startsAt, endsAt, scopes } of spans) {
    const grant = { tenantId, subjectId: subject.id, personId, basis: 'proxy' as const, ref: representationId };
    const id = await openGrant(tx, newId, { ...grant, scopes, startsAt, ...(endsAt ? { endsAt } : {}) });
    await nameProxy(tx, tenantId, id, subject.name);
  }
  await emit(tx, { tenantId, kind: 'proxy.given', subjectId: representationId, occurredAt, payload: { personId } });
  return { tenantId, representationId, scopes: [...now.scopes] };
}

/** Why it cannot be registered as it stands; null when it can. Pure. */
function whyNot(body: Wanted, giver: Giver, today: string, isRecorded: boolean): Refusal | null {
  const { kind, met, documentSeen, areas, lastDay } = body;
  if (lastDay !== null && lastDay < today) return 'day-passed';
  if (giver.isProtected && met !== 'in-person') return 'in-person-only';
  if (!body.signedByOther || (kind === 'granted' && !body.signedByPerson)) return 'signature-needed';
  if (kind === 'nearest-relative' && !isRecorded) return 'incapacity-needed';
  if (kind === 'guardian' && (areas.length === 0 || (documentSeen !== 'mandate' && documentSeen !== 'order')))
    return 'document-needed';
  if (kind === 'future-power' && documentSeen !== 'future-power') return 'document-needed';
  if (kind === 'parent' && documentSeen !== 'birth-record' && documentSeen !== 'order') return 'document-needed';
  return null;
}

const bornOn = { name: 'representatives-born-on', text: 'select born_on::text as "bornOn" from person where id = $1' };

async function spansOf(
  tx: Transaction,
  { kind, lastDay }: Wanted,
  { tenantId, zone, personId }: Giver & { readonly personId: string },
  at: Date,
  wanted: readonly ProxyScope[],
  ports: RegisterPorts,
): Promise<Span[]> {
  const after = (day: string) => instantAt(addDays(day, 1), '00:00', zone);
  const last = lastDay === null ? null : after(lastDay);
  if (kind !== 'parent') return [{ startsAt: at, endsAt: last, scopes: wanted }];
  const [child] = await tx.rows<{ bornOn: string }>(bornOn, [personId]);
  if (!child) return [];
  const spans = childSpans(child.bornOn, localDay(at, zone), wanted, await ports.parentScopes(tx, tenantId));
  return spans
    .map(({ firstDay, lastDay: until, scopes }): Span => {
      const begins = instantAt(firstDay, '00:00', zone);
      const ends = after(until);
      return { startsAt: begins > at ? begins : at, endsAt: last && last < ends ? last : ends, scopes };
    })
    .filter(({ startsAt, endsAt }) => endsAt === null || startsAt < endsAt);
}

/** The one who is to act for her; one who is not known here yet becomes so. */
async function subjectOf(
  { tx, newId }: RequestContext,
  tenantId: string,
  personId: string,
  who: Wanted['who'],
): Promise<{ readonly id: string; readonly name: string } | 'missing' | 'born-on-needed'> {
  if (!('relativeId' in who)) {
    const id = await makeKnown(tx, newId, { tenantId, personId, ...who });
    await openGrant(tx, newId, { tenantId, subjectId: id, personId: id, basis: 'own' });
    return { id, name: `${who.firstName} ${who.lastName}` };
  }
  const relative = (await relativesOf(tx, personId)).find(({ relativeId }) => relativeId === who.relativeId);
  if (!relative) return 'missing';
  if (relative.personId !== null) return { id: relative.personId, name: relative.name };
  if (who.bornOn === undefined) return 'born-on-needed';
  const [lastName = relative.name, ...first] = relative.name.trim().split(/\s+/).toReversed();
  const firstName = first.toReversed().join(' ') || lastName;
  const { relativeId, bornOn: born } = { relativeId: who.relativeId, bornOn: who.bornOn };
  const id = await makeKnown(tx, newId, { tenantId, personId, relativeId, firstName, lastName, bornOn: born });
  await openGrant(tx, newId, { tenantId, subjectId: id, personId: id, basis: 'own' });
  return { id, name: relative.name };
}

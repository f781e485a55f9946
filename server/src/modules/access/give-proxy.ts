import {
  type ProxyScope,
  type proxyRoutes,
  proxyScopes,
  type RouteInput,
  type Proxy as ShownProxy,
} from '@tunet/contract';
import { addDays, instantAt, localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { stopWaitingCodes } from './code-door/code-queries.ts';
import { stopDevicesOf } from './code-door/device-queries.ts';
import { openGrant } from './grants.ts';
import { insertOffer, lockOffer, type Offer, saveAnswer, withdrawOffers } from './offer-queries.ts';
import { offerLasts, proxyStateAt } from './proxy.ts';
import {
  endEveryProxy,
  endProxiesBetween,
  type Giver,
  lockGiver,
  lockProxy,
  nameProxy,
  relativesOf,
  type StoredProxy,
} from './proxy-queries.ts';
import { heldBetween, shutBehind } from './representatives/hold-queries.ts';
import { endRepresentative } from './representatives/representative-queries.ts';

type Giving = RouteInput<(typeof proxyRoutes)['POST /api/my/people/:personId/proxies']>['body'];

/**
 * She lets somebody help her: one of her relatives whom we know at once, anybody else by name when that person has said yes.
 * Nobody with a protected address gives one, and it answers alike whether the one named is known here or not.
 */
export async function giveProxy(
  { tx, newId, at, occurredAt }: RequestContext,
  personId: string,
  { to, scopes, lastDay }: Giving,
): Promise<StoredProxy | { refused: 'protected-address' | 'not-known-here' | 'day-passed' } | 'missing'> {
  const giver = await lockGiver(tx, personId);
  if (!giver) return 'missing';
  if (giver.isProtected) return { refused: 'protected-address' };
  if (lastDay !== null && lastDay < localDay(at, giver.zone)) return { refused: 'day-passed' };
  const wanted = { tenantId: giver.tenantId, personId, scopes: ordered(scopes), lastDay };
  if (!('relativeId' in to)) return offer(tx, newId, giver, { ...wanted, to });
  const relative = (await relativesOf(tx, personId)).find(({ relativeId }) => relativeId === to.relativeId);
  if (!relative) return 'missing';
  if (relative.personId === null) return { refused: 'not-known-here' };
  const { name, relation } = relative;
  const opened = { ...wanted, subjectId: relative.personId, name, zone: giver.zone, occurredAt };
  return { ...(await openProxy(tx, newId, opened)), relation };
}

async function offer(
  tx: Transaction,
  newId: NewId,
  giver: Giver,
  wanted: Wanted & { readonly to: { readonly name: string; readonly bornYear: number; readonly phone: string } },
): Promise<StoredProxy> {
  const { tenantId, personId, scopes, lastDay, to } = wanted;
  const lapsesAt = new Date(tx.at.getTime() + offerLasts);
  const id = newId();
  const toWhom = { toName: to.name.replaceAll(/\s+/g, ' '), toBornYear: to.bornYear, toPhone: to.phone };
  await insertOffer(tx, {
    ...{ id, tenantId, personId, fromName: giver.name, ...toWhom },
    ...{ scopes, lastDay, offeredAt: tx.at, lapsesAt },
  });
  await emit(tx, { tenantId, kind: 'proxy.offered', subjectId: id, occurredAt: tx.at, payload: { personId } });
  const shown = { name: toWhom.toName, relation: null, startsAt: tx.at, endsAt: lapsesAt };
  return { id, tenantId, personId, subjectId: null, scopes, ...shown, isOffer: true, kind: 'granted', willEnd: false };
}

interface Wanted {
  readonly tenantId: string;
  readonly personId: string;
  readonly scopes: ProxyScope[];
  readonly lastDay: string | null;
}

interface Opening extends Wanted {
  readonly subjectId: string;
  readonly name: string;
  /** IANA name; its last day ends at midnight there. */
  readonly zone: string;
  readonly occurredAt: Date;
}

async function openProxy(tx: Transaction, newId: NewId, opening: Opening): Promise<StoredProxy> {
  const { tenantId, personId, subjectId, scopes, lastDay, name, zone, occurredAt } = opening;
  for (const id of await endProxiesBetween(tx, { tenantId, personId, subjectId })) {
    await emit(tx, { tenantId, kind: 'proxy.ended', subjectId: id, occurredAt, payload: { personId } });
  }
  const endsAt = lastDay === null ? null : instantAt(addDays(lastDay, 1), '00:00', zone);
  const grant = { tenantId, subjectId, personId, basis: 'proxy' as const, scopes, ...(endsAt ? { endsAt } : {}) };
  const id = await openGrant(tx, newId, grant);
  await nameProxy(tx, tenantId, id, name);
  // One who is held back stays so, whatever is given to her meanwhile.
  const held = await heldBetween(tx, tenantId, subjectId, personId);
  if (held) await shutBehind(tx, held, id);
  await emit(tx, { tenantId, kind: 'proxy.given', subjectId: id, occurredAt, payload: { personId } });
  const plain = { relation: null, isOffer: false, kind: 'granted' as const, willEnd: false };
  return { id, tenantId, personId, subjectId, name, scopes, startsAt: tx.at, endsAt, ...plain };
}

/** The one an offer is for says yes or no. */
export async function answerOffer(
  { tx, actor, newId, occurredAt }: RequestContext,
  offerId: string,
  will: boolean,
): Promise<
  { readonly offer: Offer; readonly proxyId: string | null } | { refused: 'already-answered' | 'lapsed' } | 'missing'
> {
  const found = await lockOffer(tx, offerId, actor.id);
  if (!found || found.forPersonId !== actor.id) return 'missing';
  if (found.answer !== null) return { refused: 'already-answered' };
  const zone = await timeZoneOf(tx, found.tenantId);
  const isOver = found.lastDay !== null && found.lastDay < localDay(tx.at, zone);
  if (isOver || found.lapsesAt <= tx.at) return { refused: 'lapsed' };
  await saveAnswer(tx, found, will ? 'taken' : 'declined');
  if (!will) return { offer: found, proxyId: null };
  const { tenantId, personId, scopes, lastDay, toName } = found;
  const opening = { tenantId, personId, scopes, lastDay, subjectId: actor.id, name: toName, zone, occurredAt };
  return { offer: found, proxyId: (await openProxy(tx, newId, opening)).id };
}

/** Either of the two ends a proxy, at once; she who gave it also takes back an offer that waits. */
export async function endProxyOrOffer(
  { tx, actor, occurredAt }: RequestContext,
  proxyId: string,
): Promise<{ readonly tenantId: string; readonly personId: string } | 'already-ended' | 'missing'> {
  const proxy = await lockProxy(tx, proxyId, actor.id);
  if (proxy) {
    if (proxy.endsAt && proxy.endsAt <= tx.at) return 'already-ended';
    await endRepresentative(tx, proxy.tenantId, proxy);
    const { tenantId, personId } = proxy;
    await emit(tx, { tenantId, kind: 'proxy.ended', subjectId: proxyId, occurredAt, payload: { personId } });
    return { tenantId, personId };
  }
  const offered = await lockOffer(tx, proxyId, actor.id);
  if (!offered || offered.personId !== actor.id) return 'missing';
  if (offered.lapsesAt <= tx.at || (offered.answer !== null && offered.answer !== 'declined')) return 'already-ended';
  await saveAnswer(tx, offered, 'withdrawn');
  return offered;
}

/**
 * Ends every proxy that somebody gave or got, and what waits for an answer: whoever makes her address protected calls it in the same
 * transaction (nobody with a protected address has proxies).
 */
export async function endProxiesOfProtected(tx: Transaction, tenantId: string, personId: string): Promise<number> {
  const ended = await endEveryProxy(tx, tenantId, personId);
  for (const { id, personId: about } of ended) {
    await emit(tx, { tenantId, kind: 'proxy.ended', subjectId: id, occurredAt: tx.at, payload: { personId: about } });
  }
  await withdrawOffers(tx, tenantId, personId);
  // A telephone somewhere that opens her pages: the next code is given face to face.
  await stopDevicesOf(tx, tenantId, personId, 'protected');
  await stopWaitingCodes(tx, tenantId, personId);
  return ended.length;
}

function ordered(scopes: readonly ProxyScope[]): ProxyScope[] {
  return proxyScopes.filter((scope) => scopes.includes(scope));
}

/** A proxy as the doors read it. @param readerId whose own it may be */
export function shownProxy(proxy: StoredProxy, readerId: string, now: Date): ShownProxy {
  const { id, name, relation, scopes, startsAt, endsAt, subjectId, kind, willEnd } = proxy;
  return {
    ...{ id, name, relation, scopes: ordered(scopes), isMine: subjectId === readerId, kind, willEnd },
    state: proxyStateAt(proxy, now),
    since: startsAt.toISOString(),
    until: endsAt?.toISOString() ?? null,
  };
}

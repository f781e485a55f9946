import type { proxyRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { answerOffer, endProxyOrOffer, giveProxy, shownProxy } from './give-proxy.ts';
import { liveGrants } from './grants.ts';
import { offersFor } from './offer-queries.ts';
import { lockGiver, proxiesOf, relativesOf } from './proxy-queries.ts';

export function proxyHandlers(): Handlers<typeof proxyRoutes> {
  return {
    async 'GET /api/my/people/:personId/proxies'({ tx, actor, at, demand }, { params: { personId } }) {
      const { basis } = demand({ grants: await liveGrants(tx, personId) });
      const isOwn = basis === 'own';
      const giver = await lockGiver(tx, personId);
      if (!giver) return { missing: true };
      // One whom she has let sees her own, never what others may.
      const proxies = await proxiesOf(tx, personId, isOwn ? null : actor.id);
      const relatives = isOwn ? await relativesOf(tx, personId) : [];
      return {
        answer: {
          proxies: proxies.map((proxy) => shownProxy(proxy, actor.id, at)),
          relatives: relatives.map(({ personId: known, ...one }) => ({ ...one, isKnownHere: known !== null })),
          mayGive: isOwn && !giver.isProtected,
        },
        persons: [{ tenantId: giver.tenantId, personId }],
      };
    },
    async 'POST /api/my/people/:personId/proxies'(asked, { params: { personId }, body }) {
      const { tx, actor, at, demand } = asked;
      demand({ grants: await liveGrants(tx, personId) });
      const given = await giveProxy(asked, personId, body);
      if (given === 'missing') return { missing: true };
      if ('refused' in given) return given;
      return {
        answer: shownProxy(given, actor.id, at),
        persons: [{ tenantId: given.tenantId, personId }],
        object: { kind: given.isOffer ? 'proxy_offer' : 'access_grant', id: given.id },
      };
    },
    async 'POST /api/my/proxies/:proxyId/end'(asked, { params: { proxyId } }) {
      const ended = await endProxyOrOffer(asked, proxyId);
      if (ended === 'missing') return { missing: true };
      const object = { kind: 'access_grant', id: proxyId };
      if (ended === 'already-ended') return { refused: ended, object };
      return { answer: { ended: true as const }, persons: [ended].map(shown), object };
    },
    async 'GET /api/my/proxy-offers'({ tx, actor }) {
      const offers = await offersFor(tx, actor.id);
      return {
        answer: {
          offers: offers.map(({ id, fromName, scopes, lastDay, offeredAt }) => ({
            ...{ id, fromName, scopes, lastDay, offeredAt: offeredAt.toISOString() },
          })),
        },
        persons: offers.map(shown),
      };
    },
    async 'POST /api/my/proxy-offers/:offerId/answer'(asked, { params: { offerId }, body: { will } }) {
      const outcome = await answerOffer(asked, offerId, will);
      if (outcome === 'missing') return { missing: true };
      if ('refused' in outcome) return outcome;
      return {
        answer: { proxyId: outcome.proxyId },
        persons: [outcome.offer].map(shown),
        object: { kind: 'proxy_offer', id: offerId },
      };
    },
  };
}

function shown({ tenantId, personId }: { readonly tenantId: string; readonly personId: string }) {
  return { tenantId, personId };
}

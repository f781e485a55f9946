import type { Door } from '@tunet/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Clock } from '../../platform/clock/clock.ts';
import { type IdentityProvider, LoginRefused, type ProvenIdentity } from './identity-provider.ts';
import { createTicketSeal, type KeptLogin } from './login-ticket.ts';
import { recordSession } from './record-session.ts';
import { sessionCookieName } from './session.ts';
import { type AccessSessions, fits } from './sessions.ts';

/** Addresses that browsers visit and that are not in the contract; the named exceptions of the route checks. */
export const addressesOutsideContract = ['/auth/login', '/auth/callback', '/auth/logout'] as const;

/** Why a login did not open the door; the doors have words for each. */
type LoginProblem = 'too-weak' | 'not-known' | 'other-door' | 'cancelled' | 'not-ours' | 'unreachable';

export interface LoginPorts {
  readonly config: {
    readonly web: { readonly publicOrigin: string };
    readonly session: { readonly secret: string; readonly cookiePrefix: string };
  };
  readonly clock: Clock;
  readonly sessions: AccessSessions;
  readonly pool: Pool;
  readonly identity: IdentityProvider;
}

const doorPaths: Readonly<Record<Door, string>> = { resident: '/', staff: '/staff/', field: '/field/' };
/** Every door shows health data or leads to it. */
const demanded: Readonly<Record<Door, ProvenIdentity['assurance']>> = {
  resident: 'high',
  staff: 'high',
  field: 'high',
};
const sureness = { low: 0, substantial: 1, high: 2 } as const;
/** So long may somebody be away at the identity provider. Seconds. */
const loginTime = 600;

/** The way in and out: to the identity provider, back with proof, and a session in a cookie that no script can read. */
export function registerLogin(app: FastifyInstance, ports: LoginPorts): void {
  const { config, clock, sessions, identity } = ports;
  const { publicOrigin } = config.web;
  const { cookiePrefix, secret } = config.session;
  const cookieName = (door: Door) => sessionCookieName(cookiePrefix, publicOrigin, door);
  const cookie = { httpOnly: true, sameSite: 'lax', secure: publicOrigin.startsWith('https:') } as const;
  const tickets = createTicketSeal(secret);
  /** States that came back already; the provider must refuse a code's second use, and so do we. */
  const used = new Map<string, number>();
  const ticketCookie = (state: string) => `${cookiePrefix}_login_${state.slice(0, 12)}`;

  app.get('/auth/login', async (request, reply) => {
    // Cookies belong to one host: a login begun at localhost is lost at 127.0.0.1.
    if (request.host !== new URL(publicOrigin).host) return reply.redirect(`${publicOrigin}${request.url}`, 302);
    const { door: asked, back, as } = request.query as Readonly<Record<string, unknown>>;
    const door: Door = asked === 'staff' || asked === 'field' ? asked : 'resident';
    try {
      const hint = typeof as === 'string' && /^[a-z-]{1,60}$/.test(as) ? as : undefined;
      const { address, ticket } = await identity.begin({ door, ...(hint ? { hint } : {}) });
      const until = clock.now().getTime() + loginTime * 1000;
      const kept = tickets.seal({ ...ticket, door, back: pathWithin(publicOrigin, back) ?? doorPaths[door], until });
      reply.setCookie(ticketCookie(ticket.state), kept, { ...cookie, path: '/auth/', maxAge: loginTime });
      return reply.redirect(address, 303);
    } catch (error) {
      return refuse(request, reply, door, error);
    }
  });

  app.get('/auth/callback', async (request, reply) => {
    const answer = new URL(request.url, publicOrigin).searchParams;
    const state = answer.get('state') ?? '';
    const name = ticketCookie(state);
    const sealed = /^[\w-]+$/.test(state) ? request.cookies[name] : undefined;
    const kept = sealed ? tickets.open(sealed, clock.now()) : null;
    if (sealed) reply.clearCookie(name, { path: '/auth/' });
    const door = kept?.door ?? 'resident';
    try {
      if (!kept || kept.state !== state) throw new LoginRefused('answer', 'state');
      if (!useOnce(kept)) throw new LoginRefused('answer', 'replayed');
      const proven = await identity.complete(answer, kept);
      return await enter(request, reply, kept, proven);
    } catch (error) {
      return refuse(request, reply, door, error);
    }
  });

  app.get('/auth/logout', async (request, reply) => {
    const asked = (request.query as Readonly<Record<string, unknown>>).door;
    const door: Door = asked === 'staff' || asked === 'field' ? asked : 'resident';
    const home = doorPaths[door];
    // Another site's page cannot log anybody out.
    if (request.headers['sec-fetch-site'] === 'cross-site') return reply.redirect(home, 303);
    const token = request.cookies[cookieName(door)];
    if (!token) return reply.redirect(home, 303);
    await recordSession(ports.pool, await sessions.peek(token, clock.now()), 'Session.End', clock.now(), request.id);
    await sessions.end(token, clock.now());
    reply.clearCookie(cookieName(door), { path: '/' });
    request.log.info({ door }, 'logged out');
    const address = await identity.logoutAddress(`${publicOrigin}${home}`).catch(() => null);
    return reply.redirect(address ?? home, 303);
  });

  async function enter(request: FastifyRequest, reply: FastifyReply, kept: KeptLogin, proven: ProvenIdentity) {
    const at = clock.now();
    const { door } = kept;
    if (sureness[proven.assurance] < sureness[demanded[door]]) return showProblem(request, reply, door, 'too-weak');
    const account = await sessions.accountOf(proven, at);
    if (!account || account.identities.length === 0) return showProblem(request, reply, door, 'not-known');
    const mine = account.identities.filter((each) => fits(each, { door }));
    if (mine.length === 0) return showProblem(request, reply, door, 'other-door');
    // A new token at every login: one that somebody planted before is worth nothing.
    const earlier = request.cookies[cookieName(door)];
    if (earlier) await sessions.end(earlier, at);
    const only = mine.length === 1 ? mine[0] : undefined;
    const actorId = only?.actorId ?? null;
    const { accountId } = account;
    const token = await sessions.open({ accountId, actorId, door, assurance: proven.assurance }, at);
    await recordSession(ports.pool, await sessions.peek(token, at), 'Session.Begin', at, request.id);
    reply.setCookie(cookieName(door), token, { ...cookie, path: '/' });
    request.log.info({ door, assurance: proven.assurance, several: mine.length > 1 }, 'logged in');
    return reply.redirect(kept.back, 303);
  }

  function useOnce({ state, until }: KeptLogin): boolean {
    const now = clock.now().getTime();
    for (const [old, end] of used) if (end <= now) used.delete(old);
    if (used.has(state)) return false;
    used.set(state, until);
    return true;
  }

  function refuse(request: FastifyRequest, reply: FastifyReply, door: Door, error: unknown) {
    if (!(error instanceof LoginRefused)) throw error;
    request.log.warn({ door, why: error.why, detail: error.detail }, 'login refused');
    return showProblem(request, reply, door, error.why === 'answer' ? 'not-ours' : error.why);
  }
}

/** Back to the door, which says why in its own words. */
function showProblem(request: FastifyRequest, reply: FastifyReply, door: Door, problem: LoginProblem) {
  if (problem !== 'not-ours') request.log.info({ door, problem }, 'not let in');
  return reply.header('cache-control', 'no-store').redirect(`${doorPaths[door]}?login=${problem}`, 303);
}

/** A path of our own to come back to; anything that leads elsewhere is not. */
function pathWithin(origin: string, back: unknown): string | null {
  if (typeof back !== 'string' || !back.startsWith('/') || back.length > 500 || !URL.canParse(back, origin))
    return null;
  const url = new URL(back, origin);
  if (url.origin !== origin || /^\/(api|auth)(\/|$)/.test(url.pathname)) return null;
  return `${url.pathname}${url.search}`;
}

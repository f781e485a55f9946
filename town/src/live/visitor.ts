import type { Door, RouteAnswer, RouteInput, Routes } from '@tunet/contract';
import { keepCookies, writeCookies } from './cookies.ts';

type Key = keyof Routes & string;
type Given<K extends Key> = RouteInput<Routes[K]>;
type PartsOf<K extends Key> = { [P in keyof Given<K> as Given<K>[P] extends undefined ? never : P]: Given<K>[P] };
type CommandFields = 'commandId' | 'occurredAt';

/** What one gives to a route: `params`, `query` and `body`, without the two fields that every command carries. */
export type Input<K extends Key> = {
  [P in keyof PartsOf<K>]: P extends 'body' ? Omit<PartsOf<K>[P], CommandFields> : PartsOf<K>[P];
};
export type Answer<K extends Key> = RouteAnswer<Routes[K]>;
/** A route of the contract by its key. */
export type RouteName = Key;

/** The world outside, as somebody of the town reaches it. */
export interface VisitorPorts {
  /** Where the doors stand: scheme, host and port. */
  readonly origin: string;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly clock: { now(): Date };
  readonly newCommandId: () => string;
  /** Waits until one more request may go out. */
  readonly turn: () => Promise<void>;
}

/** Somebody at one door, as a browser without a screen. */
export interface Visitor {
  /**
   * Calls one route as herself; logs in first when her session has ended.
   * @returns the answer, or the code of an expected refusal
   * @throws TownProblem for everything else
   */
  call<K extends Key>(key: K, input: Input<K>): Promise<{ answer: Answer<K> } | { refused: string }>;
  /** The same for one who asks only: a refusal is a fault. */
  see<K extends Key>(key: K, ...input: Record<never, never> extends Input<K> ? [] : [Input<K>]): Promise<Answer<K>>;
  /** Calls a route that is open to anyone, without logging in. */
  seeAsAnyone<K extends Key>(
    key: K,
    ...input: Record<never, never> extends Input<K> ? [] : [Input<K>]
  ): Promise<Answer<K>>;
  /** Id of her as the one who acts. */
  whoAmI(): Promise<string>;
}

/** What went otherwise than the town expects. Holds the route and the code, never a person. */
export class TownProblem extends Error {
  override name = 'TownProblem';
  readonly code: string;
  constructor(key: string, status: number, code: string) {
    super(`${key} answered ${status} ${code}`);
    this.code = code;
  }
}

const longestWay = 20;

/**
 * Somebody of the town who logs in through the identity provider, one redirect after the other, when she first needs to.
 * @param person key of her account at the embedded identity provider
 */
export function createVisitor(ports: VisitorPorts, person: { readonly key: string; readonly door: Door }): Visitor {
  const { origin } = ports;
  const { door } = person;
  // Two servers on one host share its cookies, as they do in a browser.
  const jar = new Map<string, string>();
  let actorId: string | null = null;

  const request = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', writeCookies(jar));
    const answer = await ports.fetch(new URL(address, origin).href, { ...init, headers, redirect: 'manual' });
    keepCookies(jar, answer.headers.getSetCookie());
    return answer;
  };

  async function logIn(): Promise<void> {
    await ports.turn();
    jar.clear();
    let at = new URL(`/auth/login?${new URLSearchParams({ door, as: person.key })}`, origin);
    for (let step = 0; step < longestWay; step += 1) {
      const answer = await request(at.href);
      await answer.arrayBuffer();
      const next = answer.headers.get('location');
      if (next === null) {
        if (answer.status === 200 && !at.searchParams.has('login')) return;
        throw new TownProblem('/auth/login', answer.status, at.searchParams.get('login') ?? 'no-way');
      }
      at = new URL(next, at);
    }
    throw new TownProblem('/auth/login', 310, 'too-long-a-way');
  }

  async function send(key: Key, input: LooseInput): Promise<{ status: number; body: unknown }> {
    await ports.turn();
    const [method = 'GET', path = ''] = key.split(' ');
    const address = `${fillPath(path, input.params ?? {})}${queryOf(input.query ?? {})}`;
    const init: RequestInit = { method, headers: { accept: 'application/json', 'tunet-door': door } };
    if (method === 'POST') {
      const stamp = { commandId: ports.newCommandId(), occurredAt: ports.clock.now().toISOString() };
      init.headers = { ...init.headers, 'content-type': 'application/json', origin };
      init.body = JSON.stringify({ ...stamp, ...input.body });
    }
    const answer = await request(address, init);
    return { status: answer.status, body: await answer.json().catch(() => null) };
  }

  async function call(key: Key, input: LooseInput): Promise<{ answer: unknown } | { refused: string }> {
    if (jar.size === 0) await logIn();
    let outcome = await send(key, input);
    if (outcome.status === 401) {
      await logIn();
      outcome = await send(key, input);
    }
    return outcomeOf(key, outcome);
  }

  const visitor = {
    call,
    see: async (key: Key, input: LooseInput = {}) => answerOf(key, await call(key, input)),
    seeAsAnyone: async (key: Key, input: LooseInput = {}) => answerOf(key, outcomeOf(key, await send(key, input))),
    async whoAmI(): Promise<string> {
      if (jar.size === 0) await logIn();
      if (actorId === null) {
        const { identity } = (await visitor.see('GET /api/session')) as Answer<'GET /api/session'>;
        if (identity === null) throw new TownProblem('GET /api/session', 200, 'nobody');
        actorId = identity.actorId;
      }
      return actorId;
    },
  };
  return visitor as Visitor;
}

function outcomeOf(
  key: string,
  { status, body }: { status: number; body: unknown },
): { answer: unknown } | { refused: string } {
  if (status === 200) return { answer: body };
  if (status === 409) return { refused: codeIn(body) };
  throw new TownProblem(key, status, codeIn(body));
}

function answerOf(key: string, outcome: { answer: unknown } | { refused: string }): unknown {
  if ('refused' in outcome) throw new TownProblem(key, 409, outcome.refused);
  return outcome.answer;
}

interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

function fillPath(path: string, params: Readonly<Record<string, unknown>>): string {
  return path.replaceAll(/:([A-Za-z]+)/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
}

function queryOf(query: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

function codeIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'no-plain-answer';
}

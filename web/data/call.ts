import type { Door, Problem as ProblemShape, RouteAnswer, RouteInput, RouteRefusal, Routes } from '@tunet/contract';
import { asProxyHeaders } from './as-proxy.ts';
import { serverNow } from './server-clock.ts';

/** `METHOD /api/path/:param`, as the contract's route table names it. */
export type Key = keyof Routes & string;
export type Answer<K extends Key> = RouteAnswer<Routes[K]>;

type Given<K extends Key> = RouteInput<Routes[K]>;
type PartsOf<K extends Key> = {
  [P in keyof Given<K> as Given<K>[P] extends undefined ? never : P]: Given<K>[P];
};
type CommandFields = 'commandId' | 'occurredAt';

/** What the caller of a route gives: `params`, `query` and `body`, those that the route has. */
export type Input<K extends Key> = PartsOf<K>;

/** The same for a write, without the two fields that {@link command} adds. */
export type CommandInput<K extends Key> = {
  [P in keyof PartsOf<K>]: P extends 'body' ? Omit<PartsOf<K>[P], CommandFields> : PartsOf<K>[P];
};

/** Codes that a route may answer besides those every route may. */
export type Refusal<K extends Key> = RouteRefusal<Routes[K]>;

/** What makes a repeat harmless: the same identity may be sent again after a broken line. */
export interface CommandIdentity {
  readonly commandId: string;
  readonly occurredAt: string;
}

/** Everything that is not an answer: a refusal (409), bad input, no access, or no network (`status` 0). */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly field: string | null;
  readonly detail: Readonly<Record<string, string>>;

  constructor(status: number, shape: ProblemShape) {
    super(shape.message);
    this.name = 'Problem';
    this.status = status;
    this.code = shape.code;
    this.field = shape.field ?? null;
    this.detail = shape.detail ?? {};
  }
}

/** Code of a {@link Problem} that never reached the server, or whose answer never came. */
export const noNetwork = 'no-network';

/**
 * Calls one route of the contract.
 * @throws {Problem} for every answer that is not 2xx, and when the network fails
 */
export async function call<K extends Key>(
  key: K,
  ...[input]: Record<never, never> extends Input<K> ? [input?: Input<K>] : [input: Input<K>]
): Promise<Answer<K>> {
  return (await send(key, (input ?? {}) as LooseInput)) as Answer<K>;
}

/** Calls a route that writes, with a fresh command identity or the one given. */
export async function command<K extends Key>(
  key: K,
  input: CommandInput<K>,
  identity: CommandIdentity = newCommand(),
): Promise<Answer<K>> {
  const loose = input as LooseInput;
  const whole = { ...loose, body: { ...loose.body, ...identity } };
  for (let left = 2; ; left -= 1) {
    try {
      return (await send(key, whole)) as Answer<K>;
    } catch (problem) {
      // The same command again is harmless, and the line may only have blinked.
      if (left === 0 || !(problem instanceof Problem) || problem.status !== 0) throw problem;
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
  }
}

/** A new command identity; made when the person acts, kept through every repeat. */
export function newCommand(): CommandIdentity {
  return { commandId: crypto.randomUUID(), occurredAt: new Date(serverNow()).toISOString() };
}

/** Parts of a call with their types forgotten; only for what is kept and sent later. */
export interface LooseInput {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Sends a call whose types are no longer known, as the outbox does. */
export async function send(key: string, input: LooseInput): Promise<unknown> {
  const { method, path } = splitKey(key);
  const headers: Record<string, string> = { accept: 'application/json', 'tunet-door': doorHere(), ...asProxyHeaders() };
  const request: RequestInit = { method, credentials: 'same-origin', headers };
  if (method === 'POST') {
    headers['content-type'] = 'application/json';
    request.body = JSON.stringify(input.body ?? {});
  }
  let response: Response;
  try {
    response = await fetch(fillPath(path, input.params) + queryOf(input.query), request);
  } catch {
    throw new Problem(0, { code: noNetwork, message: 'No contact with the server' });
  }
  const answer = await readJson(response);
  if (response.ok) return answer;
  throw new Problem(response.status, isProblem(answer) ? answer : { code: 'out-of-order', message: 'No plain answer' });
}

/** Each door has its own session, so that one browser can be at the desk and on the road at once. */
function doorHere(): Door {
  const path = globalThis.location?.pathname ?? '/';
  return (
    (['staff', 'field'] as const).find((door) => path === `/${door}` || path.startsWith(`/${door}/`)) ?? 'resident'
  );
}

/** `GET /api/x` in its two parts. */
export function splitKey(key: string): { method: string; path: string } {
  const space = key.indexOf(' ');
  return { method: key.slice(0, space), path: key.slice(space + 1) };
}

/**
 * Puts the parameters into a path.
 * @throws {Error} when one is missing: a bug in the caller, never the person's doing
 */
export function fillPath(path: string, params: Readonly<Record<string, string | number>> = {}): string {
  return path.replace(/:([A-Za-z]+)/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') throw new Error(`The path ${path} lacks ${name}`);
    return encodeURIComponent(String(value));
  });
}

function queryOf(query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function isProblem(value: unknown): value is ProblemShape {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}

import { randomUUID } from 'node:crypto';

/** A person of the demo at one door, as a browser without a screen. */
export interface Visitor {
  /** Answer of a route; @throws with status and problem when it is not the one expected. */
  get<T>(path: string): Promise<T>;
  /** Sends a command with a new key, as done now. */
  act<T>(path: string, fields?: Readonly<Record<string, unknown>>): Promise<T>;
  /** Her cookies, as a header carries them. */
  cookie(): string;
  /** Any request with her cookies; redirects are not followed. */
  request(path: string, init?: RequestInit): Promise<Response>;
}

const longestWay = 20;

/**
 * Logs a demo person in through the identity provider, one redirect after the other.
 * @param key of the demo person
 */
export async function logIn(origin: string, door: 'resident' | 'staff' | 'field', key: string): Promise<Visitor> {
  // Two servers on one host share its cookies, as they do in a browser.
  const jar = new Map<string, string>();
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) keepCookie(jar, line);
    return answer;
  };
  let at = new URL(`/auth/login?${new URLSearchParams({ door, as: key })}`, origin);
  for (let step = 0; ; step += 1) {
    const answer = await request(at.href);
    await answer.arrayBuffer();
    const next = answer.headers.get('location');
    if (next === null || step === longestWay) {
      if (answer.status === 200) break;
      throw new Error(`${key} could not log in: ${answer.status} at ${at.pathname}.`);
    }
    at = new URL(next, at);
  }
  const json = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const answer = await request(path, init);
    const body = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${body.slice(0, 200)}`);
    return JSON.parse(body) as T;
  };
  return {
    cookie: () => [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    request,
    get: (path) => json(path),
    act: (path, fields = {}) =>
      json(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ commandId: randomUUID(), occurredAt: new Date().toISOString(), ...fields }),
      }),
  };
}

function keepCookie(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  const value = pair.slice(pair.indexOf('=') + 1);
  const isOver = attributes.some((each) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970)/i.test(each));
  if (isOver || value === '') jar.delete(name);
  else jar.set(name, value);
}

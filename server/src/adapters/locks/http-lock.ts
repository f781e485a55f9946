import type { StoreLock } from '../../modules/aids/index.ts';

/** Milliseconds that the locks' own server gets; then it is tried again. */
const patience = 10_000;

/**
 * Locks over HTTP: `POST {url}/codes` with `{lock, ref, digits, from, to}` gives a code, `POST {url}/codes/end` with `{lock, ref}` ends it,
 * both with a bearer key and answered 2xx. The number stands in the body alone. What happens at a lock comes to `/api/locks/events`.
 */
export function httpLock(
  { url, key }: { readonly url: string; readonly key: string },
  send: typeof fetch = fetch,
): StoreLock {
  const post = async (path: string, body: object): Promise<void> => {
    const response = await send(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the lock answered ${response.status}`);
  };
  return {
    give: ({ lock, ref, digits, from, to }) =>
      post('/codes', { lock, ref, digits, from: from.toISOString(), to: to.toISOString() }),
    takeBack: ({ lock, ref }) => post('/codes/end', { lock, ref }),
  };
}

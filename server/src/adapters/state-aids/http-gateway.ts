import type { StateAids } from '../../modules/aids/index.ts';
import { newsAnswer, sentAnswer } from './read-answers.ts';

export interface Gateway {
  /** Takes a case by POST at `/cases` and answers news by GET at `/news`, both with a bearer key. */
  readonly url: string;
  readonly key: string;
}

/** Milliseconds that the gateway gets; then it is tried again. */
const patience = 10_000;

/** The state's aid centre through a gateway. Our number of a case stands in `idempotency-key`: it must be taken once. */
export function httpStateAids({ url, key }: Gateway, call: typeof fetch = fetch): StateAids {
  const ask = async (path: string, more: RequestInit & { headers?: Record<string, string> }): Promise<unknown> => {
    const response = await call(`${url.replace(/\/$/, '')}${path}`, {
      ...more,
      headers: { authorization: `Bearer ${key}`, ...more.headers },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) {
      // Not read: it may repeat who it was about.
      await response.body?.cancel();
      throw new Error(`the gateway answered ${response.status}`);
    }
    return response.json();
  };
  return {
    async send(outgoing) {
      const headers = { 'content-type': 'application/json', 'idempotency-key': outgoing.caseId };
      return sentAnswer.parse(await ask('/cases', { method: 'POST', headers, body: JSON.stringify(outgoing) }));
    },
    async news(from, since) {
      const query = new URLSearchParams({ from, ...(since === null ? {} : { since }) });
      return newsAnswer.parse(await ask(`/news?${query}`, { method: 'GET' }));
    },
  };
}

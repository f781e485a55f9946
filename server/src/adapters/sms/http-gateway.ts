import type { TextMessages } from '../../modules/notices/index.ts';

export interface Gateway {
  /** Takes `POST {"to", "text", "reference"}` as JSON with a bearer key, and answers 2xx when it will send. */
  readonly url: string;
  readonly key: string;
}

/** Milliseconds that the gateway gets; then the message is tried again. */
const patience = 10_000;

/** Text messages through a gateway. A reference it has seen before must not be sent again; it also stands in `idempotency-key`. */
export function httpGateway({ url, key }: Gateway, send: typeof fetch = fetch): TextMessages {
  return {
    async send({ to, text, reference }) {
      const response = await send(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'idempotency-key': reference,
        },
        body: JSON.stringify({ to: to.replaceAll(' ', ''), text, reference }),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      // The answer is not read: it may repeat the number.
      await response.body?.cancel();
      if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
    },
  };
}

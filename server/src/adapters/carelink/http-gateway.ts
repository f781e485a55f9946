import type { CareLink } from '../../modules/carelink/index.ts';
import { messageType } from './message-types.ts';

export interface Gateway {
  /** Takes a message as JSON by POST with a bearer key, and answers 2xx when it will carry it. */
  readonly url: string;
  readonly key: string;
}

/** Milliseconds that the gateway gets; then the message is tried again. */
const patience = 10_000;

/** Messages through a gateway to the message net. A number it has seen before must not be carried again; it also stands in `idempotency-key`. */
export function httpCareLink({ url, key }: Gateway, post: typeof fetch = fetch): CareLink {
  return {
    async send(message) {
      const response = await post(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          'idempotency-key': message.messageId,
        },
        body: JSON.stringify({ ...message, type: messageType(message.kind) }),
        redirect: 'error',
        signal: AbortSignal.timeout(patience),
      });
      // The answer is not read: it may repeat who it was about.
      await response.body?.cancel();
      if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
    },
  };
}

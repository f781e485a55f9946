import type { CallOutcome, PhoneCalls } from '../../modules/notices/index.ts';

export interface Gateway {
  /**
   * Takes `POST {"to", "saying", "language", "mustPress", "reference"}` as JSON with a bearer key, rings, and answers
   * when the call is over: 200 with `{"outcome": "pressed" | "answered" | "no-answer" | "failed"}`.
   */
  readonly url: string;
  readonly key: string;
}

/** So long a call may take, from ringing to the key. Milliseconds. */
const patience = 90_000;

const outcomes: readonly string[] = ['pressed', 'answered', 'no-answer', 'failed'] satisfies CallOutcome[];

/**
 * Calls through a telephone gateway. Whatever is not an answer in this form counts as a call that failed, so that the next number is rung.
 * A reference that the gateway has seen before must not ring again; it also stands in `idempotency-key`.
 */
export function httpPhoneCalls(
  { url, key }: Gateway,
  { ended, longest = patience }: { readonly ended?: AbortSignal; readonly longest?: number } = {},
): PhoneCalls {
  return {
    async ring({ to, saying, language, mustPress, reference }) {
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${key}`,
            'content-type': 'application/json',
            'idempotency-key': reference,
          },
          body: JSON.stringify({ to: to.replaceAll(' ', ''), saying, language, mustPress, reference }),
          redirect: 'error',
          signal: AbortSignal.any([AbortSignal.timeout(longest), ...(ended ? [ended] : [])]),
        });
        if (!response.ok) {
          await response.body?.cancel();
          return 'failed';
        }
        return outcomeOf(await response.json());
      } catch {
        // Not lost: the next number in the chain is rung, and the outcome is kept.
        return 'failed';
      }
    },
  };
}

function outcomeOf(answer: unknown): CallOutcome {
  const outcome = typeof answer === 'object' && answer !== null && 'outcome' in answer ? answer.outcome : null;
  return typeof outcome === 'string' && outcomes.includes(outcome) ? (outcome as CallOutcome) : 'failed';
}

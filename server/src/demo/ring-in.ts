import { type demoRoutes, phoneTold, type RouteAnswer, type RouteInput } from '@tunet/contract';
import type { Config } from '../config.ts';

type Route = (typeof demoRoutes)['POST /api/demo/ring-in'];

/** Milliseconds that an answer may take; a telephone system waits no longer either. */
const patience = 10_000;

/**
 * Tells one turn of a call through the public route, with the key that a real telephone system would have.
 * @returns what is to be said; null when nobody answers on that number
 */
export async function ringIn(
  { web, voiceKey }: Pick<Config, 'web' | 'voiceKey'>,
  turn: RouteInput<Route>['body'],
): Promise<RouteAnswer<Route> | null> {
  try {
    const answer = await fetch(`${web.publicOrigin}/api/voice/week`, {
      method: 'POST',
      headers: { authorization: `Bearer ${voiceKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(turn),
      signal: AbortSignal.timeout(patience),
    });
    const told = phoneTold.safeParse(await answer.json());
    return answer.ok && told.success ? told.data : null;
  } catch {
    // Not lost: the one who rings reads that nobody answered, and rings again.
    return null;
  }
}

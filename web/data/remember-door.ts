import type { QueryClient } from '@tanstack/react-query';
import type { AnswerStore } from './kept-answers.ts';
import { placesQuery, sessionQuery } from './queries.ts';
import { followServerClock } from './server-clock.ts';

/** Answers that belong to the device, not to one actor: where it is and who is logged in on it. */
const device = 'phone';
const names: readonly string[] = [placesQuery.queryKey.join(), sessionQuery.queryKey.join()];

/** Puts back the place and the one logged in as they were heard last. What a person may see is still decided by the server. */
export async function recallWho(client: QueryClient, answers: AnswerStore): Promise<void> {
  for (const { queryKey } of [placesQuery, sessionQuery]) {
    const kept = await answers.kept(queryKey.join(), device).catch(() => null);
    // Old from the start: it is asked for anew at once, and stands only as long as nobody answers.
    if (kept && isMovedDemo(kept.answer)) followServerClock(kept.answer.now, Date.parse(kept.at));
    if (kept) client.setQueryData(queryKey as readonly unknown[], kept.answer, { updatedAt: 1 });
  }
}

/** Keeps the place and the one logged in on the device for a shift, each time they are heard. */
export function rememberWho(client: QueryClient, answers: AnswerStore): void {
  client.getQueryCache().subscribe((event) => {
    const name = event.query.queryKey.join();
    if (names.includes(name) && event.type === 'updated' && event.action.type === 'success') {
      void answers.keep(name, device, event.query.state.data);
    }
  });
}

/** What stands in the cache now, for a door that begins to remember after it was opened. */
export async function rememberNow(client: QueryClient, answers: AnswerStore): Promise<void> {
  for (const { queryKey } of [placesQuery, sessionQuery]) {
    const known: unknown = client.getQueryData(queryKey as readonly unknown[]);
    if (known !== undefined) await answers.keep(queryKey.join(), device, known);
  }
}

/** Keeps the door's own files on the device, so that it opens without net. */
export async function keepOwnFiles(door: 'field' | 'staff'): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker
    .register(`/${door}/service-worker.js`, { scope: `/${door}/` })
    .then(() => navigator.serviceWorker.ready);
  const files = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname);
  active?.postMessage({ files: files.filter((path) => path.startsWith('/assets/')) });
}

/** A demo whose clock was moved goes by it without net too: else what is done would lie outside the day the server takes. */
function isMovedDemo(answer: unknown): answer is { isDemo: true; now: string } {
  return (
    typeof answer === 'object' && answer !== null && 'isDemo' in answer && answer.isDemo === true && 'now' in answer
  );
}

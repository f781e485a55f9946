import type { QueryClient } from '@tanstack/react-query';
import { keepAnswer, keptAnswer } from '../data/outbox-store.ts';
import { placesQuery, sessionQuery } from '../data/queries.ts';
import { followServerClock } from '../data/server-clock.ts';

/** Answers that belong to the phone, not to one actor: where it is and who is logged in on it. */
const phone = 'phone';

/**
 * Opens the door also without network: the place and the one logged in are kept on the phone for a shift, and so are
 * the page's own files. What a person may see is still decided by the server each time it can be reached.
 */
export async function rememberOnPhone(client: QueryClient): Promise<void> {
  for (const { queryKey } of [placesQuery, sessionQuery]) {
    const name = queryKey.join();
    const kept = await keptAnswer(name, phone).catch(() => null);
    // Old from the start: it is asked for anew at once, and stands only as long as nobody answers.
    if (kept && isMovedDemo(kept.answer)) followServerClock(kept.answer.now, Date.parse(kept.at));
    if (kept) client.setQueryData(queryKey as readonly unknown[], kept.answer, { updatedAt: 1 });
  }
  client.getQueryCache().subscribe((event) => {
    const name = event.query.queryKey.join();
    const wanted = [placesQuery.queryKey.join(), sessionQuery.queryKey.join()].includes(name);
    if (wanted && event.type === 'updated' && event.action.type === 'success') {
      void keepAnswer(name, phone, event.query.state.data);
    }
  });
  void keepOwnFiles();
}

/** A demo whose clock was moved goes by it without net too: else what is done would lie outside the day the server takes. */
function isMovedDemo(answer: unknown): answer is { isDemo: true; now: string } {
  return (
    typeof answer === 'object' && answer !== null && 'isDemo' in answer && answer.isDemo === true && 'now' in answer
  );
}

async function keepOwnFiles(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/field/service-worker.js', { scope: '/field/' });
  const { active } = await navigator.serviceWorker.ready;
  const files = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname);
  active?.postMessage({ files: files.filter((path) => path.startsWith('/assets/')) });
}

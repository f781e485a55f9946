import type { QueryClient } from '@tanstack/react-query';
import { keepOwnFiles, recallWho, rememberNow, rememberWho } from '../../data/remember-door.ts';
import { deviceAnswers } from './kept-store.ts';
import { fetchTakenAlong } from './taken-along.ts';

let isRemembering = false;

/**
 * From the first assessment that is opened on this device, the door opens there without net too: its files, the place and the one
 * logged in are kept for a shift. Devices where nobody maps needs keep nothing.
 */
export async function workWithoutNet(client: QueryClient): Promise<void> {
  if (isRemembering) return;
  isRemembering = true;
  rememberWho(client, deviceAnswers);
  // What is needed at a home and may not have been opened yet comes along with the page's files.
  await Promise.all([
    rememberNow(client, deviceAnswers),
    import('./kept-page.tsx'),
    import('./forget-here.ts'),
    import('./unsent-line.tsx'),
    fetchTakenAlong(),
  ]);
  await keepOwnFiles('staff');
}

/** The same for a page that was opened from what the device kept; it has been asked for before. */
export async function openWithoutNet(client: QueryClient): Promise<void> {
  await recallWho(client, deviceAnswers);
  void workWithoutNet(client).catch(() => undefined);
}

import type { QueryClient } from '@tanstack/react-query';
import { phoneAnswers } from '../data/outbox-store.ts';
import { keepOwnFiles, recallWho, rememberWho } from '../data/remember-door.ts';

/** Opens the door also without network: the place, the one logged in and the page's own files are kept on the phone. */
export async function rememberOnPhone(client: QueryClient): Promise<void> {
  await recallWho(client, phoneAnswers);
  rememberWho(client, phoneAnswers);
  void keepOwnFiles('field');
}

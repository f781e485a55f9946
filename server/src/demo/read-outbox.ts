import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoSent } from '@tunet/contract';

/** How many of the newest are shown. */
const shown = 50;

/** What the demo kept instead of sending, newest first; a line that is no message is passed over. */
export async function readOutbox(home: string): Promise<DemoSent[]> {
  // Nothing has been sent yet when the file is not there.
  const text = await readFile(join(home, 'outbox.jsonl'), 'utf8').catch(() => '');
  return text
    .trim()
    .split('\n')
    .slice(-shown)
    .reverse()
    .flatMap((line): DemoSent[] => {
      try {
        const { at, to, text: words } = JSON.parse(line) as Record<string, string>;
        if (at === undefined || to === undefined || words === undefined) return [];
        return [{ at, way: 'sms', to, subject: null, text: words }];
      } catch {
        return [];
      }
    });
}

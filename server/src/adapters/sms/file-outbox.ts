import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TextMessages } from '../../modules/notices/index.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Log } from '../../platform/log/log.ts';

/** The demo's text messages: nobody gets any; each is a line in `outbox.jsonl` of the home. */
export function fileOutbox(home: string, clock: Clock, log: Log): TextMessages {
  return {
    async send({ to, text, reference }) {
      const line = JSON.stringify({ at: clock.now().toISOString(), to, text, reference });
      await appendFile(join(home, 'outbox.jsonl'), `${line}\n`, { mode: 0o600 });
      log.info({ notice: reference }, 'a text message lies in outbox.jsonl');
    },
  };
}

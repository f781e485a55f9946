import type { Mails } from '../../modules/notices/index.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Log } from '../../platform/log/log.ts';
import { addToOutbox } from '../outbox/outbox.ts';

/** The demo's mail: nobody gets any; each is shown in the outbox of the home. */
export function mailOutbox(home: string, clock: Clock, log: Log): Mails {
  return {
    async send({ to, subject, text, reference }) {
      await addToOutbox(home, { at: clock.now().toISOString(), channel: 'mail', to, subject, text, reference });
      log.info({ notice: reference }, 'a mail lies in the outbox of the home');
    },
  };
}

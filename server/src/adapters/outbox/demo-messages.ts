import type { Mails, TextMessages } from '../../modules/notices/index.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Log } from '../../platform/log/log.ts';
import { addToOutbox } from './outbox.ts';

/** The demo's text messages: nobody gets any; each is shown in the outbox of the home. */
export function textOutbox(home: string, clock: Clock, log: Log): TextMessages {
  return {
    async send({ to, text, reference }) {
      const at = clock.now().toISOString();
      await addToOutbox(home, { at, channel: 'sms', to, subject: null, text, reference });
      log.info({ notice: reference }, 'a text message lies in the outbox of the home');
    },
  };
}

/** The demo's mail, the same way. */
export function mailOutbox(home: string, clock: Clock, log: Log): Mails {
  return {
    async send({ to, subject, text, reference }) {
      await addToOutbox(home, { at: clock.now().toISOString(), channel: 'mail', to, subject, text, reference });
      log.info({ notice: reference }, 'a mail lies in the outbox of the home');
    },
  };
}

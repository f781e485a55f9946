import type { Pool } from 'pg';
import type { Clock } from '../../platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import type { Task } from '../../platform/jobs/run-jobs.ts';
import type { Log } from '../../platform/log/log.ts';
import { findNotice, markFailed, markSent } from './queries.ts';
import { noticeText } from './texts.ts';

/** The port to whatever sends text messages. */
export interface TextMessages {
  /**
   * Resolves when the gateway has taken the message. A message with the same reference may come twice.
   * @throws Error without the number or the text in it
   */
  send(message: { readonly to: string; readonly text: string; readonly reference: string }): Promise<void>;
}

/** The port to whatever sends mail. */
export interface Mails {
  /**
   * Resolves when the mail server has taken it. A mail with the same reference may come twice.
   * @throws Error without the address or the text in it
   */
  send(mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly reference: string;
  }): Promise<void>;
}

export interface SendPorts {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly textMessages: TextMessages;
  readonly mails: Mails;
  readonly log: Log;
}

export const sendTask = 'notices.send';

/** Sends one notice. Sent at least once: after a crash between sending and noting it, it goes out again. */
export function sendNotices({ pool, clock, textMessages, log }: SendPorts): Task {
  return {
    name: sendTask,
    async run(payload, attempt) {
      const { tenantId, noticeId } = payload as { tenantId: string; noticeId: string };
      const act = <T>(work: (tx: Transaction) => Promise<T>) =>
        inTransaction(pool, { tenants: [tenantId], subjects: [], at: clock.now() }, work);
      const notice = await act((tx) => findNotice(tx, tenantId, noticeId));
      if (!notice || notice.sentAt) return;
      const text = noticeText(notice.kind, notice.country);
      try {
        await textMessages.send({ to: notice.toPhone, text, reference: noticeId });
      } catch (error) {
        await act((tx) => markFailed(tx, tenantId, noticeId, attempt.isLast));
        if (attempt.isLast) log.error({ tenant: tenantId, notice: noticeId }, 'a notice could not be sent');
        throw error;
      }
      await act((tx) => markSent(tx, tenantId, noticeId));
    },
  };
}

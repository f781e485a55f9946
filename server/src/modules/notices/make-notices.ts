import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { addJobs, type NewJob } from '../../platform/jobs/add-jobs.ts';
import type { Log } from '../../platform/log/log.ts';
import { noticeFor } from './notice.ts';
import { addNotice, findPhone } from './queries.ts';
import { sendTask } from './send-notice.ts';

export interface NoticePorts {
  readonly newId: NewId;
  readonly log: Log;
}

/** About four minutes of trying: later a person at the desk has rung. */
const maxTries = 6;

/** The consumer `notices`: writes down who is to be told, once, and has it sent. */
export function makeNotices({ newId, log }: NoticePorts) {
  return async (tx: Transaction, events: readonly StoredEvent[]): Promise<void> => {
    const jobs: NewJob[] = [];
    for (const event of events) {
      const wanted = noticeFor(event, tx.at);
      if (!wanted) continue;
      const phone = await findPhone(tx, wanted);
      if (phone === null) {
        const { tenantId, kind, subjectId } = wanted;
        log.warn({ tenant: tenantId, notice: kind, subject: subjectId }, 'nobody was told: there is no number');
        continue;
      }
      const noticeId = newId();
      if (!(await addNotice(tx, noticeId, wanted, phone))) continue;
      jobs.push({ task: sendTask, payload: { tenantId: wanted.tenantId, noticeId }, key: noticeId, maxTries });
    }
    await addJobs(tx, jobs);
  };
}

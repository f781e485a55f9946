import type { NoticeEvent } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { addJobs, type NewJob } from '../../platform/jobs/add-jobs.ts';
import type { Log } from '../../platform/log/log.ts';
import { ruleValues } from '../services/index.ts';
import { noticeFor, noticeWaitingFor } from './notice.ts';
import { type ToldOf, toldOf } from './person-notice.ts';
import { addNotice, addPersonNotice, dropLinkNotice, findPhone } from './queries.ts';
import { type Defaults, deliveries } from './reader.ts';
import { personsOfHandOver, readersOf } from './reader-queries.ts';
import { followWithCalls } from './ring-phone.ts';
import { maxTries, sendTask } from './send-notice.ts';

export interface NoticePorts {
  readonly newId: NewId;
  readonly log: Log;
}

/** The consumer `notices`: writes down who is to be told, once, and has it sent. What is held back waits for the sweep. */
export function makeNotices({ newId, log }: NoticePorts) {
  return async (tx: Transaction, events: readonly StoredEvent[]): Promise<void> => {
    const jobs: NewJob[] = [];
    const defaults = new Map<string, Defaults>();
    for (const event of events) {
      jobs.push(...(await tellUnit(tx, event, { newId, log })));
      jobs.push(...(await followWithCalls(tx, event, { newId, log })));
      const waiting = noticeWaitingFor(event);
      if (waiting !== null) jobs.push(jobOf(event.tenantId, waiting));
      const { handOverId } = event.payload;
      if (event.kind === 'hand-over.withdrawn' && typeof handOverId === 'string') {
        await dropLinkNotice(tx, event.tenantId, handOverId);
      }
      const told = toldOf(event, tx.at);
      if (told) jobs.push(...(await tellReaders(tx, told, newId, defaults)));
    }
    await addJobs(tx, jobs);
  };
}

async function tellUnit(tx: Transaction, event: StoredEvent, { newId, log }: NoticePorts): Promise<NewJob[]> {
  const wanted = noticeFor(event, tx.at);
  if (!wanted) return [];
  const { tenantId, kind, subjectId } = wanted;
  const phone = await findPhone(tx, wanted);
  if (phone === null) {
    log.warn({ tenant: tenantId, notice: kind, subject: subjectId }, 'nobody was told: there is no number');
    return [];
  }
  const noticeId = newId();
  return (await addNotice(tx, noticeId, wanted, phone)) ? [jobOf(tenantId, noticeId)] : [];
}

async function tellReaders(
  tx: Transaction,
  told: ToldOf,
  newId: NewId,
  known: Map<string, Defaults>,
): Promise<NewJob[]> {
  const { tenantId, event, subjectId } = told;
  const persons = told.personId === null ? await personsOfHandOver(tx, tenantId, subjectId) : [told.personId];
  const jobs: NewJob[] = [];
  for (const personId of persons) {
    const readers = await readersOf(tx, { tenantId, personId, event });
    if (readers.length === 0) continue;
    const defaults = known.get(tenantId) ?? (await defaultsOf(tx, tenantId));
    known.set(tenantId, defaults);
    for (const delivery of deliveries(told, readers, defaults, tx.at)) {
      const id = newId();
      const isNew = await addPersonNotice(tx, { tenantId, id, kind: event, subjectId, personId, ...delivery });
      if (isNew && delivery.notBefore === null) jobs.push(jobOf(tenantId, id));
    }
  }
  return jobs;
}

/** What the municipality has decided for those who have not chosen. */
export async function defaultsOf(tx: Transaction, tenantId: string): Promise<Defaults> {
  const rules = await ruleValues(tx, tenantId, ['notices.defaults', 'notices.quiet-hours']);
  return {
    quiet: rules['notices.quiet-hours'],
    channels: rules['notices.defaults'] satisfies Record<NoticeEvent, unknown>,
  };
}

function jobOf(tenantId: string, noticeId: string): NewJob {
  return { task: sendTask, payload: { tenantId, noticeId }, key: noticeId, maxTries };
}

import { type NoticeEvent, noticeEvents } from '@tunet/contract';
import type { Pool } from 'pg';
import type { Clock } from '../../platform/clock/clock.ts';
import { readReach } from '../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import type { Task } from '../../platform/jobs/run-jobs.ts';
import type { Log } from '../../platform/log/log.ts';
import { ruleValue } from '../services/index.ts';
import type { NoticeKind } from './notice.ts';
import { type DropReason, dropNotice, findUnsent, markFailed, markSent, type NoticeRow } from './queries.ts';
import { mayBeTold } from './reader.ts';
import { anyDead, readersOf } from './reader-queries.ts';
import { informText, linkText, type PersonText, personMail, personText, unansweredText, unitText } from './texts.ts';

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
  /** The address that the text message of a hand-over holds; made anew, kept nowhere. */
  readonly linkAddress: (handOverId: string) => string;
  readonly log: Log;
}

export const sendTask = 'notices.send';

/** About four minutes of trying: later a person at the desk has rung, and a relative has looked herself. */
export const maxTries = 6;

/**
 * Sends one notice, with those that are told together with it. Sent at least once: after a crash between sending and noting it,
 * it goes out again. Whether somebody may still be told is asked here, and not only when it was written down.
 */
export function sendNotices({ pool, clock, textMessages, mails, linkAddress, log }: SendPorts): Task {
  return {
    name: sendTask,
    async run(payload, attempt) {
      const { tenantId, noticeId } = payload as { tenantId: string; noticeId: string };
      // A reader may live in another municipality than the one she follows.
      const { tenants } = await readReach(pool);
      const act = <T>(work: (tx: Transaction) => Promise<T>) =>
        inTransaction(pool, { tenants, subjects: [], at: clock.now() }, work);
      const notices = await act((tx) => stillToTell(tx, tenantId, noticeId));
      const [first] = notices;
      if (!first) return;
      const ids = notices.map(({ id }) => id);
      try {
        await send(first, notices, { textMessages, mails, linkAddress }, noticeId);
      } catch (error) {
        await act((tx) => markFailed(tx, tenantId, ids, attempt.isLast));
        if (attempt.isLast) log.error({ tenant: tenantId, notice: noticeId }, 'a notice could not be sent');
        throw error;
      }
      await act((tx) => markSent(tx, tenantId, ids));
    },
  };
}

/** The notices that may still be told; the others are dropped, and say why. */
async function stillToTell(tx: Transaction, tenantId: string, noticeId: string): Promise<NoticeRow[]> {
  const left: NoticeRow[] = [];
  for (const notice of await findUnsent(tx, tenantId, noticeId)) {
    const why = await whyNot(tx, notice);
    if (why) await dropNotice(tx, notice, why);
    else left.push(notice);
  }
  return left;
}

async function whyNot(tx: Transaction, notice: NoticeRow): Promise<DropReason | null> {
  const { tenantId, personId, readerId, kind } = notice;
  if (readerId === null) return null;
  if (await anyDead(tx, [readerId, ...(personId === null ? [] : [personId])])) return 'death';
  const event = noticeEvents.find((each) => each === kind);
  // That an address was changed is told whatever she has chosen.
  if (personId === null || !event) return null;
  const [reader] = await readersOf(tx, { tenantId, personId, event }, readerId);
  if (!reader || !mayBeTold(reader, event)) return 'no-longer-let-see';
  const channel = notice.toPhone === null ? 'mail' : 'sms';
  return (reader.chosen[channel] ?? (await isDefault(tx, tenantId, event, channel))) ? null : 'switched-off';
}

async function isDefault(
  tx: Transaction,
  tenantId: string,
  event: NoticeEvent,
  channel: 'sms' | 'mail',
): Promise<boolean> {
  return (await ruleValue(tx, tenantId, 'notices.defaults'))[event].includes(channel);
}

function send(
  first: NoticeRow,
  all: readonly NoticeRow[],
  { textMessages, mails, linkAddress }: Pick<SendPorts, 'textMessages' | 'mails' | 'linkAddress'>,
  reference: string,
): Promise<void> {
  const { toPhone, toEmail, language, kind, country } = first;
  const said: PersonText = all.length > 1 ? 'several' : kind === 'address-changed' ? kind : 'one';
  if (toPhone !== null) {
    const text =
      first.readerId !== null
        ? personText(said, language ?? 'nb')
        : kind === 'hand-over-link'
          ? linkText(country, linkAddress(first.id))
          : kind === 'relative-informed'
            ? informText(country)
            : kind === 'ring-unanswered'
              ? unansweredText(country)
              : unitText(kind as NoticeKind, country);
    return textMessages.send({ to: toPhone, text, reference });
  }
  return mails.send({ to: toEmail ?? '', ...personMail(said, language ?? 'nb'), reference });
}

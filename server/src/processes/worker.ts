import { randomBytes } from 'node:crypto';
import { httpCareLink } from '../adapters/carelink/http-gateway.ts';
import { townCareLink } from '../adapters/carelink/town-peer.ts';
import { httpRegister } from '../adapters/contact-register/http-register.ts';
import { httpLock } from '../adapters/locks/http-lock.ts';
import { townLock } from '../adapters/locks/town-lock.ts';
import { smtpMails } from '../adapters/mail/smtp.ts';
import { callOutbox } from '../adapters/outbox/demo-calls.ts';
import { mailOutbox, textOutbox } from '../adapters/outbox/demo-messages.ts';
import { httpGateway } from '../adapters/sms/http-gateway.ts';
import { httpStateAids } from '../adapters/state-aids/http-gateway.ts';
import { townStateAids } from '../adapters/state-aids/town-peer.ts';
import { httpPhoneCalls } from '../adapters/voice/http-gateway.ts';
import type { Config } from '../config.ts';
import { openDemoRegister } from '../demo/demo-register.ts';
import { startEndings } from '../modules/access/index.ts';
import {
  createDoorNumbers,
  type StateAids,
  type StoreLock,
  startAidWaits,
  startLoans,
  startLocks,
  startPromises,
  startStateCases,
} from '../modules/aids/index.ts';
import {
  linkTokens,
  openReceiverPool,
  startCallWatch,
  startEmergencyLists,
  startLadderSweep,
  startUnheardWatch,
} from '../modules/alarms/index.ts';
import { type CareLink, startSendings } from '../modules/carelink/index.ts';
import { startLatePromises } from '../modules/conversations/index.ts';
import { startOwed, startTerms } from '../modules/decisions/index.ts';
import { startSilence } from '../modules/devices/index.ts';
import { startDangerWatch } from '../modules/guide/index.ts';
import {
  type Mails,
  type PhoneCalls,
  ringPhones,
  sendNotices,
  startHeldNotices,
  startStuckCalls,
  type TextMessages,
} from '../modules/notices/index.ts';
import { type ContactRegister, startContactLookups } from '../modules/people/index.ts';
import { startEvaluations, startReminders } from '../modules/plans/index.ts';
import { startClocks, startDrafts } from '../modules/requests/index.ts';
import { ruleValues } from '../modules/services/index.ts';
import { startWatch } from '../modules/shifts/index.ts';
import { startVisits } from '../modules/visits/index.ts';
import { startSealer } from '../platform/audit/sealer.ts';
import { type Clock, systemClock } from '../platform/clock/clock.ts';
import { createPool } from '../platform/db/pool.ts';
import type { Transaction } from '../platform/db/transaction.ts';
import { startConsumer } from '../platform/events/start-consumer.ts';
import { idsFrom } from '../platform/ids/ids.ts';
import { every } from '../platform/jobs/every.ts';
import { runJobs } from '../platform/jobs/run-jobs.ts';
import { systemTimers as timers } from '../platform/jobs/timers.ts';
import { createLog, type Log } from '../platform/log/log.ts';
import { consumersOf } from './consumers.ts';
import { purge } from './purge.ts';

/** Milliseconds between purges of what is old. */
const purgeInterval = 600_000;
/** Jobs at a time: a telephone that rings must not hold back the texts. */
const jobsAtOnce = 10;

/** The process of everything that goes on by itself: consumers of events, seals, outgoing work, the ladder. */
export async function start(config: Config): Promise<{ stop(): Promise<void> }> {
  const log = createLog('worker', config.log.level);
  const clock = systemClock(config.clockOffset);
  const newId = idsFrom(clock);
  const pool = createPool(config.database, 'tunet_dispatch', { max: 6, name: 'worker' });
  const jobsPool = createPool(config.database, 'tunet_jobs', { max: jobsAtOnce + 2, name: 'worker jobs' });
  const receiverPool = await openReceiverPool({ database: config.database, name: 'ladder', max: 1, timers, log });

  const mails = mailsOf(config, clock, log);
  const linkAddress = linkTokens(config.session.secret, config.web.publicOrigin).addressOf;
  const leaving = new AbortController();
  const phoneCalls = phoneCallsOf(config, clock, log, leaving.signal);
  const tasks = [
    sendNotices({ pool, clock, log, textMessages: textMessagesOf(config, clock, log), mails, linkAddress }),
    ringPhones({ pool, clock, newId, log, phoneCalls }),
  ];
  const jobs = await runJobs({ pool: jobsPool, tasks, log, timers, atOnce: jobsAtOnce });
  const consumers = consumersOf({ newId, log }).map((consumer) =>
    startConsumer({ ...consumer, pool, clock, timers, log }),
  );
  const sealer = startSealer({ pool, clock, timers, log, sealFolder: config.sealFolder });
  const ladder = startLadderSweep({ pool: receiverPool, clock, newId, timers, log });
  const unheard = startUnheardWatch({ pool: receiverPool, clock, newId, timers, log });
  const callWatch = startCallWatch({ pool: receiverPool, clock, timers, log });
  const silence = startSilence({ pool, clock, newId, timers, log });
  const random = (count: number) => new Uint8Array(randomBytes(count));
  const emergencyLists = startEmergencyLists({
    ...{ pool, clock, newId, random, timers, log },
    passphrase: config.emergencyPassphrase,
  });
  const drafts = startDrafts({ pool, clock, timers, log });
  const visits = startVisits({ pool, clock, newId, timers, log });
  const endings = startEndings({ pool, clock, newId, timers, log, rules: endingRules });
  const dangerWatch = startDangerWatch({ pool, clock, timers, log });
  const terms = startTerms({ pool, clock, newId, timers, log });
  const owed = startOwed({ pool, clock, newId, timers, log });
  const sendings = startSendings({ pool, clock, timers, log, link: careLinkOf(config) });
  const stateCases = startStateCases({ pool, clock, newId, timers, log, state: stateAidsOf(config) });
  const promises = startPromises({ pool, clock, newId, timers, log });
  const aidWaits = startAidWaits({ pool, clock, newId, timers, log });
  const loans = startLoans({ pool, clock, newId, timers, log });
  const locks = startLocks({
    ...{ pool, clock, timers, log, lock: lockOf(config) },
    numbers: createDoorNumbers(config.session.secret),
  });
  const reminders = startReminders({ pool, clock, timers, log });
  const evaluations = startEvaluations({ pool, clock, timers, log });
  const latePromises = startLatePromises({ pool, clock, timers, log });
  const watch = startWatch({ pool, clock, newId, timers, log });
  const contact = await contactRegisterOf(config, pool, clock, log);
  const contactLookups =
    contact &&
    startContactLookups({ pool, clock, newId, timers, log, register: contact.register, rules: contactRules });
  const clocks = startClocks({ pool, clock, newId, timers, log });
  const heldNotices = startHeldNotices({ pool, clock, timers, log });
  const stuckCalls = startStuckCalls({ pool, clock, timers, log });
  const purging = every(purgeInterval, async () => void (await purge(pool, clock)), {
    timers,
    failed: (error) => log.warn({ err: (error as Error).message }, 'old rows were not purged; tried again'),
  });
  return {
    async stop() {
      // A telephone may ring for a minute; the next number is rung when the process is back.
      leaving.abort();
      await Promise.all([
        heldNotices.stop(),
        stuckCalls.stop(),
        ladder.stop(),
        unheard.stop(),
        emergencyLists.stop(),
        callWatch.stop(),
        silence.stop(),
        drafts.stop(),
        visits.stop(),
        endings.stop(),
        contactLookups?.stop(),
        contact?.stop(),
        clocks.stop(),
        dangerWatch.stop(),
        watch.stop(),
        reminders.stop(),
        evaluations.stop(),
        latePromises.stop(),
        sendings.stop(),
        terms.stop(),
        owed.stop(),
        promises.stop(),
        aidWaits.stop(),
        loans.stop(),
        locks.stop(),
        stateCases.stop(),
        purging.stop(),
        ...consumers.map((consumer) => consumer.stop()),
      ]);
      await jobs.stop();
      // Last, so that what the others still wrote is sealed.
      await sealer.stop();
      await Promise.all([pool.end(), jobsPool.end(), receiverPool.stop()]);
    },
  };
}

/** The register that is set; in the demo a made-up one that holds what the town laid out; else none, and the last word stands. */
async function contactRegisterOf(
  config: Config,
  pool: ReturnType<typeof createPool>,
  clock: Clock,
  log: Log,
): Promise<{ readonly register: ContactRegister; stop(): Promise<void> } | undefined> {
  if (config.contactRegister) return { register: httpRegister(config.contactRegister), stop: async () => undefined };
  if (config.production || !config.identity.embedded) return undefined;
  const key = config.session.secret;
  const made = await openDemoRegister(pool, key, clock.now()).catch((error: unknown) => {
    log.warn({ err: (error as Error).message }, 'the made-up contact register did not start');
    return undefined;
  });
  return made && { register: httpRegister({ url: made.url, key }), stop: () => made.stop() };
}

async function contactRules(tx: Transaction, tenantId: string) {
  const rules = await ruleValues(tx, tenantId, ['contact.stale-months', 'contact.silent-days']);
  return { staleMonths: rules['contact.stale-months'], silentDays: rules['contact.silent-days'] };
}

async function endingRules(tx: Transaction, tenantId: string) {
  const rules = await ruleValues(tx, tenantId, [
    'representatives.tell-ending-days',
    'representatives.task-days',
    'representatives.hold-review-days',
  ]);
  return {
    tellDays: rules['representatives.tell-ending-days'],
    taskDays: rules['representatives.task-days'],
    reviewDays: rules['representatives.hold-review-days'],
  };
}

function careLinkOf(config: Config): CareLink {
  if (config.carelink) return httpCareLink(config.carelink);
  if (!config.production) return townCareLink(config.home);
  // Production without a gateway sends nothing: every message fails where it is seen, and somebody by name is told.
  return { send: () => Promise.reject(new Error('no gateway is set')) };
}

function stateAidsOf(config: Config): StateAids {
  if (config.stateAids) return httpStateAids(config.stateAids);
  if (!config.production) return townStateAids(config.home);
  // Production without a gateway sends nothing: a case stays ready, and the list shows since when.
  const none = () => Promise.reject(new Error('no gateway is set'));
  return { send: none, news: none };
}

function lockOf(config: Config): StoreLock {
  if (config.locks) return httpLock(config.locks);
  if (!config.production) return townLock(config.home);
  // Production without a gateway gives no lock a number: she is shown that the door does not know it.
  const none = () => Promise.reject(new Error('no gateway is set'));
  return { give: none, takeBack: none };
}

function textMessagesOf(config: Config, clock: Clock, log: Log): TextMessages {
  if (config.sms) return httpGateway(config.sms);
  if (!config.production) return textOutbox(config.home, clock, log);
  // Production does not start without a gateway; should it run all the same, every notice fails where it is seen.
  return { send: () => Promise.reject(new Error('no gateway is set')) };
}

function phoneCallsOf(config: Config, clock: Clock, log: Log, ended: AbortSignal): PhoneCalls {
  if (config.phone) return httpPhoneCalls(config.phone, { ended });
  if (!config.production) return callOutbox(config.home, { clock, timers, log, ended });
  // Production does not start without a gateway; should it run all the same, every call fails where it is seen.
  return { ring: async () => 'failed' };
}

function mailsOf(config: Config, clock: Clock, log: Log): Mails {
  if (config.mail) return smtpMails(config.mail);
  if (!config.production) return mailOutbox(config.home, clock, log);
  return { send: () => Promise.reject(new Error('no mail server is set')) };
}

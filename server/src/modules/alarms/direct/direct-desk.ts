import type { DirectCard, DirectMessage } from '@tunet/contract';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { DatabaseConfig } from '../../../platform/db/database-config.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import { repeat } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Journal } from '../../../platform/journal/journal.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { DeskSession } from '../../access/index.ts';
import type { Fallback } from '../receiving/fallback.ts';
import type { ReceiverPool } from '../receiving/receiver-pool.ts';
import { type Acting, createActing } from './act.ts';
import { createClaims } from './claims.ts';
import { createFollowers } from './followers.ts';
import { startJournalLine } from './journal-line.ts';
import { keepSignals } from './keep-signals.ts';
import { createKnown } from './known.ts';
import { createLooks } from './looks.ts';
import { createMemoryDesk } from './memory-desk.ts';
import { startRenewing } from './renew-memory.ts';
import { startReplayLine } from './replay-line.ts';
import { showCard } from './show-alarm.ts';
import { climbDue } from './tend-alarms.ts';

/** The desk that works while the database is away: alarms from memory, taken in memory, kept in the journal. */
export interface DirectDesk extends Acting {
  readonly fallback: Fallback;
  /** Who holds the session, if she sits at a desk now. */
  sessionOf(tokenHash: string): DeskSession | undefined;
  /** Sends rows and beats until her session ends or `closed`. */
  follow(tokenHash: string, send: (message: DirectMessage) => void, closed: AbortSignal): Promise<void>;
  /** A desk says that it shows these alarms, each as far as the version. */
  shown(session: DeskSession, alarms: readonly { readonly id: string; readonly version: number }[]): void;
  card(session: DeskSession, alarmId: string): DirectCard | null;
  counts(): DirectCounts;
  /** Resolves when everything kept is stored, and what a desk needs is in memory. */
  readonly whenHere: Promise<void>;
  stop(): Promise<void>;
}

export interface DirectCounts {
  readonly isAway: boolean;
  readonly waiting: number;
  readonly setAside: number;
  readonly journalBytes: number;
  readonly cards: number;
  readonly cardBytes: number;
  readonly sessions: number;
}

export interface DirectDeskOptions {
  readonly database: DatabaseConfig;
  readonly journal: Journal;
  readonly pool: ReceiverPool;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly newId: NewId;
  readonly log: Log;
  /** Called when the centre has no number of its own. */
  readonly voiceAddress?: string | undefined;
}

/** How often the database is tried while it is away; and how often the rest is looked at. Milliseconds. */
const tryAgain = 250;
const second = 1_000;
/** So long an act waits to hear whether the database is there after all, and if it is, until what is kept is stored. Milliseconds. */
const longestProbe = 250;
const longestDrain = 1_500;

export function startDirectDesk(options: DirectDeskOptions): DirectDesk {
  const { pool, clock, timers, newId, log } = options;
  const desk = createMemoryDesk();
  const known = createKnown();
  const line = startJournalLine(options.journal);
  const here = Promise.withResolvers<void>();
  let isAway = true;
  for (const { entry } of line.waiting) desk.apply(entry);
  if (line.waiting.length > 0) log.warn({ entries: line.waiting.length }, 'the journal holds what is not stored yet');
  if (line.unreadable > 0) log.error({ records: line.unreadable }, 'the journal holds records of another version');

  const followers = createFollowers({
    desk,
    known,
    clock,
    timers,
    isAway: () => isAway,
    looked: (look) => looks.add(look),
  });
  const looks = createLooks({ newId, keep: (entry) => line.keep(entry, () => undefined), log });
  const keeping = keepSignals({
    ...{ desk, known, line, timers, log, voiceAddress: options.voiceAddress, newId },
    kept: () => goAway(),
  });
  const replay = startReplayLine({
    ...{ pool, newId, line, log, now: () => clock.now() },
    stored(cid) {
      keeping.stored(cid, desk.forget(cid));
      followers.wake();
    },
  });
  const acting = createActing({
    ...{ desk, known, line, clock, newId, claims: createClaims(timers), shown: () => followers.wake() },
    isElsewhere: ({ knownBefore }) => knownBefore && !isAway,
    wasStored: keeping.wasStored,
    changed: () => goAway(),
    settled,
  });

  function goAway(): void {
    if (!isAway) log.error('the database does not answer: alarms are kept in the journal and ring straight from here');
    isAway = true;
    followers.wake();
    replaying.wake();
  }

  /**
   * Before anything is decided here: a database that is there after all gets what is kept first, and then the act belongs there.
   * So nobody takes an alarm here that somebody takes there.
   */
  async function settled(): Promise<void> {
    if (!isAway && line.waiting.length === 0) return;
    const probe = pool
      .current()
      .query('select 1')
      .then(
        () => true,
        () => false,
      );
    const isHere = await Promise.race([probe, new Promise<false>((no) => timers.after(longestProbe, () => no(false)))]);
    if (!isHere) return;
    const tried = new Promise<void>((done) => waiters.push(done));
    replaying.wake();
    await Promise.race([tried, new Promise<void>((done) => timers.after(longestDrain, done))]);
  }

  /** The way back: everything kept is stored, and only then do signals go to the database first again. */
  async function comeBack(): Promise<void> {
    await pool.refresh();
    if (pool.tenants().length === 0) return;
    await replay.drain();
    if (line.waiting.length > 0 || line.isWriting) return;
    if (isAway) log.info(line.counts(), 'the database is here, and everything kept is stored');
    isAway = false;
    followers.wake();
    renewing.wake();
  }

  const waiters: (() => void)[] = [];
  let complained = Number.NEGATIVE_INFINITY;
  const replaying = repeat(async () => {
    // Who was shown whom may be written down a moment after the rest.
    if (!isAway && line.waiting.length === 0) return second;
    try {
      await comeBack();
    } catch (error) {
      if (timers.now() - complained > 10 * second) {
        complained = timers.now();
        log.warn({ err: (error as Error).message, ...line.counts() }, 'the database is away; tried again');
      }
    }
    for (const done of waiters.splice(0)) done();
    return tryAgain;
  }, timers);

  const renewing = startRenewing({
    ...{ database: options.database, pool, clock, timers, log, known, isAway: () => isAway },
    mirror(open) {
      const held = new Set(line.waiting.flatMap(({ entry }) => (entry.what === 'looks' ? [] : [entry.cid])));
      desk.mirror(open, (cid) => held.has(cid));
    },
    whole: here.resolve,
    lost: goAway,
  });
  const notKept = (error: unknown): void => log.error({ err: (error as Error).message }, 'a step could not be kept');
  const tending = every(
    second,
    async () => {
      await looks.flush();
      if (!isAway) return;
      const due = climbDue(desk, known, clock.now(), newId);
      for (const entry of due) await line.keep(entry, () => desk.apply(entry)).catch(notKept);
      if (due.length > 0) followers.wake();
    },
    { timers, failed: notKept },
  );

  return {
    fallback: {
      get isNeeded() {
        return isAway;
      },
      again: keeping.again,
      keep: keeping.keep,
    },
    sessionOf: (tokenHash) => known.session(tokenHash, clock.now()),
    follow: followers.follow,
    shown(session, alarms) {
      const mine = new Set(session.actor.duties.map(({ unitId }) => unitId));
      for (const { id, version } of alarms) {
        const found = desk.find(id);
        if (found && mine.has(found.alarm.deskId)) keeping.shown(id, Math.min(version, found.alarm.version));
      }
    },
    card(session, alarmId) {
      const found = desk.find(alarmId);
      const mine = session.actor.duties.some(({ unitId }) => unitId === found?.alarm.deskId);
      if (!found || !mine) return null;
      const today = clock.now().toISOString().slice(0, 10);
      const { card, persons, inHand } = showCard(found, known, session.actor.id, today);
      looks.add({ session, at: clock.now(), how: inHand ? 'card-in-hand' : 'card', found, persons });
      return card;
    },
    ...acting,
    counts() {
      const { waiting, setAside, bytes } = line.counts();
      const { cards, bytes: cardBytes, sessions } = known.counts();
      return { isAway, waiting, setAside, journalBytes: bytes, cards, cardBytes, sessions };
    },
    whenHere: here.promise,
    async stop() {
      await Promise.all([replaying.stop(), renewing.stop(), tending.stop()]);
      await followers.stop();
      await looks.flush();
    },
  };
}

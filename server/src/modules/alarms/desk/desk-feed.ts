import type { DeskMessage, DeskRow } from '@tunet/contract';
import type { Pool } from 'pg';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { DatabaseConfig } from '../../../platform/db/database-config.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { auditShown } from '../../../platform/http/audit-shown.ts';
import type { StreamContext, StreamReader } from '../../../platform/http/handlers.ts';
import { repeat } from '../../../platform/jobs/repeat.ts';
import { systemTimers, type Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { operatorsOnDuty } from '../../organisation/index.ts';
import type { OpenAlarm } from '../store/alarm-store.ts';
import { startBell } from './bell.ts';
import { readMaterial, readOpen, viewOf } from './read-desk.ts';

/** Keeps the screens of desks true. What is open is read once for all screens whose readers may see the same; each is shown her own view. */
export interface DeskFeeds {
  /** Sends the desk's rows until the reader leaves, her session ends or the process stops. */
  follow(context: StreamContext, send: (message: DeskMessage) => void): Promise<void>;
  /** Ends every stream. */
  stop(): Promise<void>;
}

export interface DeskFeedOptions {
  readonly database: DatabaseConfig;
  /** Connections of the role tunet_app. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly log: Log;
  readonly timers?: Timers;
}

/** The level below the wake-up: what a lost notification would have told is seen within this time. Milliseconds. */
const poll = 1_000;
/** A storm of signals wakes a screen at most so often. Milliseconds. */
const atMostEvery = 50;

/** One open screen. */
interface Screen {
  readonly context: StreamContext;
  readonly send: (message: DeskMessage) => void;
  readonly deskIds: readonly string[];
  /** versions it was last sent; null before the first time */
  shown: ReadonlyMap<string, number> | null;
  beatAt: number;
  readonly end: () => void;
}

/** A screen and who sits before it now. */
interface Seat {
  readonly screen: Screen;
  readonly reader: StreamReader;
}

/** Listens on one connection for the wake-up without data that each change sends. */
export async function startDeskFeeds(options: DeskFeedOptions): Promise<DeskFeeds> {
  const { database, clock, pool, log, timers = systemTimers } = options;
  const bell = startBell(database, 'tunet_app', timers, log);
  const screens = new Set<Screen>();
  let lastLook = Number.NEGATIVE_INFINITY;
  let stopped: Promise<void> | null = null;

  /** Level-triggered: each look compares what is open now with what each screen was last sent. */
  const looking = repeat(async () => {
    const soonest = lastLook + atMostEvery - timers.now();
    if (soonest > 0) return soonest;
    lastLook = timers.now();
    const seats = (await Promise.all([...screens].map(seatAt))).filter((seat) => seat !== null);
    const groups = Map.groupBy(seats, eyesOf);
    await Promise.all([...groups.values()].map((group) => lookFor(group).catch(failed)));
    return poll;
  }, timers);
  const failed = (error: unknown): void =>
    // No beat goes out: the screens say by themselves that they are not live. The next look may do.
    log.warn({ err: (error as Error).message }, 'a desk could not be read; tried again');
  const silence = bell.onRing(looking.wake);

  async function seatAt(screen: Screen): Promise<Seat | null> {
    try {
      const reader = await screen.context.reader();
      if (reader !== null) return { screen, reader };
      screen.end();
    } catch (error) {
      failed(error);
    }
    return null;
  }

  /** One read for all whose eyes are alike; each is then shown what she herself may see, and it is written down. */
  async function lookFor(seats: readonly Seat[]): Promise<void> {
    const [first] = seats;
    if (first === undefined) return;
    const { deskIds } = first.screen;
    const at = clock.now();
    const scope = { tenants: first.reader.actor.tenants, subjects: sharedSubjects(first.reader), at };
    const seen = await inTransaction(pool, scope, async (tx) => {
      const open = await readOpen(tx, deskIds);
      const changes = seats.map(({ screen }) => changedFor(screen, open));
      const material = await readMaterial(tx, [...new Set(changes.flatMap((ids) => [...ids]))]);
      const views = seats.map(({ reader }, no) => viewOf(material, changes[no] ?? new Set(), reader.actor.id));
      const written = await auditShown(
        tx,
        seats.map(({ reader }, no) => ({ reader, persons: views[no]?.persons ?? [] })),
      );
      let operators = 0;
      for (const deskId of deskIds) operators += await operatorsOnDuty(tx, deskId, at);
      return { open, views, operators, written };
    });
    seen.written();
    const versions = new Map(seen.open.map(({ id, version }) => [id, version]));
    for (const [no, { screen }] of seats.entries()) {
      show(screen, seen.views[no]?.rows ?? [], versions, { operators: seen.operators, at });
    }
  }

  function show(
    screen: Screen,
    rows: readonly DeskRow[],
    versions: ReadonlyMap<string, number>,
    { operators, at }: { readonly operators: number; readonly at: Date },
  ): void {
    const left = [...(screen.shown?.keys() ?? [])].filter((id) => !versions.has(id));
    const whole = screen.shown === null;
    screen.shown = versions;
    if (whole || rows.length > 0 || left.length > 0) {
      screen.send({ type: 'rows', rows: [...rows], gone: left, whole, operators });
    }
    if (timers.now() - screen.beatAt < poll * 0.9) return;
    screen.beatAt = timers.now();
    screen.send({ type: 'beat', at: at.toISOString(), operators });
  }

  return {
    follow(context, send) {
      if (stopped !== null || context.closed.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const deskIds = context.actor.duties.flatMap(({ unitId, unitKind }) => (unitKind === 'desk' ? [unitId] : []));
        const screen: Screen = {
          ...{ context, send, deskIds, shown: null, beatAt: Number.NEGATIVE_INFINITY },
          end() {
            screens.delete(screen);
            resolve();
          },
        };
        screens.add(screen);
        context.closed.addEventListener('abort', screen.end, { once: true });
        looking.wake();
      });
    },
    stop() {
      stopped ??= (async () => {
        silence();
        for (const screen of screens) screen.end();
        await looking.stop();
        await bell.stop();
      })();
      return stopped;
    },
  };
}

/** What of the open alarms the screen has not got in this version. */
function changedFor({ shown }: Screen, open: readonly OpenAlarm[]): ReadonlySet<string> {
  return new Set(open.filter(({ id, version }) => shown?.get(id) !== version).map(({ id }) => id));
}

/** Screens of the same desks, whose readers reach the same places and are on duty in the same units, see the same. */
function eyesOf({ screen, reader }: Seat): string {
  return JSON.stringify([screen.deskIds, reader.actor.tenants, sharedSubjects(reader)]);
}

/** The units that open persons to her; herself left out: nobody is on a desk's row because one operator alone may see her. */
function sharedSubjects({ actor }: StreamReader): readonly string[] {
  return actor.subjects.filter((subject) => subject !== actor.id);
}

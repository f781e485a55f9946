import type { Clock } from '../../../platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { ResponseChain } from '../../organisation/index.ts';
import { type AlarmRules, alarmRules } from '../../services/index.ts';
import { firstAgain } from '../core/again.ts';
import type { Alarm, Command, UnitAsked } from '../core/alarm.ts';
import { dueCommands } from '../core/due.ts';
import { answerSeconds } from '../core/limits.ts';
import { neverAsked } from '../core/next-in-line.ts';
import { actOn } from '../store/act-on-alarm.ts';
import type { AlarmStore } from '../store/alarm-store.ts';
import { chainOf, unitsIn, unitsOf, type Whereabouts } from '../store/receivers.ts';
import { sqlStore } from '../store/sql-store.ts';
import type { ReceiverPool } from './receiver-pool.ts';

/** At most so many in one transaction: a long one would hold back every reader of events. */
export const sweepAtOnce = 50;
/**
 * At most so many a second are looked at for the again-rule and the calendar: many times what a country presses,
 * and little beside a storm. What is left over is looked at in the seconds after.
 */
const looksAtOnce = 100;

/** What the sweep must know of the world. */
export interface SweepPorts {
  rulesOf(tenantId: string): Promise<AlarmRules>;
  /** Does the calendar send it straight to somebody on duty in a unit. */
  goesDirectly(alarm: Whereabouts): Promise<boolean>;
  /** Who is asked next by itself; null when all in line have been asked. */
  nextInLine(alarm: Alarm): Promise<UnitAsked | null>;
  readonly newId: NewId;
}

/**
 * Does what time asks of every alarm that is due: a step up the ladder, a hand-over nobody answered, an arrival that is late,
 * a lead to be paged. Alarms that somebody works on at this moment are left for the next sweep.
 * @returns how many were dealt with; when it is `sweepAtOnce`, more may be waiting
 */
export async function sweepOnce(store: AlarmStore, ports: SweepPorts, now: Date): Promise<number> {
  const due = await store.holdDue(now, sweepAtOnce);
  const when = { occurredAt: now, receivedAt: now };
  for (const found of due) {
    const rules = await ports.rulesOf(found.tenantId);
    let alarm = found;
    for (const command of dueCommands(found, rules.ladderSeconds)) {
      const outcome = await actOn(store, alarm, command, when);
      if (!('refused' in outcome)) alarm = outcome.alarm;
    }
  }
  return due.length;
}

/** Asks the next in line where one is due: after an arrival that is late, and all along the line in direct response. */
export async function askNextInLine(store: AlarmStore, ports: SweepPorts, now: Date): Promise<void> {
  for (const alarm of await store.holdAsking(now, sweepAtOnce)) {
    const unit = await ports.nextInLine(alarm);
    const seconds = answerSeconds(alarm, await ports.rulesOf(alarm.tenantId));
    const command: Command = unit
      ? { kind: 'ask-next', handOverId: ports.newId(), unit, answerSeconds: seconds }
      : { kind: 'nobody-left' };
    await actOn(store, alarm, command, { occurredAt: now, receivedAt: now });
  }
}

/**
 * Looks at each press once: one who presses again goes to the top, and a new alarm goes straight to the one on duty
 * where the calendar says so. Level-triggered: a press that came while nobody swept is judged at its own instant.
 */
export async function lookAtPresses(store: AlarmStore, ports: SweepPorts, now: Date): Promise<void> {
  const pressed = await store.holdPressed(looksAtOnce);
  for (const one of pressed) {
    const { again: rule } = await ports.rulesOf(one.tenantId);
    const again = firstAgain(one.pressing, rule);
    const commands: Command[] = [
      ...(one.isNew && one.known && (await ports.goesDirectly(one)) ? [{ kind: 'go-direct' } as const] : []),
      ...(again ? [{ kind: 'escalate', again, pageLeadAfterMinutes: rule.pageLeadAfterMinutes } as const] : []),
    ];
    let alarm = commands.length > 0 ? await store.hold(one.alarmId) : null;
    for (const command of commands) {
      if (!alarm) break;
      const outcome = await actOn(store, alarm, command, { occurredAt: now, receivedAt: now });
      if (!('refused' in outcome)) alarm = outcome.alarm;
    }
  }
  await store.markLooked(pressed);
}

/**
 * Gives back every alarm whose operator is no longer on duty at the desk: it rings again for those who are.
 * Nobody's alarm stays silent because somebody went home, or her screen died and her duty ran out.
 * @returns how many rang again
 */
export async function returnLeft(
  store: AlarmStore,
  rulesOf: (tenantId: string) => Promise<AlarmRules>,
  now: Date,
): Promise<number> {
  const left = await store.holdLeft(now, sweepAtOnce);
  for (const alarm of left) {
    if (alarm.status !== 'taken') continue;
    const { ladderSeconds } = await rulesOf(alarm.tenantId);
    const command: Command = { kind: 'give-back', by: alarm.takenBy, seconds: ladderSeconds, dutyEnded: true };
    await actOn(store, alarm, command, { occurredAt: now, receivedAt: now });
  }
  return left.length;
}

/** What the sweep must know, read in one transaction; a rule or a calendar is read once, however many alarms it is for. */
export function sweepPortsOn(tx: Transaction, newId: NewId): SweepPorts {
  const rules = new Map<string, Promise<AlarmRules>>();
  const chains = new Map<string, Promise<ResponseChain>>();
  const chain = (where: Whereabouts): Promise<ResponseChain> => {
    const key = [where.tenantId, where.areaId, where.kind].join();
    const known = chains.get(key) ?? chainOf(tx, where);
    chains.set(key, known);
    return known;
  };
  return {
    newId,
    rulesOf(tenantId) {
      const known = rules.get(tenantId) ?? alarmRules(tx, tenantId);
      rules.set(tenantId, known);
      return known;
    },
    async goesDirectly(alarm) {
      const { mode, receivers } = await chain(alarm);
      return mode === 'direct' && receivers.length > 0;
    },
    async nextInLine(alarm) {
      if (!alarm.known) return null;
      const areaId = alarm.area?.id ?? null;
      const first = unitsIn(await chain({ tenantId: alarm.tenantId, areaId, kind: alarm.kind }));
      const units = await unitsOf(tx, alarm.tenantId);
      // Direct response asks those in the calendar and nobody else; at a desk the next in line is the nearest unit.
      const mayBeAsked = alarm.directAt === null ? units : units.filter(({ unitId }) => first.includes(unitId));
      const next = neverAsked(mayBeAsked, { areaId, first }, alarm.handOvers);
      return next ? { id: next.unitId, name: next.name, phone: next.phone } : null;
    },
  };
}

export interface SweepOptions {
  readonly pool: ReceiverPool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
}

/**
 * Sweeps each second until stopped. May run in several processes at once: they pass over what another holds.
 * The ladder comes first and by itself: nothing that a calendar or an again-rule may stumble over holds it back.
 */
export function startLadderSweep({ pool, clock, newId, timers, log }: SweepOptions): Repeating {
  const within = <T>(work: (store: AlarmStore, ports: SweepPorts, at: Date) => Promise<T>): Promise<T> => {
    const at = clock.now();
    return inTransaction(pool.current(), { tenants: pool.tenants(), subjects: [], at }, (tx) =>
      work(sqlStore(tx, newId), sweepPortsOn(tx, newId), at),
    );
  };
  const climb = async (): Promise<void> => {
    for (let dealtWith = sweepAtOnce; dealtWith >= sweepAtOnce; ) {
      dealtWith = await within(async (store, ports, at) =>
        Math.max(await returnLeft(store, ports.rulesOf, at), await sweepOnce(store, ports, at)),
      );
    }
  };
  const failed = (error: unknown): void =>
    log.error({ err: (error as Error).message }, 'the ladder could not be swept; tried again');
  const sweep = async (): Promise<void> => {
    for (const part of [climb, () => within(lookAtPresses), () => within(askNextInLine)]) await part().catch(failed);
  };
  return every(1_000, sweep, { timers, failed });
}

import type { Alarm } from '../../src/modules/alarms/core/alarm.ts';
import { isComing } from '../../src/modules/alarms/core/hand-over.ts';
import type { IncomingSignal } from '../../src/modules/alarms/core/incoming-signal.ts';
import type { AlarmStore, Received } from '../../src/modules/alarms/store/alarm-store.ts';
import type { Kernel } from './kernel.ts';
import type { SimulatedTown } from './town.ts';

/** What was promised and did not hold. */
export interface Fault {
  readonly at: Date;
  readonly promise: 'lost' | 'doubled' | 'owners' | 'ladder' | 'again' | 'page' | 'arrival' | 'closing' | 'graver';
  readonly words: string;
}

/** Sees what came in and what was done, and works out by itself, in plain loops, what should have become of it. */
export interface Checker {
  acknowledged(cid: string, ref: string): void;
  stored(signal: IncomingSignal, received: Received): void;
  took(before: Alarm, after: Alarm): void;
  saw(before: Alarm, after: Alarm): void;
  /** All that is open, after a sweep. */
  look(open: readonly Alarm[]): void;
  /** At the end of the day. */
  finish(): Promise<void>;
  readonly faults: readonly Fault[];
  counts(): DayCounts;
}

export interface DayCounts {
  readonly alarms: number;
  readonly presses: number;
  readonly closed: number;
  readonly again: number;
  readonly late: number;
}

interface Press {
  readonly signal: IncomingSignal;
  readonly alarmId: string;
}
interface Closing {
  readonly cid: string;
  readonly at: number;
  readonly presses: number;
  readonly wasThere: boolean;
}

/** The top of the ladder must be reached within this. Milliseconds. */
const proofLimit = 180_000;
/** A sweep each second, processes that die for some seconds, a database that is away: within this everything due is done. */
const slack = 60_000;
const sameSignalFor = 10 * 60_000;
const minute = 60_000;
const gravest = ['fire', 'attack', 'epilepsy', 'fall', 'wandering', 'bed', 'door', 'press', 'dispenser', 'other'];

export function startChecker(kernel: Kernel, town: SimulatedTown, storeOf: () => AlarmStore): Checker {
  const faults: Fault[] = [];
  const heard = new Set<string>();
  /** told by a device that all is well; in no alarm of its own */
  const resets = new Set<string>();
  const presses: Press[] = [];
  const closings: Closing[] = [];
  const owners = new Map<string, string>();
  const versions = new Map<string, number>();
  const cidOf = new Map<string, string>();
  const calmUntil = new Map<string, number>();
  const counts = { again: 0, late: 0 };
  const fail = (promise: Fault['promise'], words: string): void => {
    faults.push({ at: kernel.now(), promise, words });
    kernel.note('FAULT', promise, words);
  };
  const hold = (id: string): Promise<Alarm | null> => storeOf().hold(id);
  const later = (wait: number, check: () => Promise<void>): void => kernel.after(wait, check);

  /** The rule in plain words: is this press one that takes the alarm to the top? */
  const isAgain = ({ signal }: Press): boolean => {
    const { minutes, presses: enough, afterClosingPresses } = town.rules.again;
    const at = signal.receivedAt.getTime();
    const hers = presses.filter((one) => one.signal.cid === signal.cid && one.signal.receivedAt.getTime() <= at);
    const within = hers.filter((one) => at - one.signal.receivedAt.getTime() <= minutes * minute).length;
    if (within >= enough) return true;
    return closings.some((closing) => {
      if (closing.cid !== signal.cid || closing.wasThere || closing.at >= at || at - closing.at > minutes * minute)
        return false;
      const after = hers.filter((one) => one.signal.receivedAt.getTime() > closing.at).length;
      return closing.presses + after >= afterClosingPresses;
    });
  };
  const mustStandAtTop = async (press: Press): Promise<void> => {
    const alarm = await hold(press.alarmId);
    if (!alarm || alarm.status === 'closed') return;
    const stands =
      alarm.again !== null &&
      !(alarm.presentAt && alarm.presentAt > alarm.again.at && alarm.presentAt < press.signal.receivedAt);
    if (!stands) fail('again', `${press.alarmId} is not at the top after ${press.signal.ref} of ${press.signal.cid}`);
  };
  const mustBePaged = async (id: string, since: number): Promise<void> => {
    const alarm = await hold(id);
    if (!alarm || alarm.status === 'closed' || alarm.again?.at.getTime() !== since) return;
    const told = (await storeOf().happenings(id)).some(
      ({ what, at }) => what === 'lead-paged' && at.getTime() >= since,
    );
    const cameIn = alarm.handOvers.some((one) => {
      const setOut = 'onTheWayAt' in one ? one.onTheWayAt : null;
      const there = 'presentAt' in one ? one.presentAt : null;
      const due = since + town.rules.again.pageLeadAfterMinutes * minute + slack;
      return [setOut, there].some((at) => at !== null && at.getTime() <= due);
    });
    if (!told && !cameIn) fail('page', `${id} has stood at the top, nobody set out, and the lead was not paged`);
  };
  const mustRingAgain = async (id: string, handOverId: string, arriveBy: number): Promise<void> => {
    const alarm = await hold(id);
    const one = alarm?.handOvers.find((each) => each.id === handOverId);
    if (!alarm || alarm.status === 'closed' || !one || !isComing(one) || one.arriveBy.getTime() !== arriveBy) return;
    if (one.lateAt === null) return fail('arrival', `${handOverId} of ${id} is late, and nothing rings`);
    if (alarm.presentAt !== null) return;
    const story = await storeOf().happenings(id);
    const since = story.filter(({ at }) => at >= (one.lateAt ?? at)).map(({ what }) => what);
    const goesOn = ['handed-over', 'nobody-left', 'accepted', 'present'].some((what) => since.includes(what as never));
    if (!goesOn) fail('arrival', `${handOverId} of ${id} is late, and nobody else was asked`);
  };

  const watch = (before: Alarm, after: Alarm): void => {
    const { id } = after;
    if (isCalm(before) || isCalm(after)) calmUntil.set(id, kernel.now().getTime());
    if (after.version !== before.version + 1)
      fail('owners', `${id} went from version ${before.version} to ${after.version}`);
    const known = versions.get(id);
    if (known !== undefined && before.version < known) fail('owners', `${id} was changed from what it had been before`);
    versions.set(id, after.version);
    if (after.again && after.again !== before.again) {
      counts.again += 1;
      const since = after.again.at.getTime();
      const due = since + town.rules.again.pageLeadAfterMinutes * minute + slack;
      later(due - kernel.now().getTime(), () => mustBePaged(id, since));
    }
    for (const one of after.handOvers.filter(isComing)) {
      const earlier = before.handOvers.find((each) => each.id === one.id);
      const arriveBy = one.arriveBy.getTime();
      const isNew = !earlier || !isComing(earlier) || earlier.arriveBy.getTime() !== arriveBy;
      if (isNew) later(arriveBy + slack - kernel.now().getTime(), () => mustRingAgain(id, one.id, arriveBy));
      if (one.lateAt !== null && earlier && isComing(earlier) && earlier.lateAt === null) counts.late += 1;
    }
  };

  /** In direct response the ladder stands still while somebody is coming or there, and goes on afterwards from where it was. */
  function isCalm(alarm: Alarm): boolean {
    return alarm.directAt !== null && alarm.handOvers.some((one) => isComing(one) || one.state === 'present');
  }
  function lookAt(open: readonly Alarm[]): void {
    const now = kernel.now().getTime();
    for (const alarm of open) {
      if (alarm.status !== 'waiting' || alarm.ladder === 3) continue;
      const since = Math.max(alarm.waitingSince.getTime(), calmUntil.get(alarm.id) ?? 0);
      const waits = now - since;
      if (isCalm(alarm) && alarm.ladderDueAt === null) calmUntil.set(alarm.id, now);
      else if (waits > proofLimit) fail('ladder', `${alarm.id} has waited ${waits / 1000} s at step ${alarm.ladder}`);
    }
  }

  return {
    faults,
    acknowledged: (cid, ref) => heard.add(`${cid} ${ref}`),
    stored(signal, { repeated, alarmId }) {
      if (signal.kind !== 'alarm') {
        resets.add(`${signal.cid} ${signal.ref}`);
        return;
      }
      if (alarmId === null) return fail('lost', `${signal.ref} of ${signal.cid} is in no alarm`);
      cidOf.set(alarmId, signal.cid);
      if (repeated) return;
      const press = { signal, alarmId };
      presses.push(press);
      if (isAgain(press)) later(slack, () => mustStandAtTop(press));
    },
    took(before, after) {
      if (before.status !== 'waiting') fail('owners', `${after.id} was taken from ${before.status}`);
      if (owners.has(after.id)) fail('owners', `${after.id} has two owners`);
      owners.set(after.id, after.status === 'taken' ? after.takenBy.id : '');
      watch(before, after);
    },
    saw(before, after) {
      watch(before, after);
      if (after.status === 'waiting') owners.delete(after.id);
      const owner = owners.get(after.id);
      if (after.status === 'taken' && after.takenBy.id !== owner) fail('owners', `${after.id} changed its owner`);
      if (after.status !== 'closed') return;
      owners.delete(after.id);
      const contact = after.voiceAt !== null || after.presentAt !== null || (!after.known && after.note !== null);
      if (!contact) fail('closing', `${after.id} was closed without contact`);
      const sent = after.handOvers.some(({ state }) => state !== 'withdrawn');
      if (sent && after.presentAt === null && after.helpRefusedAt === null)
        fail('closing', `${after.id} was closed and nobody came`);
      const cid = cidOf.get(after.id) ?? '';
      closings.push({ cid, at: after.closedAt.getTime(), presses: after.presses, wasThere: after.presentAt !== null });
    },
    look: lookAt,
    async finish() {
      const open = await storeOf().open('desk');
      const there: Alarm[] = [];
      for (const { id } of open) {
        const alarm = await hold(id);
        if (alarm) there.push(alarm);
      }
      lookAt(
        there.filter(
          (alarm) =>
            alarm.status !== 'waiting' || kernel.now().getTime() - alarm.waitingSince.getTime() > proofLimit + slack,
        ),
      );
      const ofAlarm = Map.groupBy(presses, ({ alarmId }) => alarmId);
      for (const [id, own] of ofAlarm) {
        const alarm = await hold(id);
        if (!alarm) {
          fail('lost', `${id} is gone`);
          continue;
        }
        if (alarm.presses !== own.length) fail('doubled', `${id} counts ${alarm.presses} presses of ${own.length}`);
        for (const { signal } of own) {
          const kind = signal.alarmKind ?? 'other';
          if (gravest.indexOf(kind) < gravest.indexOf(alarm.kind))
            fail('graver', `${signal.ref} (${kind}) lies in ${id} (${alarm.kind})`);
        }
        if (alarm.status !== 'closed' && !open.some((one) => one.id === id))
          fail('lost', `${id} is open and on no desk`);
      }
      for (const key of heard) {
        const [cid, ref] = key.split(' ');
        const isStored = presses.some(({ signal }) => signal.cid === cid && signal.ref === ref);
        if (!isStored && !resets.has(key)) fail('lost', `${key} was told that it was heard`);
      }
      checkTwins();
    },
    counts: () => ({
      alarms: new Set(presses.map(({ alarmId }) => alarmId)).size,
      presses: presses.length,
      closed: closings.length,
      ...counts,
    }),
  };

  /** The same press counts once while its alarm is open. */
  function checkTwins(): void {
    for (const [index, { signal, alarmId }] of presses.entries()) {
      const twin = presses
        .slice(index + 1)
        .find(
          (other) =>
            other.signal.cid === signal.cid &&
            other.signal.ref === signal.ref &&
            other.alarmId === alarmId &&
            other.signal.receivedAt.getTime() - signal.receivedAt.getTime() < sameSignalFor,
        );
      if (twin) fail('doubled', `${signal.ref} of ${signal.cid} counts twice in ${alarmId}`);
    }
  }
}

import type { NewId } from '../../../platform/ids/ids.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { IncomingSignal, SignalAnswer } from '../core/incoming-signal.ts';
import { answerFor } from '../receiving/receive-signal.ts';
import type { Ring, SignalEntry } from './entry.ts';
import type { JournalLine } from './journal-line.ts';
import type { Known } from './known.ts';
import type { MemoryDesk } from './memory-desk.ts';

export interface KeepingPorts {
  readonly desk: MemoryDesk;
  readonly known: Known;
  readonly line: JournalLine;
  readonly timers: Timers;
  readonly newId: NewId;
  readonly log: Log;
  readonly voiceAddress: string | undefined;
  /** Something was kept: the desks are shown it, and the database is tried. */
  readonly kept: () => void;
}

export interface Keeping {
  again(signal: IncomingSignal, within: number): Promise<SignalAnswer> | null;
  keep(signal: IncomingSignal, within: number): Promise<SignalAnswer>;
  /** A desk shows the alarm as far as the version. */
  shown(alarmId: string, version: number): void;
  /** Everything kept of the device is in the database, committed; these were its alarms. */
  stored(cid: string, alarmIds: readonly string[]): void;
  wasStored(alarmId: string): boolean;
}

/** That an alarm was stored is remembered so long, for desks that have not seen it go. Milliseconds. */
const rememberFor = 10 * 60_000;
/** Tests and faults wait for nobody's eyes: more than so many are told to come again, so that they never crowd out an alarm. */
const mostOfTheRest = 20_000;

interface Kept {
  /** what must be shown before the device may believe; null: being on the disk is enough */
  readonly show: { readonly alarmId: string; readonly version: number } | null;
  readonly answer: SignalAnswer;
}

const busy: SignalAnswer = { outcome: 'busy' };

/** Keeps signals on the disk, rings them from memory, and answers the device when a desk shows them. */
export function keepSignals(ports: KeepingPorts): Keeping {
  const { desk, known, line, timers } = ports;
  /** by what was sent; until it is stored, and then the database knows it */
  const kept = new Map<string, { readonly cid: string; readonly promise: Promise<Kept | null> }>();
  /** alarms that presses on their way to the disk will make or join */
  const ringing = new Map<string, { readonly alarmId: string; count: number }>();
  const shownVersions = new Map<string, number>();
  const storedAt = new Map<string, number>();
  const watchers = new Map<string, Set<() => void>>();
  let rest = 0;

  function wake(alarmId: string): void {
    for (const look of watchers.get(alarmId) ?? []) look();
  }

  function isSeen({ alarmId, version }: NonNullable<Kept['show']>): boolean {
    return storedAt.has(alarmId) || (shownVersions.get(alarmId) ?? 0) >= version;
  }

  function whenSeen(one: Kept | null, within: number): Promise<SignalAnswer> {
    if (one === null) return Promise.resolve(busy);
    const { show, answer } = one;
    if (show === null || isSeen(show)) return Promise.resolve(answer);
    return new Promise((resolve) => {
      const looks = watchers.get(show.alarmId) ?? new Set();
      const end = (said: SignalAnswer): void => {
        callOff();
        looks.delete(look);
        if (looks.size === 0) watchers.delete(show.alarmId);
        resolve(said);
      };
      const look = (): void => {
        if (isSeen(show)) end(answer);
      };
      const callOff = timers.after(within, () => end(busy));
      looks.add(look);
      watchers.set(show.alarmId, looks);
    });
  }

  /** Null when it could not be kept: the device is told so, and nobody else is told anything. */
  async function keepOnce(signal: IncomingSignal): Promise<Kept | null> {
    const found = ringFor(ports, signal);
    if (found === 'not-treated') return { show: null, answer: { outcome: 'not-treated' } };
    const mustBeSeen = signal.kind === 'alarm' || signal.kind === 'reset';
    if (!mustBeSeen && rest >= mostOfTheRest) return null;
    const key = pressKey(signal);
    const under = signal.kind === 'alarm' ? ringing.get(key) : undefined;
    const ring = found && under ? { ...found, alarmId: under.alarmId } : found;
    const mine = ring && signal.kind === 'alarm' ? (under ?? { alarmId: ring.alarmId, count: 0 }) : null;
    if (mine) {
      mine.count += 1;
      ringing.set(key, mine);
    }
    const entry: SignalEntry = { what: 'signal', id: signal.id, cid: signal.cid, signal, ring };
    let show: Kept['show'] = null;
    try {
      await line.keep(entry, () => {
        const changed = desk.apply(entry);
        show = toShow(signal, changed);
      });
    } catch (error) {
      ports.log.error({ err: (error as Error).name, signal: signal.id }, 'a signal could not be kept on the disk');
      return null;
    } finally {
      if (mine) mine.count -= 1;
      if (mine?.count === 0) ringing.delete(key);
    }
    if (!mustBeSeen) rest += 1;
    ports.kept();
    return { show, answer: answerOf(entry) };
  }

  function toShow({ kind, cid }: IncomingSignal, changed: readonly string[]): Kept['show'] {
    if (kind !== 'alarm' && kind !== 'reset') return null;
    const [alarmId] = changed;
    if (alarmId !== undefined) return { alarmId, version: desk.find(alarmId)?.alarm.version ?? 1 };
    // Not known yet whose it is: nobody can be shown it, and the device is told to try elsewhere. A reset of nothing needs no eyes.
    return kind === 'alarm' ? { alarmId: cid, version: 1 } : null;
  }

  function answerOf({ signal, ring }: SignalEntry): SignalAnswer {
    const tenantId = ring ? (known.desk(ring.deskId)?.tenantId ?? ring.tenantId) : null;
    const voiceNumber = tenantId === null ? null : (known.place(tenantId)?.voiceNumber ?? null);
    return answerFor(
      signal,
      { speaks: signal.kind === 'alarm' && (ring?.speaks ?? false), voiceNumber },
      ports.voiceAddress,
    );
  }

  function forgetOld(): void {
    const before = timers.now() - rememberFor;
    for (const [alarmId, at] of storedAt) {
      if (at >= before) break;
      storedAt.delete(alarmId);
    }
    if (line.waiting.length === 0) rest = 0;
  }

  for (const { entry } of line.waiting) {
    if (entry.what !== 'signal') continue;
    const { signal, ring } = entry;
    const alarmId = signal.kind === 'alarm' ? (ring?.alarmId ?? signal.cid) : null;
    const found = { show: alarmId === null ? null : { alarmId, version: 1 }, answer: answerOf(entry) };
    kept.set(keyOf(signal), { cid: signal.cid, promise: Promise.resolve(found) });
  }

  return {
    again(signal, within) {
      const earlier = kept.get(keyOf(signal));
      return earlier ? earlier.promise.then((one) => whenSeen(one, within)) : null;
    },
    async keep(signal, within) {
      forgetOld();
      const key = keyOf(signal);
      const before = timers.now();
      const promise = kept.get(key)?.promise ?? keepOnce(signal);
      kept.set(key, { cid: signal.cid, promise });
      const one = await promise;
      if (one === null) kept.delete(key);
      return whenSeen(one, within - (timers.now() - before));
    },
    shown(alarmId, version) {
      if (version <= (shownVersions.get(alarmId) ?? 0)) return;
      shownVersions.set(alarmId, version);
      wake(alarmId);
    },
    stored(cid, alarmIds) {
      for (const [key, one] of kept) if (one.cid === cid) kept.delete(key);
      for (const alarmId of [...alarmIds, cid]) {
        shownVersions.delete(alarmId);
        storedAt.delete(alarmId);
        storedAt.set(alarmId, timers.now());
        wake(alarmId);
      }
    },
    wasStored: (alarmId) => storedAt.has(alarmId),
  };
}

function keyOf({ sender, cid, ref, bodyHash }: IncomingSignal): string {
  return `${sender}\n${cid}\n${ref}\n${bodyHash}`;
}

function pressKey({ cid, did, alarmKind }: IncomingSignal): string {
  return `${cid}\n${did ?? ''}\n${alarmKind ?? 'other'}`;
}

/** Whose alarm it is and where it rings, as the database would say; null when memory cannot know it yet. */
function ringFor({ desk, known, newId }: KeepingPorts, signal: IncomingSignal): Ring | null | 'not-treated' {
  if (!known.isWhole) return null;
  const device = known.card(signal.cid);
  const answering = known.deskFor(device?.tenantId ?? null, signal.receiverAddress);
  if (!answering) return 'not-treated';
  const tenantId = device?.tenantId ?? answering.tenantId;
  const { cid, did } = signal;
  const kind = signal.alarmKind ?? 'other';
  const open = signal.kind === 'alarm' ? desk.openFor({ tenantId, cid, did, kind, known: device !== null }) : undefined;
  const home = device?.home ?? null;
  return {
    ...{ tenantId, deskId: open?.alarm.deskId ?? answering.id, known: device !== null },
    alarmId: open?.alarm.id ?? signal.alarmId ?? newId(),
    speaks: signal.voice !== 'none' && (device?.speaks ?? true),
    area: home?.areaId && home.areaName ? { id: home.areaId, name: home.areaName } : null,
    ladderSeconds: known.place(tenantId)?.rules.ladderSeconds ?? usualLadder,
  };
}

/** Only where the rules of a municipality could not be read. Seconds. */
const usualLadder = [30, 60, 120] as const;

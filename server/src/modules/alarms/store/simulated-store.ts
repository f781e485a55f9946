import { type AlarmKind, alarmKinds } from '@tunet/contract';
import type { NewId } from '../../../platform/ids/ids.ts';
import type { Alarm, Happening, Step, Taken, Waiting } from '../core/alarm.ts';
import { isComing } from '../core/hand-over.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import { nextDue } from '../core/ladder.ts';
import { next } from '../core/next-step.ts';
import type { AlarmStore, Pressed, Received } from './alarm-store.ts';
import { pressesWithin } from './pressed-queries.ts';

/** The part of the world that a simulation needs to know. */
export interface SimulatedWorld {
  /** by cid; any other device is unknown */
  readonly devices: ReadonlyMap<string, { readonly tenantId: string; readonly speaks: boolean }>;
  /** the one centre; unknown devices belong to it */
  readonly centre: { readonly tenantId: string; readonly deskId: string; readonly voiceNumber: string | null };
  /** where all the devices are */
  readonly area: { readonly id: string; readonly name: string } | null;
  readonly ladderSeconds: readonly [number, number, number];
  /** is this member of staff on duty at the desk */
  isOnDuty(staffId: string, at: Date): boolean;
}

interface Kept {
  readonly signal: IncomingSignal;
  readonly alarmId: string | null;
}

/** What keeps two alarms of one device apart. */
interface Place {
  readonly kind: AlarmKind;
  readonly wearer: string;
}

const never = new Date(0);
const sameSignalFor = 10 * 60_000;

/** What the truth shall do, said in plain code. Forgets everything when the process ends. */
export function simulatedStore(world: SimulatedWorld, newId: NewId): AlarmStore {
  const alarms = new Map<string, Alarm>();
  const keys = new Map<string, string>();
  const placeOfAlarm = new Map<string, Place>();
  const stories = new Map<string, Happening[]>();
  const signals: Kept[] = [];
  const looked = new Map<string, Date>();

  const mayAnswer = ({ voice, cid }: IncomingSignal): boolean =>
    voice !== 'none' && (world.devices.get(cid)?.speaks ?? true);
  const isOpen = (id: string): boolean => alarms.get(id)?.status !== 'closed';
  const tell = (id: string, ...lines: readonly Happening[]): void => {
    stories.set(id, [...(stories.get(id) ?? []), ...lines]);
  };
  const openOf = (cid: string): Alarm[] =>
    signals
      .filter(({ signal, alarmId }) => signal.cid === cid && signal.kind === 'alarm' && alarmId !== null)
      .map(({ alarmId }) => alarms.get(alarmId ?? ''))
      .filter((alarm): alarm is Alarm => alarm !== undefined && alarm.status !== 'closed')
      .filter((alarm, index, all) => all.indexOf(alarm) === index);

  function earlierOf(signal: IncomingSignal): Kept | undefined {
    return signals.findLast(
      (kept) =>
        kept.signal.cid === signal.cid &&
        kept.signal.ref === signal.ref &&
        kept.signal.sender === signal.sender &&
        kept.signal.bodyHash === signal.bodyHash &&
        signal.receivedAt.getTime() - kept.signal.receivedAt.getTime() < sameSignalFor &&
        (kept.signal.kind !== 'alarm' || isOpen(kept.alarmId ?? '')),
    );
  }

  /** A pendant says who presses where the device is known; else nobody knows. */
  const wearerOf = ({ cid, did }: IncomingSignal): string => (world.devices.has(cid) ? (did ?? '') : '');
  const gravity = (kind: AlarmKind): number => alarmKinds.indexOf(kind);

  /** The open alarm that a press joins: of the same kind or a graver one, of the same wearer or when nobody knows who presses. */
  function placeOf(signal: IncomingSignal): Place {
    const kind = signal.alarmKind ?? 'other';
    const [joined] = openOf(signal.cid)
      .map((alarm) => placeOfAlarm.get(alarm.id))
      .filter((place): place is Place => place !== undefined && gravity(place.kind) <= gravity(kind))
      .filter(({ wearer }) => signal.did === null || !world.devices.has(signal.cid) || wearer === signal.did)
      .sort((a, b) => gravity(a.kind) - gravity(b.kind) || (a.wearer < b.wearer ? -1 : 1));
    return joined ?? { kind, wearer: wearerOf(signal) };
  }

  function ring(presses: readonly IncomingSignal[], { kind, wearer }: Place): string {
    const [first] = presses;
    if (!first) throw new TypeError('nobody pressed');
    const device = world.devices.get(first.cid);
    const tenantId = device?.tenantId ?? world.centre.tenantId;
    const key = [tenantId, first.cid, wearer, kind].join('\n');
    const last = presses.at(-1)?.receivedAt ?? first.receivedAt;
    const known = keys.get(key);
    const alarm = known === undefined ? undefined : alarms.get(known);
    const joined: Happening[] = presses.map(({ receivedAt, alarmKind }) =>
      line('pressed-again', receivedAt, alarmKind === kind ? null : alarmKind),
    );
    if (alarm && alarm.status !== 'closed') {
      const lastPressAt = last > alarm.lastPressAt ? last : alarm.lastPressAt;
      const again = { presses: alarm.presses + presses.length, lastPressAt, version: alarm.version + 1 };
      alarms.set(alarm.id, { ...alarm, ...again });
      tell(alarm.id, ...joined);
      return alarm.id;
    }
    const fresh: Waiting = {
      tenantId,
      id: newId(),
      deskId: world.centre.deskId,
      known: device !== undefined,
      speaks: mayAnswer(first),
      area: device ? world.area : null,
      kind,
      receivedAt: first.receivedAt,
      presses: presses.length,
      lastPressAt: last,
      resetAt: null,
      ladder: 0,
      again: null,
      pageDueAt: null,
      directAt: null,
      askNextAt: null,
      firstActAt: null,
      helpRefusedAt: null,
      voiceAt: null,
      presentAt: null,
      foundCause: null,
      ticked: [],
      handOvers: [],
      version: 1,
      status: 'waiting',
      waitingSince: first.receivedAt,
      ladderDueAt: nextDue(0, first.receivedAt, world.ladderSeconds),
    };
    alarms.set(fresh.id, fresh);
    keys.set(key, fresh.id);
    placeOfAlarm.set(fresh.id, { kind, wearer });
    tell(fresh.id, line('received', first.receivedAt), ...joined.slice(1));
    return fresh.id;
  }

  function withdraw(reset: IncomingSignal): void {
    for (const alarm of openOf(reset.cid)) {
      alarms.set(alarm.id, { ...alarm, resetAt: reset.receivedAt, version: alarm.version + 1 });
      tell(alarm.id, line('reset-by-device', reset.receivedAt));
    }
  }

  /** Each device here has its own person, so that the same device is the same person. */
  function pressedOf(alarm: Alarm): Pressed {
    const cid = signals.find((kept) => kept.alarmId === alarm.id)?.signal.cid;
    const from = alarm.lastPressAt.getTime() - pressesWithin;
    const presses = signals.filter(
      ({ signal }) => signal.cid === cid && signal.kind === 'alarm' && signal.receivedAt.getTime() > from,
    );
    const seenUntil = looked.get(alarm.id) ?? never;
    const unseen = presses.filter((kept) => kept.alarmId === alarm.id && kept.signal.receivedAt > seenUntil);
    const ids = new Set(presses.map(({ alarmId }) => alarmId));
    const closings = [...ids]
      .map((id) => alarms.get(id ?? ''))
      .flatMap((other) => (other?.status === 'closed' && other.presentAt === null ? [other] : []))
      .filter(({ closedAt }) => closedAt.getTime() > from)
      .map(({ closedAt: at, presses: count }) => ({ at, presses: count }));
    return {
      tenantId: alarm.tenantId,
      alarmId: alarm.id,
      kind: alarm.kind,
      areaId: alarm.area?.id ?? null,
      known: alarm.known,
      lastPressAt: alarm.lastPressAt,
      isNew: !looked.has(alarm.id),
      pressing: {
        unseen: unseen.map(({ signal }) => signal.receivedAt),
        presses: presses.map(({ signal }) => signal.receivedAt),
        closings,
      },
    };
  }

  return {
    async receive(incoming) {
      const earlier = new Map(incoming.map((signal) => [signal, earlierOf(signal)]));
      const fresh = incoming.filter((signal) => !earlier.get(signal));
      const placed = fresh.filter(({ kind }) => kind === 'alarm').map((signal) => ({ signal, place: placeOf(signal) }));
      const groups = Map.groupBy(placed, ({ signal, place }) => [signal.cid, place.wearer, place.kind].join('\n'));
      const alarmIds = new Map<IncomingSignal, string>();
      for (const group of groups.values()) {
        const presses = group.map(({ signal }) => signal);
        const alarmId = ring(presses, group[0]?.place ?? { kind: 'other', wearer: '' });
        for (const signal of presses) alarmIds.set(signal, alarmId);
      }
      for (const signal of fresh) {
        if (signal.kind === 'reset') withdraw(signal);
        const alarmId = alarmIds.get(signal) ?? openOf(signal.cid)[0]?.id ?? null;
        signals.push({ signal, alarmId });
      }
      return incoming.map((signal): Received => {
        const before = earlier.get(signal);
        const kept = signals.findLast((each) => each.signal === signal);
        return {
          signalId: signal.id,
          treated: true,
          repeated: before !== undefined,
          alarmId: (before ?? kept)?.alarmId ?? null,
          speaks: signal.kind === 'alarm' && mayAnswer(signal),
          voiceNumber: world.centre.voiceNumber,
        };
      });
    },
    async hold(alarmId) {
      return alarms.get(alarmId) ?? null;
    },
    async holdByHandOver(handOverId) {
      return [...alarms.values()].find(({ handOvers }) => handOvers.some(({ id }) => id === handOverId)) ?? null;
    },
    async take(alarmId, by, now) {
      const alarm = alarms.get(alarmId);
      const outcome = alarm ? next(alarm, { kind: 'take', by }, now) : null;
      if (!outcome || 'refused' in outcome) return null;
      alarms.set(alarmId, outcome.alarm);
      tell(alarmId, ...outcome.happenings);
      return outcome as Step<Taken>;
    },
    async save(_before, step) {
      alarms.set(step.alarm.id, step.alarm);
      tell(step.alarm.id, ...step.happenings);
    },
    async holdDue(now, limit) {
      return [...alarms.values()].filter((alarm) => isDue(alarm, now)).slice(0, limit);
    },
    async holdAsking(now, limit) {
      return [...alarms.values()]
        .filter(({ status, askNextAt }) => status !== 'closed' && askNextAt !== null && askNextAt <= now)
        .slice(0, limit);
    },
    async holdLeft(now, limit) {
      const left = [...alarms.values()].filter(
        (alarm) => alarm.status === 'taken' && !world.isOnDuty(alarm.takenBy.id, now),
      );
      return left.slice(0, limit);
    },
    async holdPressed(limit) {
      return [...alarms.values()]
        .filter((alarm) => alarm.status !== 'closed' && (looked.get(alarm.id) ?? never) < alarm.lastPressAt)
        .sort((a, b) => a.lastPressAt.getTime() - b.lastPressAt.getTime())
        .slice(0, limit)
        .map(pressedOf);
    },
    async markLooked(pressed) {
      for (const { alarmId, lastPressAt } of pressed) looked.set(alarmId, lastPressAt);
    },
    async open(deskId) {
      return [...alarms.values()]
        .filter((alarm) => alarm.deskId === deskId && alarm.status !== 'closed')
        .map(({ id, version, kind }) => ({ id, version, kind }));
    },
    async happenings(alarmId) {
      return stories.get(alarmId) ?? [];
    },
  };
}

function isDue(alarm: Alarm, now: Date): boolean {
  if (alarm.status === 'closed') return false;
  if (alarm.status === 'waiting' && alarm.ladderDueAt !== null && alarm.ladderDueAt <= now) return true;
  if (alarm.pageDueAt !== null && alarm.pageDueAt <= now) return true;
  return alarm.handOvers.some((one) => {
    if (one.state === 'asked') return one.unansweredAt === null && one.answerBy <= now;
    if (!isComing(one) || one.lateAt !== null) return false;
    return one.arriveBy <= now || (one.warnedAt === null && one.warnAt <= now);
  });
}

function line(what: Happening['what'], at: Date, detail: string | null = null): Happening {
  return { what, at, who: null, detail };
}

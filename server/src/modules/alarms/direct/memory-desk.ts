import { type AlarmKind, alarmKinds } from '@tunet/contract';
import type { Alarm, Command, Happening, Operator, Refusal, Step, Taken } from '../core/alarm.ts';
import { nextDue } from '../core/ladder.ts';
import { next } from '../core/next-step.ts';
import type { Actor, DirectAct, Entry, Ring, SignalEntry } from './entry.ts';

/** An alarm as the receiver knows it without the database. */
export interface MemoryAlarm {
  readonly alarm: Alarm;
  readonly cid: string;
  readonly did: string | null;
  /** who sent it, when nobody has registered the device; null: known */
  readonly sender: string | null;
  readonly happenings: readonly Happening[];
  /** it was open in the database before; the desk sees it there as long as the database is here */
  readonly knownBefore: boolean;
}

/** A press, as far as it matters for which alarm it joins. */
export interface Press {
  readonly tenantId: string;
  readonly cid: string;
  readonly did: string | null;
  readonly kind: AlarmKind;
  /** somebody has registered the device */
  readonly known: boolean;
}

/** A taking that the database has committed, and the version of the alarm with it. */
export interface TakenThere {
  readonly alarmId: string;
  readonly by: Operator;
  readonly at: Date;
  readonly version: number;
}

/** So many takings are remembered that no look at the database has shown yet. */
const mostAhead = 1_000;

/** Open alarms in memory: what they are is the fold of the journal's entries over what was known before, so a restart comes to the same. */
export interface MemoryDesk {
  all(): readonly MemoryAlarm[];
  find(alarmId: string): MemoryAlarm | undefined;
  /**
   * The open alarm that a press joins: of the same kind or a graver one, of the same wearer or when nobody knows who presses.
   * Only downwards: what is graver than all that is open opens on top.
   */
  openFor(press: Press): MemoryAlarm | undefined;
  /** What the core says of an act now; changes nothing. */
  decide(alarmId: string, act: DirectAct, by: Actor, at: Date): Refusal | null;
  /** Takes in one entry; answers which alarms changed. */
  apply(entry: Entry): readonly string[];
  /**
   * The database gave it to her: known here before she is told. Answers which alarms changed.
   * @param isHeld devices with anything unreplayed
   */
  takenThere(taken: TakenThere, isHeld: (cid: string) => boolean): readonly string[];
  /**
   * Alarms that are open in the database now take the place of those known before. Devices with anything unreplayed are left alone.
   * A look from before a taking that is known here already does not undo it.
   */
  mirror(open: readonly MemoryAlarm[], isHeld: (cid: string) => boolean): void;
  /** Forgets the alarms of a device: they are stored. */
  forget(cid: string): readonly string[];
}

export function createMemoryDesk(): MemoryDesk {
  const alarms = new Map<string, MemoryAlarm>();
  /** what memory was told before it has seen it in the database */
  const ahead = new Map<string, TakenThere>();

  function put(before: MemoryAlarm, outcome: Step | Refusal): readonly string[] {
    if ('refused' in outcome) return [];
    const { id } = before.alarm;
    alarms.set(id, {
      ...before,
      alarm: outcome.alarm,
      happenings: [...before.happenings, ...outcome.happenings],
    });
    return [id];
  }

  function applySignal({ signal, ring, cid }: SignalEntry): readonly string[] {
    if (ring === null) return [];
    if (signal.kind === 'reset') {
      const mine = [...alarms.values()].filter((one) => one.cid === cid && one.alarm.tenantId === ring.tenantId);
      return mine.flatMap((one) => put(one, next(one.alarm, { kind: 'reset' }, signal.receivedAt)));
    }
    if (signal.kind !== 'alarm') return [];
    const open = alarms.get(ring.alarmId);
    if (open) return put(open, next(open.alarm, { kind: 'press' }, signal.receivedAt));
    alarms.set(ring.alarmId, {
      alarm: freshAlarm(ring, signal.alarmKind ?? 'other', signal.receivedAt),
      ...{ cid, did: ring.known ? signal.did : null, knownBefore: false },
      sender: ring.known ? null : signal.sender,
      happenings: [{ what: 'received', at: signal.receivedAt, who: null, detail: null }],
    });
    return [ring.alarmId];
  }

  function applyAct(alarmId: string, act: DirectAct, by: Actor, at: Date): readonly string[] {
    const before = alarms.get(alarmId);
    if (!before) return [];
    if (act.kind !== 'note') return put(before, next(before.alarm, commandOf(act, by), notBefore(before.alarm, at)));
    const noted: Happening = { what: 'noted', at, who: { id: by.id, name: by.name }, detail: act.words };
    alarms.set(alarmId, {
      ...before,
      alarm: { ...before.alarm, version: before.alarm.version + 1 },
      happenings: [...before.happenings, noted],
    });
    return [alarmId];
  }

  return {
    all: () => [...alarms.values()],
    find: (alarmId) => alarms.get(alarmId),
    openFor({ tenantId, cid, did, kind, known }) {
      const rank = (one: MemoryAlarm): number => alarmKinds.indexOf(one.alarm.kind);
      return [...alarms.values()]
        .filter(({ alarm, ...one }) => alarm.status !== 'closed' && alarm.tenantId === tenantId && one.cid === cid)
        .filter((one) => did === null || !known || (one.did ?? '') === did)
        .filter((one) => rank(one) <= alarmKinds.indexOf(kind))
        .sort((a, b) => rank(a) - rank(b) || ((a.did ?? '') < (b.did ?? '') ? -1 : 1))[0];
    },
    decide(alarmId, act, by, at) {
      const found = alarms.get(alarmId);
      if (!found) return { refused: 'not-now' };
      if (act.kind === 'note') return null;
      const outcome = next(found.alarm, commandOf(act, by), notBefore(found.alarm, at));
      return 'refused' in outcome ? outcome : null;
    },
    apply(entry) {
      if (entry.what === 'signal') return applySignal(entry);
      if (entry.what === 'act') return applyAct(entry.alarmId, entry.act, entry.by, entry.at);
      if (entry.what === 'looks') return [];
      const before = alarms.get(entry.alarmId);
      return before ? put(before, next(before.alarm, { kind: 'climb', seconds: entry.seconds }, entry.at)) : [];
    },
    takenThere(taken, isHeld) {
      ahead.delete(taken.alarmId);
      ahead.set(taken.alarmId, taken);
      if (ahead.size > mostAhead) for (const oldest of ahead.keys()) if (ahead.delete(oldest)) break;
      const before = alarms.get(taken.alarmId);
      if (!before) return [];
      // What a journal holds is ahead of the database by its own versions: there they say nothing.
      const isOlder = before.alarm.version < taken.version;
      if (!(isHeld(before.cid) ? before.alarm.status === 'waiting' : isOlder)) return [];
      alarms.set(taken.alarmId, asTaken(before, taken));
      return [taken.alarmId];
    },
    mirror(open, isHeld) {
      for (const [id, one] of alarms) if (one.knownBefore && !isHeld(one.cid)) alarms.delete(id);
      for (const one of open) {
        const { id, version } = one.alarm;
        const taken = ahead.get(id);
        if (taken && version >= taken.version) ahead.delete(id);
        if (!isHeld(one.cid)) alarms.set(id, taken && version < taken.version ? asTaken(one, taken) : one);
      }
    },
    forget(cid) {
      const gone = [...alarms.values()].filter((one) => one.cid === cid).map(({ alarm }) => alarm.id);
      for (const id of gone) alarms.delete(id);
      return gone;
    },
  };
}

/** The alarm as it is in hers, whoever had it as far as was known: between the two there was a giving back. */
function asTaken(before: MemoryAlarm, { by, at, version }: TakenThere): MemoryAlarm {
  const now = notBefore(before.alarm, at);
  const free =
    before.alarm.status === 'taken' && before.alarm.takenBy.id !== by.id
      ? waitingAgain(before.alarm, now)
      : before.alarm;
  const outcome = next(free, { kind: 'take', by }, now);
  if ('refused' in outcome) return before;
  const alarm = { ...outcome.alarm, version: Math.max(version, before.alarm.version + 1) };
  return { ...before, alarm, happenings: [...before.happenings, ...outcome.happenings] };
}

function waitingAgain({ takenBy: _, takenAt: __, ...core }: Taken, now: Date): Alarm {
  return { ...core, status: 'waiting', ladder: 0, waitingSince: now, ladderDueAt: null };
}

/** The core's command for an act; the same in memory and when it is replayed. */
export function commandOf(act: Exclude<DirectAct, { kind: 'note' }>, { id, name }: Actor): Command {
  const by: Operator = { id, name };
  if (act.kind === 'hand-over') return { ...act, by, outside: { to: 'unit', way: 'voice' } };
  return { ...act, by };
}

/** A desk whose clock is slow does not answer an alarm before it came. */
export function notBefore(alarm: Alarm, at: Date): Date {
  return at < alarm.receivedAt ? alarm.receivedAt : at;
}

function freshAlarm(ring: Ring, kind: AlarmKind, receivedAt: Date): Alarm {
  const { tenantId, deskId, known, speaks, area, alarmId: id } = ring;
  return {
    ...{ tenantId, id, deskId, known, speaks, area, kind, receivedAt },
    ...{
      presses: 1,
      lastPressAt: receivedAt,
      resetAt: null,
      again: null,
      pageDueAt: null,
      directAt: null,
      askNextAt: null,
    },
    ...{ firstActAt: null, voiceAt: null, presentAt: null, helpRefusedAt: null, foundCause: null },
    ...{ ticked: [], handOvers: [], version: 1, status: 'waiting', ladder: 0, waitingSince: receivedAt },
    ladderDueAt: nextDue(0, receivedAt, ring.ladderSeconds),
  };
}

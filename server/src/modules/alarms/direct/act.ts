import type { DeskRow, DirectRefusal } from '@tunet/contract';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import type { DeskSession } from '../../access/index.ts';
import type { Claim, Claims } from './claims.ts';
import type { ActEntry, DirectAct } from './entry.ts';
import type { JournalLine } from './journal-line.ts';
import type { Known } from './known.ts';
import { actorOf } from './looks.ts';
import type { MemoryAlarm, MemoryDesk } from './memory-desk.ts';
import { showRow } from './show-alarm.ts';

/** What an operator asks for; units and rules are looked up here. */
export type Wanted =
  | { readonly kind: 'take' | 'voice-contact' }
  | { readonly kind: 'emergency-call'; readonly number: string }
  | { readonly kind: 'note'; readonly words: string }
  | {
      readonly kind: 'hand-over';
      readonly unitId: string;
      readonly said: 'accept' | 'refuse';
      readonly name: string;
      readonly note: string | null;
    }
  | {
      readonly kind: 'by-voice';
      readonly handOverId: string;
      readonly said: 'on-the-way' | 'present' | 'done' | 'refuse';
      readonly name: string;
      readonly note: string | null;
    };

export type ActOutcome =
  | { readonly row: DeskRow }
  | { readonly refused: DirectRefusal; readonly detail?: Readonly<Record<string, string>> }
  | null;

export interface ActingPorts {
  readonly desk: MemoryDesk;
  readonly known: Known;
  readonly line: JournalLine;
  readonly claims: Claims;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Resolves when it is known that the database is away, or when it has what was kept. */
  readonly settled: () => Promise<void>;
  readonly wasStored: (alarmId: string) => boolean;
  /** The database is here and has it: it is acted on there. */
  readonly isElsewhere: (found: MemoryAlarm) => boolean;
  readonly changed: () => void;
  /** Memory has learnt something: the desks look again. */
  readonly shown: () => void;
}

/** What operators do without the database, and what it is told of those who take something in it. */
export interface Acting {
  act(
    session: DeskSession,
    alarmId: string,
    wanted: Wanted,
    command: { readonly commandId: string; readonly occurredAt: Date },
  ): Promise<ActOutcome>;
  /**
   * She is about to take it in the database. From now on nobody else gets it here; refused when somebody else has it already, by an
   * act that is not stored yet. Null: granted.
   */
  claim(session: DeskSession, alarmId: string): Promise<Claimed>;
  /** The database has given it to her; she is told after this. */
  takenThere(session: DeskSession, alarmId: string, version: number): Promise<void>;
  /** The database has not given it to her. */
  unclaim(session: DeskSession, alarmId: string): Promise<void>;
}

export type Claimed = { readonly refused: 'already-taken'; readonly detail: Readonly<Record<string, string>> } | null;

/** Repeats of a command are known so long as this many others have not come since. */
const mostCommands = 10_000;

/** Decides what operators do without the database: one after another, kept before it is told. */
export function createActing(ports: ActingPorts): Acting {
  const { desk, known, line, claims } = ports;
  const commands = new Set<string>();
  for (const { entry } of line.waiting) if (entry.what === 'act') commands.add(keyOf(entry.by.id, entry.commandId));
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another: nothing is decided between what is asked and what is kept. */
  function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function act(
    session: DeskSession,
    alarmId: string,
    wanted: Wanted,
    command: { readonly commandId: string; readonly occurredAt: Date },
  ): Promise<ActOutcome> {
    await ports.settled();
    return inTurn(() => decide(session, alarmId, wanted, command));
  }

  async function decide(
    session: DeskSession,
    alarmId: string,
    wanted: Wanted,
    { commandId, occurredAt }: { readonly commandId: string; readonly occurredAt: Date },
  ): Promise<ActOutcome> {
    const found = desk.find(alarmId);
    if (!found) return ports.wasStored(alarmId) ? { refused: 'stored-by-now' } : null;
    if (!session.actor.duties.some(({ unitId }) => unitId === found.alarm.deskId)) return null;
    if (ports.isElsewhere(found)) return { refused: 'stored-by-now' };
    const by = actorOf(session);
    const key = keyOf(by.id, commandId);
    if (commands.has(key)) return rowOf(session, alarmId);
    const at = new Date(Math.min(occurredAt.getTime(), ports.clock.now().getTime()));
    const other = wanted.kind === 'take' ? claims.ofAnother(alarmId, by.id) : undefined;
    if (other && found.alarm.status === 'waiting') return takenBy(other);
    const acts = actsOf(ports, found, wanted);
    if (acts === null) return { refused: 'not-now' };
    for (const [index, one] of acts.entries()) {
      const refusal = desk.decide(alarmId, one, by, at);
      if (refusal) return told(refusal);
      const entry: ActEntry = {
        ...{ what: 'act', id: ports.newId(), cid: found.cid, tenantId: found.alarm.tenantId, alarmId, at, by },
        ...{ commandId: index === 0 ? commandId : `${commandId}:${index}`, act: one },
      };
      try {
        await line.keep(entry, () => void desk.apply(entry));
      } catch {
        // A full disk; the operator is told that it does not count.
        return { refused: 'not-kept' };
      }
    }
    commands.add(key);
    if (commands.size > mostCommands) for (const oldest of commands) if (commands.delete(oldest)) break;
    ports.changed();
    return rowOf(session, alarmId);
  }

  function rowOf(session: DeskSession, alarmId: string): ActOutcome {
    const now = desk.find(alarmId);
    return now ? { row: showRow(now, known, session.actor.id).row } : { refused: 'stored-by-now' };
  }

  function isHeld(cid: string): boolean {
    return line.waiting.some(({ entry }) => entry.what !== 'looks' && entry.cid === cid);
  }

  return {
    act,
    claim: (session, alarmId) =>
      inTurn(() => {
        const { id, name } = session.actor;
        const owner = unstoredOwner(line, alarmId);
        if (owner && owner.by.id !== id) return takenBy(owner);
        const deskId = desk.find(alarmId)?.alarm.deskId;
        // One that is not known here may be in a moment; one of another desk is none of hers.
        const isHers = deskId === undefined || session.actor.duties.some(({ unitId }) => unitId === deskId);
        if (isHers) claims.make(alarmId, { by: { id, name }, at: ports.clock.now() });
        return null;
      }),
    takenThere: (session, alarmId, version) =>
      inTurn(() => {
        const { id, name } = session.actor;
        claims.drop(alarmId, id);
        const changed = desk.takenThere({ alarmId, by: { id, name }, at: ports.clock.now(), version }, isHeld);
        if (changed.length > 0) ports.shown();
      }),
    unclaim: (session, alarmId) => inTurn(() => claims.drop(alarmId, session.actor.id)),
  };
}

/** Who has it by what is on the disk and not yet in the database. Told from the journal alone: after a start memory may not know it. */
function unstoredOwner(line: JournalLine, alarmId: string): Claim | null {
  let owner: Claim | null = null;
  for (const { entry } of line.waiting) {
    if (entry.what !== 'act' || entry.alarmId !== alarmId) continue;
    if (entry.act.kind === 'take') owner = { by: entry.by, at: entry.at };
    if (entry.act.kind === 'give-back') owner = null;
  }
  return owner;
}

function takenBy({ by, at }: Claim): { refused: 'already-taken'; detail: { name: string; at: string } } {
  return { refused: 'already-taken', detail: { name: by.name, at: at.toISOString() } };
}

function keyOf(operatorId: string, commandId: string): string {
  return `${operatorId} ${commandId}`;
}

function told({ refused, detail }: { refused: string; detail?: Readonly<Record<string, string>> }): ActOutcome {
  const known: readonly DirectRefusal[] = [
    'already-taken',
    'already-closed',
    'not-taken-by-you',
    'not-now',
    'note-needed',
  ];
  const code = known.find((each) => each === refused) ?? 'not-now';
  return { refused: code, ...(detail ? { detail } : {}) };
}

/** The acts of the core that make up what is wanted; null when it names somebody who cannot be asked. */
function actsOf({ known, newId }: ActingPorts, { alarm }: MemoryAlarm, wanted: Wanted): DirectAct[] | null {
  const rules = known.place(alarm.tenantId)?.rules;
  switch (wanted.kind) {
    case 'take':
      return [{ kind: 'take' }];
    case 'voice-contact':
      return [{ kind: 'note-voice-contact' }];
    case 'emergency-call':
      return [{ kind: 'note-emergency-call', number: wanted.number }];
    case 'note':
      return [{ kind: 'note', words: wanted.words }];
  }
  if (!rules) return null;
  const answer = (handOverId: string): DirectAct => ({
    ...{ kind: 'answer-by-voice', handOverId, said: wanted.said, name: wanted.name, note: wanted.note },
    ...{ arrivalMinutes: rules.arrivalMinutes, warnPercent: rules.arrivalWarningPercent },
    afterHours: rules.afterHandOverHours,
  });
  if (wanted.kind === 'by-voice') return [answer(wanted.handOverId)];
  const unit = known.units(alarm.tenantId).find(({ id, kind }) => id === wanted.unitId && kind !== 'desk');
  if (!unit || !alarm.known) return null;
  const { id, name, phone } = unit;
  const handOverId = newId();
  const asking: DirectAct = {
    ...{ kind: 'hand-over', handOverId, unit: { id, name, phone }, note: wanted.note },
    answerSeconds: rules.answerSeconds,
  };
  return [asking, answer(handOverId)];
}

import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { writeAudit } from '../../../platform/http/audit-row.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import type { Refusal } from '../core/alarm.ts';
import { next } from '../core/next-step.ts';
import type { ReceiverPool } from '../receiving/receiver-pool.ts';
import { actOn } from '../store/act-on-alarm.ts';
import { receiveInto, sqlStore } from '../store/sql-store.ts';
import type { ActEntry, DirectAct, Entry, Look, SignalEntry } from './entry.ts';
import { commandOf, notBefore } from './memory-desk.ts';
import * as queries from './replay-queries.ts';

export interface ReplayPorts {
  readonly pool: ReceiverPool;
  readonly newId: NewId;
  readonly now: () => Date;
}

/** Which alarm in the database each alarm of the memory came to be: itself, or one that was open already. */
export type Moves = ReadonlyMap<string, string>;

/**
 * Stores what the journal tells of one device, in order and in one transaction: an alarm and its taking are seen together or not at all.
 * Exactly once: a signal is known by its id and by what was sent, everything else by the entry's id.
 */
export async function replayDevice(ports: ReplayPorts, entries: readonly Entry[], earlier: Moves): Promise<Moves> {
  const moves = new Map(earlier);
  await inScope(ports, async (tx) => {
    const done = await storedOf(tx, entries);
    for (const entry of entries) {
      if (entry.what === 'signal') await replaySignal(ports, tx, entry, done, moves);
      else if (entry.what !== 'looks' && !done.has(entry.id)) await replayAct(ports, tx, entry, moves);
    }
  });
  return moves;
}

/** Stores signals of different devices that nobody has acted on: many in one statement. */
export async function replaySignals(ports: ReplayPorts, entries: readonly SignalEntry[]): Promise<Moves> {
  const moves = new Map<string, string>();
  await inScope(ports, async (tx) => {
    const done = await storedOf(tx, entries);
    const fresh = entries.filter(({ id }) => !done.has(id));
    for (const entry of entries) noteMove(moves, entry, done.get(entry.id));
    if (fresh.length === 0) return;
    const received = await receiveInto(tx, fresh.map(withAlarmId), ports.newId);
    const alarmOf = new Map(received.map(({ signalId, alarmId }) => [signalId, alarmId]));
    for (const entry of fresh) noteMove(moves, entry, alarmOf.get(entry.id));
  });
  return moves;
}

/** Writes down whom was shown whom from memory. */
export async function replayLooks(
  ports: ReplayPorts,
  entry: Extract<Entry, { what: 'looks' }>,
  moves: Moves,
): Promise<void> {
  const tenantId = entry.looks[0]?.tenantId;
  if (tenantId === undefined) return;
  await inScope(ports, async (tx) => {
    if ((await storedOf(tx, [entry], [tenantId])).has(entry.id)) return;
    for (const look of entry.looks) await auditLook(ports, tx, look, moves);
    await tx.rows(queries.keepEntry, [tenantId, entry.id, null, null, 'done', ports.now()]);
  });
}

function inScope<T>({ pool, now }: ReplayPorts, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(pool.current(), { tenants: pool.tenants(), subjects: [], at: now() }, work);
}

/** By id: what is stored of these entries, and the alarm it belongs to. */
async function storedOf(
  tx: Transaction,
  entries: readonly Entry[],
  tenants: readonly string[] = tx.scope.tenants,
): Promise<Map<string, string | null>> {
  const ids = entries.map(({ id }) => id);
  const signals = await tx.rows<{ id: string; alarmId: string | null }>(queries.signalsStored, [tenants, ids]);
  const others = await tx.rows<{ id: string }>(queries.entriesStored, [tenants, ids]);
  return new Map([
    ...signals.map(({ id, alarmId }) => [id, alarmId] as const),
    ...others.map(({ id }) => [id, null] as const),
  ]);
}

async function replaySignal(
  { newId }: ReplayPorts,
  tx: Transaction,
  entry: SignalEntry,
  done: ReadonlyMap<string, string | null>,
  moves: Map<string, string>,
): Promise<void> {
  if (done.has(entry.id)) return noteMove(moves, entry, done.get(entry.id));
  const [received] = await receiveInto(tx, [withAlarmId(entry)], newId);
  noteMove(moves, entry, received?.alarmId);
}

function withAlarmId({ signal, ring }: SignalEntry): SignalEntry['signal'] {
  return signal.kind === 'alarm' && ring ? { ...signal, alarmId: ring.alarmId } : signal;
}

function noteMove(moves: Map<string, string>, { signal, ring }: SignalEntry, alarmId: string | null | undefined): void {
  if (signal.kind === 'alarm' && ring && alarmId) moves.set(ring.alarmId, alarmId);
}

async function replayAct(
  ports: ReplayPorts,
  tx: Transaction,
  entry: Exclude<Entry, { what: 'signal' | 'looks' }>,
  moves: Moves,
): Promise<void> {
  const alarmId = moves.get(entry.alarmId) ?? entry.alarmId;
  const outcome = entry.what === 'act' ? await act(ports, tx, entry, alarmId) : await climb(ports, tx, entry, alarmId);
  await tx.rows(queries.keepEntry, [entry.tenantId, entry.id, alarmId, entry.alarmId, outcome, tx.at]);
}

async function climb(
  { newId }: ReplayPorts,
  tx: Transaction,
  { at, seconds }: Extract<Entry, { what: 'climb' }>,
  alarmId: string,
): Promise<'done' | 'refused'> {
  const store = sqlStore(tx, newId);
  const alarm = await store.hold(alarmId);
  if (!alarm) return 'refused';
  const outcome = await actOn(store, alarm, { kind: 'climb', seconds }, { occurredAt: at, receivedAt: tx.at });
  return 'refused' in outcome ? 'refused' : 'done';
}

/** What was possible is done, as of when it was done; what is not any more is told in the alarm's life. Nothing is dropped. */
async function act(ports: ReplayPorts, tx: Transaction, entry: ActEntry, alarmId: string): Promise<'done' | 'refused'> {
  const { act: wanted, by, at, tenantId } = entry;
  const refusal = wanted.kind === 'note' ? null : await carryOut(ports, tx, entry, alarmId, wanted);
  if (wanted.kind !== 'note' && refusal === null) return 'done';
  const what = refusal ? 'not-carried-over' : 'noted';
  const detail = refusal ? [...wordsOf(wanted), refusal.refused].join(' · ') : wordsOf(wanted).join(' · ');
  const written = [tenantId, entry.id, alarmId, at, tx.at, what, by.id, by.name, detail];
  await tx.rows(queries.addHappening, written);
  return refusal ? 'refused' : 'done';
}

async function carryOut(
  { newId }: ReplayPorts,
  tx: Transaction,
  { at, by }: ActEntry,
  alarmId: string,
  wanted: Exclude<DirectAct, { kind: 'note' }>,
): Promise<Refusal | null> {
  const store = sqlStore(tx, newId);
  const alarm = await store.hold(alarmId);
  if (!alarm) return { refused: 'not-now' };
  const command = commandOf(wanted, by);
  if (command.kind === 'take') {
    // Compare and set, like any other taking: somebody at the ordinary desk may have been first.
    if (await store.take(alarmId, command.by, notBefore(alarm, at))) return null;
    // Her own taking in the database, whose answer never reached her.
    if (alarm.status === 'taken' && alarm.takenBy.id === by.id) return null;
    const refused = next(alarm, command, at);
    return 'refused' in refused ? refused : { refused: 'not-now' };
  }
  const outcome = await actOn(store, alarm, command, { occurredAt: at, receivedAt: tx.at });
  return 'refused' in outcome ? outcome : null;
}

/** What was done, in words that a reader of the alarm's life understands. */
function wordsOf(act: DirectAct): string[] {
  switch (act.kind) {
    case 'note':
      return [act.words];
    case 'note-emergency-call':
      return [act.kind, act.number];
    case 'hand-over':
      return [act.kind, act.unit.name, ...(act.note === null ? [] : [act.note])];
    case 'answer-by-voice':
      return [act.said, act.name, ...(act.note === null ? [] : [act.note])];
    default:
      return [act.kind];
  }
}

async function auditLook(ports: ReplayPorts, tx: Transaction, look: Look, moves: Moves): Promise<void> {
  const { by, at, how, tenantId, personIds } = look;
  const alarmId = moves.get(look.alarmId) ?? look.alarmId;
  await writeAudit(tx, {
    at,
    actor: {
      ...{
        kind: 'staff',
        id: by.id,
        tenantId: by.tenantId,
        accountId: '',
        name: by.name,
        door: 'staff',
        assurance: 'high',
      },
      ...{ tenants: [], subjects: [], roles: ['operator'] },
      duties: by.unitName === null ? [] : [{ unitId: '', unitName: by.unitName, unitKind: 'desk' }],
    },
    action: how === 'row' ? 'Desk.See' : 'Alarm.SeeCard',
    outcome: 'done',
    basis: how === 'card-in-hand' ? 'alarm-in-hand' : 'open-alarm',
    basisRef: alarmId,
    role: 'operator',
    persons: personIds.map((personId) => ({ tenantId, personId })),
    object: { kind: 'alarm', id: alarmId },
    traceId: ports.newId(),
  });
}

import type { NewId } from '../../../platform/ids/ids.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { IncomingSignal, SignalAnswer } from '../core/incoming-signal.ts';
import type { Received } from '../store/alarm-store.ts';
import { type Fallback, usualWaits, type Waits } from './fallback.ts';
import type { Heartbeats } from './heartbeats.ts';
import type { IngestWriter } from './ingest-writer.ts';

export interface ReceivingPorts {
  readonly writer: IngestWriter;
  readonly heartbeats: Heartbeats;
  /** Called when the centre has no number of its own. */
  readonly voiceAddress?: string | undefined;
  /** Left out: without the database nothing is kept. */
  readonly aside?:
    | { readonly fallback: Fallback; readonly newId: NewId; readonly timers: Timers; readonly waits?: Waits }
    | undefined;
}

const stored: SignalAnswer = { outcome: 'stored', voice: null };

/**
 * Receives one signal. `stored` means committed, or kept on the local disk and shown at a desk: only then may the device believe
 * that it was heard. A heartbeat is no alarm, whatever its status code says, and is answered once noted.
 */
export async function receiveSignal(ports: ReceivingPorts, signal: IncomingSignal): Promise<SignalAnswer> {
  ports.heartbeats.note(signal.cid, signal.receivedAt, signal.kind === 'heartbeat');
  if (signal.kind === 'heartbeat') return stored;
  const { aside } = ports;
  if (!aside) return write(ports, signal);
  const { fallback, timers, waits = usualWaits } = aside;
  const again = fallback.again(signal, waits.answer);
  if (again) return again;
  if (fallback.isNeeded) return fallback.keep(signal, waits.answer);
  // Whichever of the two keeps it first: it is the same alarm.
  const named = signal.kind === 'alarm' ? { ...signal, alarmId: aside.newId() } : signal;
  const writing = write(ports, named);
  const early = await withinTime(writing, waits.commit, timers);
  if (early) return early;
  // From now on the journal answers for it. What may still be on its way to the database is told from it by its id.
  ports.writer.withdraw(signal.id);
  const committed = new Promise<SignalAnswer>((resolve) => {
    void writing.then((answer) => {
      if (answer.outcome !== 'busy') resolve(answer);
    });
  });
  return Promise.race([committed, fallback.keep(named, waits.answer - waits.commit)]);
}

async function write(ports: ReceivingPorts, signal: IncomingSignal): Promise<SignalAnswer> {
  const received = await ports.writer.write(signal);
  if (!received) return { outcome: 'busy' };
  if (!received.treated) return { outcome: 'not-treated' };
  return answerFor(signal, received, ports.voiceAddress);
}

/** What a device is told whose signal is kept. */
export function answerFor(
  signal: IncomingSignal,
  { speaks, voiceNumber }: Pick<Received, 'speaks' | 'voiceNumber'>,
  voiceAddress: string | undefined,
): SignalAnswer {
  // A device that asked to be called back does not call by itself.
  const call = speaks && signal.voice !== 'callback' ? (voiceNumber ?? voiceAddress ?? null) : null;
  // People write a number in groups; a device dials what it is given.
  return call === null ? stored : { outcome: 'stored', voice: { call: call.replaceAll(' ', '') } };
}

function withinTime<T>(work: Promise<T>, milliseconds: number, timers: Timers): Promise<T | null> {
  return new Promise((resolve) => {
    const callOff = timers.after(milliseconds, () => resolve(null));
    void work.then((value) => {
      callOff();
      resolve(value);
    });
  });
}

import type { IncomingSignal, SignalAnswer } from '../core/incoming-signal.ts';
import type { Heartbeats } from './heartbeats.ts';
import type { IngestWriter } from './ingest-writer.ts';

export interface ReceivingPorts {
  readonly writer: IngestWriter;
  readonly heartbeats: Heartbeats;
  /** Called when the centre has no number of its own. */
  readonly voiceAddress?: string | undefined;
}

const stored: SignalAnswer = { outcome: 'stored', voice: null };

/**
 * Receives one signal. `stored` means committed: only then may the device believe that it was heard.
 * A heartbeat is no alarm, whatever its status code says, and is answered once noted.
 */
export async function receiveSignal(ports: ReceivingPorts, signal: IncomingSignal): Promise<SignalAnswer> {
  ports.heartbeats.note(signal.cid, signal.receivedAt);
  if (signal.kind === 'heartbeat') return stored;
  const received = await ports.writer.write(signal);
  if (!received) return { outcome: 'busy' };
  if (!received.treated) return { outcome: 'not-treated' };
  // A device that asked to be called back does not call by itself.
  const call =
    received.speaks && signal.voice !== 'callback' ? (received.voiceNumber ?? ports.voiceAddress ?? null) : null;
  // People write a number in groups; a device dials what it is given.
  return call === null ? stored : { outcome: 'stored', voice: { call: call.replaceAll(' ', '') } };
}

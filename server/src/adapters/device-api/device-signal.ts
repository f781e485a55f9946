import { createHash } from 'node:crypto';
import { alarmKinds } from '@tunet/contract';
import { z } from 'zod';
import type { IncomingSignal } from '../../modules/alarms/index.ts';
import type { Vendor } from '../../modules/devices/index.ts';

const identifier = z
  .string()
  .trim()
  .regex(/^[!-~]{1,32}$/, '1 to 32 printable characters without blanks');

/** What a vendor's cloud sends. */
export const deviceSignal = z.strictObject({
  /** the number that the device is registered with (cid) */
  deviceId: identifier,
  kind: z.enum(['alarm', 'reset', 'info', 'heartbeat', 'test', 'fault']),
  /** only with kind alarm; other when absent */
  alarmKind: z.enum(alarmKinds).optional(),
  /** when the device said it */
  at: z.iso.datetime({ offset: true }),
  /** the vendor's own number of this signal */
  ref: z
    .string()
    .trim()
    .regex(/^[!-~]{1,64}$/, '1 to 64 printable characters without blanks'),
  /** which pendant or sensor of the device */
  partId: identifier.optional(),
  deviceText: z.string().max(128).optional(),
  /** how the device can be spoken to: it calls by gsm or sip, waits to be called, or cannot speak */
  voice: z.enum(['none', 'gsm', 'sip', 'callback']).optional(),
});
export type DeviceSignal = z.output<typeof deviceSignal>;

/** A signal that is told so late is shown with the time at which it was said. */
const lateAfterMs = 2 * 60_000;
/** SCAIP's code for a thing or a status that is not said. */
const unsaid = '0000';

/** What `alarms` receives. Pure. */
export function toIncomingSignal(
  signal: DeviceSignal,
  vendor: Vendor,
  received: { readonly id: string; readonly at: Date; readonly bodyHash: string },
): IncomingSignal {
  const { kind } = signal;
  const late = Math.abs(received.at.getTime() - new Date(signal.at).getTime()) > lateAfterMs;
  const words = [signal.deviceText?.replace(/\p{Cc}+/gu, ' ').trim(), late ? signal.at : ''];
  return {
    id: received.id,
    receivedAt: received.at,
    sender: vendor.name,
    receiverAddress: vendor.receiverAddress,
    cid: signal.deviceId,
    ref: signal.ref,
    did: signal.partId ?? null,
    kind,
    alarmKind: kind === 'alarm' ? (signal.alarmKind ?? 'other') : null,
    deviceType: unsaid,
    statusCode: unsaid,
    locationCode: null,
    voice: signal.voice ?? 'none',
    bodyHash: received.bodyHash,
    text: words.filter(Boolean).join(' · ').slice(0, 128).toWellFormed(),
  };
}

/** The same whatever order the fields stand in. */
export function hashSignal(signal: DeviceSignal): string {
  const fields = Object.entries(signal).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

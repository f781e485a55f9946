import { localDay } from '../../../platform/calendar/local-time.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import type { LockedDevice } from './device-queries.ts';
import { personHere } from './person-here.ts';
import { placeDevice } from './place-device.ts';

/**
 * A device stands in her home from now, wherever it stood before. Those who keep devices see her from then on, for as long as it
 * stands there. One who may not see her cannot put a device with her.
 */
export async function moveDevice(
  { tx, actor, newId, occurredAt }: RequestContext,
  device: LockedDevice,
  wanted: {
    readonly personId: string;
    readonly did: string | null;
    readonly addressConfirmedWith: 'person' | 'relative' | null;
  },
): Promise<{ readonly refused: 'no-home' | 'retired' | 'person-died' } | undefined> {
  const { tenantId, id: deviceId } = device;
  if (device.status === 'retired') return { refused: 'retired' };
  const { personId, did } = wanted;
  const person = await personHere(tx, personId);
  if (!person?.homeId || person.tenantId !== tenantId) return { refused: 'no-home' };
  if (person.isDead) return { refused: 'person-died' };
  const on = localDay(occurredAt, await timeZoneOf(tx, tenantId));
  const placed = await placeDevice(tx, newId, {
    ...{ tenantId, deviceId, homeId: person.homeId, personId },
    unitId: actor.duties.find(({ unitKind }) => unitKind === 'technical')?.unitId ?? null,
    wearers: did === null ? [] : [{ personId, did }],
    address: wanted.addressConfirmedWith && { on, with: wanted.addressConfirmedWith, by: actor.name },
  });
  // It stands with somebody the reader may not see: that one's door is not left without an alarm by a slip of the pen.
  return placed ? undefined : { refused: 'no-home' };
}

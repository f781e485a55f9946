import type { SetupRefusal } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { colleaguesIn, timeZoneOf, unitsNamed } from '../../organisation/index.ts';
import { type LockedDevice, lockByNumber } from '../fleet/device-queries.ts';
import { personHere } from '../fleet/person-here.ts';
import { placeDevice, placementNow } from '../fleet/place-device.ts';
import type { Command, Setup, StepOwner } from './setup.ts';
import { isReady, stepOf } from './setup.ts';
import { lockSetup } from './setup-queries.ts';
import { actOnSetup, holdSetups } from './setup-store.ts';

export type Asked = Pick<RequestContext, 'tx' | 'actor' | 'at' | 'occurredAt' | 'newId'>;

/** One setup, held. Undefined when it is out of the reader's sight. */
export async function holdSetup(tx: Transaction, setupId: string): Promise<Setup | undefined> {
  return (await holdSetups(tx, lockSetup, [setupId]))[0];
}

/** Does one command to a setup as the reader last saw it. */
export async function changeSetup(
  { tx, occurredAt }: Asked,
  setup: Setup,
  version: number,
  command: Command | { readonly refused: SetupRefusal },
): Promise<Setup | { readonly refused: SetupRefusal }> {
  if (setup.version !== version) return { refused: 'changed-meanwhile' };
  if ('refused' in command) return command;
  return actOnSetup(tx, setup, command, occurredAt);
}

/** Whose step it shall be. Null unit: as before. An employee who does not work there is no owner. */
export async function ownerFor(
  tx: Transaction,
  setup: Setup,
  wanted: {
    readonly step: Parameters<typeof stepOf>[1];
    readonly unitId: string | null;
    readonly staffId: string | null;
  },
): Promise<StepOwner | null> {
  const before = stepOf(setup, wanted.step).owner;
  const unitId = wanted.unitId ?? before.unitId;
  const [unit] = await unitsNamed(tx, setup.tenantId, [unitId]);
  if (!unit) return null;
  if (wanted.staffId === null) return { unitId, unitName: unit.name, staff: null };
  const staff = (await colleaguesIn(tx, [unitId])).find(({ staffId }) => staffId === wanted.staffId);
  return staff ? { unitId, unitName: unit.name, staff: { id: staff.staffId, name: staff.name } } : null;
}

/**
 * Fits a device: found by its own number or its serial number, put where she lives, on her arm, with the address read aloud.
 * One that stands in another home is fetched there first: a device whose record has not moved sends help to the wrong door.
 */
export async function fitDevice(
  asked: Asked,
  setup: Setup,
  wanted: {
    readonly number: string;
    readonly did: string | null;
    readonly with: 'person' | 'relative';
    readonly note: string | null;
  },
): Promise<Command | { readonly refused: SetupRefusal }> {
  const { tx, actor, newId, occurredAt } = asked;
  const { tenantId, personId } = setup;
  const isAnother = stepOf(setup, 'fitted').state === 'done' && stepOf(setup, 'real-press').state === 'open';
  if (setup.stopped) return { refused: 'stopped' };
  if (!isAnother && !isReady(setup, 'fitted')) {
    return { refused: stepOf(setup, 'fitted').state === 'open' ? 'not-now' : 'already-done' };
  }
  const [device] = await tx.rows<LockedDevice>(lockByNumber, [tenantId, wanted.number.replaceAll(' ', '')]);
  if (!device) return { refused: 'no-such-device' };
  if (device.status === 'retired') return { refused: 'retired' };
  if (device.kind !== setup.kind) return { refused: 'other-kind' };
  const person = await personHere(tx, personId);
  if (!person?.homeId) return { refused: 'no-home' };
  const stands = await placementNow(tx, tenantId, device.id);
  if (stands && stands.homeId !== person.homeId) return { refused: 'stands-elsewhere' };
  const placed = await placeDevice(tx, newId, {
    ...{ tenantId, deviceId: device.id, homeId: person.homeId, personId, unitId: setup.unitId },
    wearers: wanted.did === null ? [] : [{ personId, did: wanted.did }],
    address: {
      on: localDay(occurredAt, await timeZoneOf(tx, tenantId)),
      with: wanted.with,
      by: actor.name,
    },
  });
  if (!placed) return { refused: 'stands-elsewhere' };
  return { kind: 'fit', by: actor.name, deviceId: device.id, note: wanted.note };
}

import type { DeviceCard, DeviceKind, DeviceRow, DeviceStatus } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { shownTest, testsOf } from '../testing/test-queries.ts';
import * as queries from './device-queries.ts';

const listLength = 60;

export interface DevicesView {
  readonly devices: DeviceRow[];
  readonly more: boolean;
  readonly counts: Record<DeviceStatus, number>;
  readonly persons: readonly PersonShown[];
}

/** Devices of a municipality, as the reader may see them. */
export async function findDevices(
  tx: Transaction,
  tenantId: string,
  by: {
    readonly find?: string | undefined;
    readonly kind?: DeviceKind | undefined;
    readonly status?: DeviceStatus | undefined;
  },
): Promise<DevicesView> {
  const like = by.find?.replaceAll(/[\\%_]/g, '\\$&') ?? null;
  const rows = await tx.rows<queries.DeviceRowColumns>(queries.findDevices, [
    ...[tx.at, tenantId, like, by.kind ?? null, by.status ?? null, listLength + 1],
  ]);
  const counted = await tx.rows<{ status: DeviceStatus; devices: number }>(queries.countDevices, [tenantId]);
  const counts: Record<DeviceStatus, number> = {
    stocked: 0,
    'never-tested': 0,
    'in-service': 0,
    paused: 0,
    retired: 0,
  };
  for (const { status, devices } of counted) counts[status] = devices;
  const shown = rows.slice(0, listLength);
  return { devices: shown.map(rowOf), more: rows.length > listLength, counts, persons: shown.flatMap(personsOn) };
}

/** One device, whole. Undefined when there is none in this municipality. */
export async function readDevice(
  tx: Transaction,
  tenantId: string,
  deviceId: string,
): Promise<{ readonly card: DeviceCard; readonly persons: readonly PersonShown[] } | undefined> {
  const [row] = await tx.rows<queries.DeviceRowColumns>(queries.deviceById, [tx.at, tenantId, deviceId]);
  if (!row) return undefined;
  const placements = await tx.rows<queries.PlacementRow>(queries.placementsOf, [tenantId, deviceId]);
  const [setup] = await tx.rows<{ id: string }>(openSetup, [tenantId, deviceId]);
  const tests = await testsOf(tx, [deviceId]);
  const { vendor, speaks, phone, sim, heartbeatSeconds } = row;
  return {
    persons: personsOn(row),
    card: {
      ...rowOf(row),
      ...{ vendor, speaks, phone, sim, heartbeatSeconds },
      wearers: [...row.wearers],
      placements: placements.map((each) => ({
        id: each.id,
        startsAt: each.startsAt.toISOString(),
        endsAt: each.endsAt?.toISOString() ?? null,
        street: each.street,
        address: queries.addressOf(each),
      })),
      tests: tests.slice(0, 20).map((each) => shownTest(each, tx.at)),
      setupId: setup?.id ?? null,
    },
  };
}

const openSetup = {
  name: 'devices-open-setup',
  text: `select id from device_setup where tenant_id = $1 and device_id = $2 and state in ('open', 'working') order by started_at desc limit 1`,
};

function rowOf(row: queries.DeviceRowColumns): DeviceRow {
  const { id, cid, serial, kind, model, status } = row;
  return {
    ...{ id, cid, serial, kind, model, status },
    wearers: row.wearers.map((one) => ({ id: one.id, name: one.name })),
    standsElsewhere: !row.isInSight && (status === 'in-service' || status === 'paused'),
    addressConfirmedOn: row.confirmedOn,
    testedAt: row.testedAt?.toISOString() ?? null,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  };
}

function personsOn({ tenantId, wearers }: queries.DeviceRowColumns): PersonShown[] {
  return wearers.map(({ id }) => ({ tenantId, personId: id }));
}

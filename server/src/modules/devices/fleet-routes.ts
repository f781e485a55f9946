import type { DeviceCard, fleetRoutes } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { AuditNote, Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { ruleValue } from '../services/index.ts';
import { announceWindow } from './fleet/announce-window.ts';
import * as queries from './fleet/device-queries.ts';
import { moveDevice } from './fleet/move-device.ts';
import { confirmAddress, fetchDevice, placementNow } from './fleet/place-device.ts';
import { findDevices, readDevice } from './fleet/read-devices.ts';
import { readTestList } from './testing/read-test-list.ts';
import { addTest, endVendorWindow, shownTest, vendorWindows } from './testing/test-queries.ts';

export function fleetHandlers(): Handlers<typeof fleetRoutes> {
  return {
    async 'GET /api/fleet/devices'({ tx, actor }, { query }) {
      const { persons, ...answer } = await findDevices(tx, actor.tenantId, query);
      return { answer, persons };
    },
    'GET /api/fleet/devices/:deviceId': ({ tx, actor }, { params }) => cardOf(tx, actor.tenantId, params.deviceId),
    async 'POST /api/fleet/devices'({ tx, actor, newId }, { body }) {
      const { tenantId } = actor;
      const models = await tx.rows<{ id: string }>(queries.modelsOf, [tenantId]);
      if (!models.some(({ id }) => id === body.modelId)) return { refused: 'no-such-model' };
      const deviceId = newId();
      const { cid, serial, modelId, phone, sim, heartbeatSeconds } = body;
      const added = await tx.rows(queries.addDevice, [
        ...[tenantId, deviceId, cid, serial, modelId, phone, sim, heartbeatSeconds],
      ]);
      return added.length === 0 ? { refused: 'number-taken' } : cardOf(tx, tenantId, deviceId);
    },
    'POST /api/fleet/devices/:deviceId/move': (asked, { params, body }) =>
      onDevice(asked, params.deviceId, (device) => moveDevice(asked, device, body)),
    'POST /api/fleet/devices/:deviceId/fetch': (asked, { params, body }) =>
      onDevice(asked, params.deviceId, async ({ tenantId, id }) => {
        await fetchDevice(asked.tx, tenantId, id, body.to);
        return undefined;
      }),
    'POST /api/fleet/devices/:deviceId/pause': (asked, { params, body }) =>
      onDevice(asked, params.deviceId, async ({ tenantId, id, status }) => {
        const from = body.paused ? ['in-service', 'never-tested'] : ['paused'];
        if (!from.includes(status)) return { refused: 'not-now' };
        const tested = (await asked.tx.rows<{ tested: boolean }>(wasTested, [tenantId, id]))[0]?.tested ?? false;
        const then = body.paused ? 'paused' : tested ? 'in-service' : 'never-tested';
        await asked.tx.rows(queries.setStatus, [tenantId, id, then]);
        return undefined;
      }),
    'POST /api/fleet/devices/:deviceId/address': (asked, { params, body }) =>
      onDevice(asked, params.deviceId, async ({ tenantId, id }) => {
        const { tx, actor, occurredAt } = asked;
        const placement = await placementNow(tx, tenantId, id);
        if (!placement) return { refused: 'stands-nowhere' };
        const on = localDay(occurredAt, await timeZoneOf(tx, tenantId));
        await confirmAddress(tx, tenantId, placement.id, { on, with: body.with, by: actor.name });
        return undefined;
      }),
    'POST /api/fleet/devices/:deviceId/tests': (asked, { params, body }) =>
      onDevice(asked, params.deviceId, async ({ tenantId, id: deviceId }) => {
        const { tx, actor, newId, at } = asked;
        if (!(await placementNow(tx, tenantId, deviceId))) return { refused: 'stands-nowhere' };
        const minutes = await ruleValue(tx, tenantId, 'devices.test-minutes');
        await addTest(tx, {
          ...{ tenantId, id: newId(), deviceId, vendor: null, modelId: null, purpose: body.purpose, because: null },
          ...{ startsAt: at, endsAt: new Date(at.getTime() + minutes * 60_000), by: actor },
        });
        return undefined;
      }),
    'POST /api/fleet/devices/:deviceId/tried': (asked, { params, body }) =>
      onDevice(asked, params.deviceId, async ({ tenantId, id }) => {
        await asked.tx.rows(queries.setTried, [tenantId, id, asked.occurredAt, body.how]);
        return undefined;
      }),
    'POST /api/fleet/devices/:deviceId/ring-first': (asked, { params, body }) =>
      onDevice(asked, params.deviceId, async ({ tenantId, id }) => {
        await asked.tx.rows(queries.setRingFirst, [tenantId, id, body.first ? asked.actor.name : null]);
        return undefined;
      }),
    'GET /api/fleet/tests': ({ tx, actor }) => readTestList(tx, actor.tenantId),
    async 'GET /api/fleet/models'({ tx, actor }) {
      const windows = await vendorWindows(tx, actor.tenantId);
      return {
        answer: { models: await modelsOf(tx, actor.tenantId), windows: windows.map((one) => shownTest(one, tx.at)) },
      };
    },
    async 'POST /api/fleet/models'({ tx, actor, newId }, { body }) {
      const { vendor, name, kind, speaks } = body;
      const id = newId();
      const added = await tx.rows(queries.addModel, [actor.tenantId, id, vendor, name, kind, speaks]);
      if (added.length === 0) return { refused: 'model-known' };
      return { answer: { id, vendor, name, kind, speaks, devices: 0 } };
    },
    async 'POST /api/fleet/test-windows'(asked, { body }) {
      const outcome = await announceWindow(asked, body);
      return 'refused' in outcome ? outcome : { answer: shownTest(outcome.window, asked.tx.at) };
    },
    async 'POST /api/fleet/test-windows/:windowId/end'({ tx, actor }, { params }) {
      const ended = await endVendorWindow(tx, actor.tenantId, params.windowId);
      return ended ? { answer: shownTest(ended, tx.at) } : { missing: true };
    },
  };
}

const wasTested = {
  name: 'devices-was-tested',
  text: 'select tested_at is not null as tested from device where tenant_id = $1 and id = $2',
};

function modelsOf(tx: Transaction, tenantId: string) {
  return tx.rows<{
    id: string;
    vendor: string;
    name: string;
    kind: DeviceCard['kind'];
    speaks: boolean;
    devices: number;
  }>(queries.modelsOf, [tenantId]);
}

type Card = ({ readonly answer: DeviceCard } & AuditNote) | { readonly missing: true };

async function cardOf(tx: Transaction, tenantId: string, deviceId: string): Promise<Card> {
  const found = await readDevice(tx, tenantId, deviceId);
  if (!found) return { missing: true };
  return { answer: found.card, persons: found.persons, object: { kind: 'device', id: deviceId } };
}

/** Holds the device, does one thing with it, and answers with the device as it is then. */
async function onDevice<R extends string = never>(
  { tx, actor }: RequestContext,
  deviceId: string,
  work: (device: queries.LockedDevice) => Promise<{ readonly refused: R } | undefined>,
): Promise<Card | ({ readonly refused: R } & AuditNote) | { readonly missing: true }> {
  const [device] = await tx.rows<queries.LockedDevice>(queries.lockDevice, [actor.tenantId, deviceId]);
  if (!device) return { missing: true };
  return (await work(device)) ?? cardOf(tx, actor.tenantId, deviceId);
}

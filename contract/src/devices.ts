import { z } from 'zod';
import { announcedTest, deviceKind, deviceStatus, placementAddress } from './device-shapes.ts';
import { fleetImportRoutes } from './fleet-import.ts';
import { defineRoutes } from './route.ts';
import { setupRoutes } from './setups.ts';
import { command, day, id, instant, words } from './values.ts';

/** The number by which a device names itself; no two devices anywhere have the same. */
export const cid = z.string().regex(/^[0-9A-Za-z]{1,32}$/);

const person = z.strictObject({ id, name: z.string() });

/** One device in a list. Names are shown of those whom the reader has to do with. */
export const deviceRow = z.strictObject({
  id,
  cid: z.string(),
  serial: z.string().nullable(),
  kind: deviceKind,
  model: z.string(),
  status: deviceStatus,
  wearers: z.array(person),
  /** it stands somewhere, and the reader has nothing to do with who lives there */
  standsElsewhere: z.boolean(),
  addressConfirmedOn: day.nullable(),
  testedAt: instant.nullable(),
  lastSeenAt: instant.nullable(),
});
export type DeviceRow = z.output<typeof deviceRow>;

export const devicePlacement = z.strictObject({
  id,
  startsAt: instant,
  endsAt: instant.nullable(),
  /** street and number; null where the address is withheld */
  street: z.string().nullable(),
  address: placementAddress,
});

export const deviceCard = z.strictObject({
  ...deviceRow.shape,
  vendor: z.string().nullable(),
  speaks: z.boolean(),
  phone: z.string().nullable(),
  sim: z.string().nullable(),
  /** how often it says that it is there; null: as the municipality has decided */
  heartbeatSeconds: z.number().int().nullable(),
  wearers: z.array(z.strictObject({ ...person.shape, did: z.string() })),
  /** newest first; what the reader may see of them */
  placements: z.array(devicePlacement),
  tests: z.array(announcedTest),
  setupId: id.nullable(),
});
export type DeviceCard = z.output<typeof deviceCard>;

export const deviceModel = z.strictObject({
  id,
  vendor: z.string(),
  name: z.string(),
  kind: deviceKind,
  speaks: z.boolean(),
  devices: z.number().int(),
});
export type DeviceModel = z.output<typeof deviceModel>;

/** Why somebody is rung early on the test list: what people wrote or what a device said, never a score. */
export const testListMark = z.enum(['ring-first', 'fell-lately', 'lives-alone', 'no-other-phone']);
export type TestListMark = z.output<typeof testListMark>;

export const testListRow = z.strictObject({
  deviceId: id,
  cid: z.string(),
  kind: deviceKind,
  persons: z.array(z.strictObject({ ...person.shape, phone: z.string().nullable() })),
  marks: z.array(testListMark),
  /** what is read aloud: street and number, entrance, floor; null where it is withheld */
  standsAt: z.string().nullable(),
  address: placementAddress,
  /** null: never with us */
  testedAt: instant.nullable(),
  triedAt: instant.nullable(),
  triedHow: z.enum(['no-answer', 'later', 'not-at-home']).nullable(),
  test: announcedTest.nullable(),
});
export type TestListRow = z.output<typeof testListRow>;

const ofDevice = z.strictObject({ deviceId: id });
const aDevice = { params: ofDevice, showsPersons: true, doors: ['staff'], answer: deviceCard } as const;

export const fleetRoutes = defineRoutes({
  'GET /api/fleet/devices': {
    action: 'Device.Find',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Devices by their number, serial number or the name of one who wears them; without words the latest.',
    query: z.strictObject({ find: words(60).optional(), kind: deviceKind.optional(), status: deviceStatus.optional() }),
    answer: z.strictObject({
      devices: z.array(deviceRow),
      more: z.boolean(),
      counts: z.record(deviceStatus, z.number().int()),
    }),
  },
  'GET /api/fleet/devices/:deviceId': {
    ...aDevice,
    action: 'Device.See',
    summary: 'One device: where it stands and stood, who confirmed the address, its tests.',
  },
  'POST /api/fleet/devices': {
    action: 'Device.Register',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A new device lies in stock.',
    body: z.strictObject({
      ...command,
      cid,
      serial: words(60).nullable(),
      modelId: id,
      phone: words(30).nullable(),
      sim: words(40).nullable(),
      heartbeatSeconds: z.number().int().min(10).max(604_800).nullable(),
    }),
    answer: deviceCard,
    refusals: ['number-taken', 'no-such-model'],
  },
  'POST /api/fleet/devices/:deviceId/move': {
    ...aDevice,
    action: 'Device.Place',
    summary: 'It stands in her home from now. Whoever wore it before wears it no more.',
    body: z.strictObject({
      ...command,
      personId: id,
      did: words(32).nullable(),
      /** the address was read aloud to her, or to a relative, in the room; null: not yet */
      addressConfirmedWith: z.enum(['person', 'relative']).nullable(),
    }),
    refusals: ['no-home', 'retired', 'person-died'],
  },
  'POST /api/fleet/devices/:deviceId/fetch': {
    ...aDevice,
    action: 'Device.Place',
    summary: 'It has been fetched and lies in stock, or is worn out.',
    body: z.strictObject({ ...command, to: z.enum(['stocked', 'retired']) }),
  },
  'POST /api/fleet/devices/:deviceId/pause': {
    ...aDevice,
    action: 'Device.Place',
    summary: 'A mark for people to read; it rings all the same.',
    body: z.strictObject({ ...command, paused: z.boolean() }),
    refusals: ['not-now'],
  },
  'POST /api/fleet/devices/:deviceId/address': {
    ...aDevice,
    action: 'Device.ConfirmAddress',
    summary: 'The address has been read aloud and confirmed.',
    body: z.strictObject({ ...command, with: z.enum(['person', 'relative']) }),
    refusals: ['stands-nowhere'],
  },
  'POST /api/fleet/devices/:deviceId/tests': {
    ...aDevice,
    action: 'Device.AnnounceTest',
    summary: 'I press now. The next signal within some minutes is marked as an announced test, and rings.',
    body: z.strictObject({ ...command, purpose: z.enum(['setup', 'taken-over', 'monthly', 'fault']) }),
    refusals: ['stands-nowhere'],
  },
  'POST /api/fleet/devices/:deviceId/tried': {
    ...aDevice,
    action: 'Device.AnnounceTest',
    summary: 'Rung from the test list without a test.',
    body: z.strictObject({ ...command, how: z.enum(['no-answer', 'later', 'not-at-home']) }),
  },
  'POST /api/fleet/devices/:deviceId/ring-first': {
    ...aDevice,
    action: 'Device.AnnounceTest',
    summary: 'A person puts this one first on the test list, or takes that back.',
    body: z.strictObject({ ...command, first: z.boolean() }),
  },
  'GET /api/fleet/tests': {
    action: 'Fleet.SeeTests',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Whom to ring for a test, and how far that has come.',
    answer: z.strictObject({
      rows: z.array(testListRow),
      more: z.number().int(),
      progress: z.array(
        z.strictObject({
          importId: id.nullable(),
          importedAt: instant.nullable(),
          total: z.number().int(),
          tested: z.number().int(),
          tried: z.number().int(),
        }),
      ),
      windowMinutes: z.number().int(),
    }),
  },
  'GET /api/fleet/models': {
    action: 'Fleet.SeeModels',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Models of the fleet by vendor, and the tests that vendors have announced.',
    answer: z.strictObject({ models: z.array(deviceModel), windows: z.array(announcedTest) }),
  },
  'POST /api/fleet/models': {
    action: 'Fleet.AddModel',
    doors: ['staff'],
    showsPersons: false,
    summary: 'A model that we have not had before.',
    body: z.strictObject({ ...command, vendor: words(80), name: words(80), kind: deviceKind, speaks: z.boolean() }),
    answer: deviceModel,
    refusals: ['model-known'],
  },
  'POST /api/fleet/test-windows': {
    action: 'Fleet.AnnounceWindow',
    doors: ['staff'],
    showsPersons: false,
    summary: 'A vendor tests, such as in an upgrade at night: what comes meanwhile is marked, and rings.',
    body: z.strictObject({
      ...command,
      vendor: words(80),
      modelId: id.nullable(),
      startsAt: instant,
      endsAt: instant,
      because: words(300),
    }),
    answer: announcedTest,
    refusals: ['no-such-model', 'too-long', 'backwards'],
  },
  'POST /api/fleet/test-windows/:windowId/end': {
    action: 'Fleet.AnnounceWindow',
    doors: ['staff'],
    showsPersons: false,
    summary: 'The vendor is done.',
    params: z.strictObject({ windowId: id }),
    body: z.strictObject(command),
    answer: announcedTest,
  },
});

/** Everything about devices but what falls silent (`silence.ts`). */
export const deviceRoutes = { ...fleetRoutes, ...setupRoutes, ...fleetImportRoutes };

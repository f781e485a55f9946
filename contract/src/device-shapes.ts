import { z } from 'zod';
import { day, id, instant } from './values.ts';

export const deviceKinds = ['social-alarm', 'dispenser', 'screen', 'other'] as const;
export const deviceKind = z.enum(deviceKinds);
export type DeviceKind = z.output<typeof deviceKind>;

/** A mark for people to read. It never decides whether a signal rings. */
export const deviceStatus = z.enum(['stocked', 'never-tested', 'in-service', 'paused', 'retired']);
export type DeviceStatus = z.output<typeof deviceStatus>;

/** Whether somebody has read the address aloud where the device stands; null: never. */
export const placementAddress = z
  .strictObject({ confirmedOn: day, with: z.enum(['person', 'relative']), by: z.string().nullable() })
  .nullable();
export type PlacementAddress = z.output<typeof placementAddress>;

/** Of one device: how far its press came. Of a vendor: nothing but the time. */
export const testState = z.enum(['waiting', 'heard', 'taken', 'passed', 'no-voice', 'not-heard', 'announced']);
export type TestState = z.output<typeof testState>;

/** A test that somebody has announced. Its alarm rings and is answered like any other. */
export const announcedTest = z.strictObject({
  id,
  purpose: z.enum(['setup', 'taken-over', 'monthly', 'fault', 'vendor']),
  vendor: z.string().nullable(),
  modelId: id.nullable(),
  because: z.string().nullable(),
  startsAt: instant,
  endsAt: instant,
  by: z.string(),
  state: testState,
  heardAt: instant.nullable(),
  takenAt: instant.nullable(),
  voiceAt: instant.nullable(),
  passedAt: instant.nullable(),
});
export type AnnouncedTest = z.output<typeof announcedTest>;

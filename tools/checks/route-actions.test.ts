import { defineRoutes, routes } from '@tunet/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { actionTables } from '../../server/src/app.ts';
import { plant } from './plant.ts';
import { actionFaults, addressesBesideTheTable } from './route-actions.ts';
import { projectRoot } from './source-tree.ts';

/** Addresses outside the contract's table. They show no person, but for the desk's way past the database. This list only shrinks. */
const besideTheTable: readonly string[] = [
  // What vendors' clouds send; answers with nothing but that it was taken.
  'server/src/adapters/device-api/register-device-api.ts POST /device-api/v1/signals',
  // Pages and what they load.
  'server/src/doors.ts FILES /assets/',
  'server/src/doors.ts GET /favicon.svg',
  'server/src/doors.ts GET /field/service-worker.js',
  'server/src/doors.ts GET /staff/service-worker.js',
  'server/src/doors.ts GET address',
  // The page that says that there is no such page.
  'server/src/doors.ts GET /*',
  'server/src/doors.ts GET /place/:slug',
  // The desk while the database is away: decided and written down by the receiver (direct.ts in the contract).
  'server/src/forward-direct.ts ALL /direct/*',
  // The way in and out.
  'server/src/modules/access/login.ts GET /auth/login',
  'server/src/modules/access/login.ts GET /auth/callback',
  'server/src/modules/access/login.ts GET /auth/logout',
  'server/src/processes/receiver-http.ts GET /direct/stream',
  'server/src/processes/receiver-http.ts POST /direct/shown',
  'server/src/processes/receiver-http.ts GET /direct/alarms/:alarmId',
  'server/src/processes/receiver-http.ts POST /direct/alarms/:alarmId/:act',
  'server/src/processes/receiver-http.ts POST /claims/:alarmId/made',
  'server/src/processes/receiver-http.ts POST /claims/:alarmId/taken',
  'server/src/processes/receiver-http.ts POST /claims/:alarmId/dropped',
  // For those who run it.
  'server/src/processes/web-operations.ts GET /health',
  'server/src/processes/web-operations.ts GET /ready',
  'server/src/processes/web-operations.ts GET /metrics',
  'server/src/processes/web-operations.ts GET /api/openapi.json',
];

test('every route has a rule and every rule a route', () => {
  expect(Object.keys(routes).length).toBeGreaterThan(25);
  const tables = Object.fromEntries(actionTables.map((table, index) => [`table ${index + 1}`, table]));
  expect(actionFaults(routes, tables)).toEqual([]);
});

test('a route without a rule, a rule without a route and an open door are found', () => {
  const shape = { doors: ['staff'], showsPersons: true, summary: '', answer: z.strictObject({}) } as const;
  const planted = defineRoutes({
    'GET /api/a': { ...shape, action: 'Alarm.See' },
    'GET /api/b': { ...shape, action: 'Alarm.Lost' },
    'GET /api/c': { ...shape, action: 'Alarm.Open', doors: 'public' },
    'GET /api/d': { ...shape, action: 'peek', doors: 'public', showsPersons: false },
  });
  const tables = { alarms: { 'Alarm.See': {}, 'Alarm.Gone': {} }, people: { 'Alarm.See': {} } };
  expect(actionFaults(planted, tables)).toEqual([
    'GET /api/b: no rule for Alarm.Lost',
    'alarms: Alarm.Gone has no route',
    'Alarm.See: two modules have a rule',
    'GET /api/c: open to anyone and shows persons',
    'GET /api/d: an action is named like Alarm.Take, not peek',
  ]);
});

test('no address is served beside the table but those on the list', () => {
  expect(addressesBesideTheTable(projectRoot)).toEqual(besideTheTable);
});

test('an address beside the table is found', () => {
  const root = plant({
    'server/src/modules/people/routes.ts': `app.get('/api/people', list); cache.get('key'); app.route({ method: 'GET', url: '/x', handler });\napp.post(address, list); app.register(files, { prefix: '/y/' });`,
  });
  expect(addressesBesideTheTable(root)).toEqual([
    'server/src/modules/people/routes.ts GET /api/people',
    'server/src/modules/people/routes.ts ROUTE /x',
    'server/src/modules/people/routes.ts POST address',
    'server/src/modules/people/routes.ts FILES /y/',
  ]);
});

import type { fleetRoutes, RouteAnswer, TestListRow } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { ruleValues } from '../../services/index.ts';
import { marksOf, orderTests, type ToTest } from './order-tests.ts';
import { addressesOf } from './say-address.ts';
import * as queries from './test-list-queries.ts';
import { shownTest, testsOf } from './test-queries.ts';

type TestList = RouteAnswer<(typeof fleetRoutes)['GET /api/fleet/tests']>;

/** So many are shown at a time; nobody rings more in a day. */
const listLength = 100;

interface Due extends ToTest {
  readonly device: queries.DueDevice;
  readonly stands: queries.StandsIn;
  readonly persons: readonly queries.Living[];
}

/** Whom to ring for a test, in the order of marks that people can read, and how far it has come. */
export async function readTestList(
  tx: Transaction,
  tenantId: string,
): Promise<{ readonly answer: TestList; readonly persons: readonly PersonShown[] }> {
  const rules = await ruleValues(tx, tenantId, ['devices.test-every-days', 'devices.test-minutes']);
  const due = orderTests(await readDue(tx, tenantId, rules['devices.test-every-days']));
  const rows = due.slice(0, listLength);
  const tests = await testsOf(
    tx,
    rows.map(({ device }) => device.deviceId),
  );
  const addresses = await addressesOf(
    tx,
    rows.map(({ stands }) => stands.homeId),
  );
  const newest = new Map(tests.toReversed().map((test) => [test.deviceId, test]));
  const progress = await tx.rows<queries.ProgressColumns>(queries.testProgress, [tenantId]);
  return {
    persons: rows.flatMap(({ persons }) => persons.map(({ id: personId }) => ({ tenantId, personId }))),
    answer: {
      rows: rows.map(({ device, stands, persons, marks }): TestListRow => {
        const test = newest.get(device.deviceId);
        const { deviceId, cid, kind, triedHow } = device;
        const { confirmedOn, confirmedWith, confirmedBy } = stands;
        return {
          ...{ deviceId, cid, kind, triedHow, marks: [...marks] },
          persons: persons.map(({ id, name, phone, isProtected }) => ({ id, name, phone: isProtected ? null : phone })),
          standsAt: addresses.get(stands.homeId) ?? null,
          address: confirmedOn && confirmedWith ? { confirmedOn, with: confirmedWith, by: confirmedBy } : null,
          testedAt: device.testedAt?.toISOString() ?? null,
          triedAt: device.triedAt?.toISOString() ?? null,
          test: test && test.passedAt === null ? shownTest(test, tx.at) : null,
        };
      }),
      more: due.length - rows.length,
      progress: progress.map(({ importedAt, ...counts }) => ({
        ...counts,
        importedAt: importedAt?.toISOString() ?? null,
      })),
      windowMinutes: rules['devices.test-minutes'],
    },
  };
}

/** Those that stand with people within sight. */
async function readDue(tx: Transaction, tenantId: string, everyDays: number): Promise<Due[]> {
  const devices = await tx.rows<queries.DueDevice>(queries.dueDevices, [tenantId, tx.at, everyDays]);
  const stands = await tx.rows<queries.StandsIn>(queries.standsIn, [tenantId]);
  const lives = await tx.rows<{ personId: string; homeId: string }>(queries.livesIn, [tenantId, tx.at]);
  const persons = new Map((await tx.rows<queries.Living>(queries.living, [tenantId])).map((one) => [one.id, one]));
  const byHome = Map.groupBy(lives, ({ homeId }) => homeId);
  const byDevice = new Map(stands.map((one) => [one.deviceId, one]));
  return devices.flatMap((device) => {
    const here = byDevice.get(device.deviceId);
    if (!here) return [];
    const living = (byHome.get(here.homeId) ?? []).flatMap(({ personId }) => persons.get(personId) ?? []);
    const { ringFirst, fellLately, cid, testedAt, triedAt } = device;
    const marks = marksOf({ ringFirst, fellLately, phones: living.map(({ phone }) => phone) });
    return [{ device, stands: here, persons: living, marks, cid, testedAt, triedAt }];
  });
}

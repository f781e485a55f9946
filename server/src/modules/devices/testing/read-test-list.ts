import type { fleetRoutes, RouteAnswer, TestListMark, TestListRow } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { ruleValues } from '../../services/index.ts';
import { type ProgressColumns, type TestListColumns, testList, testProgress } from './test-list-queries.ts';
import { shownTest, testsOf } from './test-queries.ts';

type TestList = RouteAnswer<(typeof fleetRoutes)['GET /api/fleet/tests']>;

/** So many are read at a time; nobody rings more in a day. */
const listLength = 100;

/** Whom to ring for a test, in the order of marks that people can read, and how far it has come. */
export async function readTestList(
  tx: Transaction,
  tenantId: string,
): Promise<{ readonly answer: TestList; readonly persons: readonly PersonShown[] }> {
  const rules = await ruleValues(tx, tenantId, ['devices.test-every-days', 'devices.test-minutes']);
  const everyDays = rules['devices.test-every-days'];
  const rows = await tx.rows<TestListColumns & { all: string }>(testList, [tenantId, tx.at, everyDays, listLength]);
  const tests = await testsOf(
    tx,
    rows.map(({ deviceId }) => deviceId),
  );
  const progress = await tx.rows<ProgressColumns>(testProgress, [tenantId]);
  const newest = new Map(tests.toReversed().map((test) => [test.deviceId, test]));
  return {
    persons: rows.flatMap((row) => row.persons.map(({ id }) => ({ tenantId: row.tenantId, personId: id }))),
    answer: {
      rows: rows.map((row): TestListRow => {
        const test = newest.get(row.deviceId);
        const { deviceId, cid, kind } = row;
        return {
          ...{ deviceId, cid, kind },
          persons: row.persons.map(({ id, name, phone, protection }) => ({
            ...{ id, name },
            phone: protection === 'none' ? phone : null,
          })),
          marks: marksOf(row),
          address:
            row.confirmedOn && row.confirmedWith
              ? { confirmedOn: row.confirmedOn, with: row.confirmedWith, by: row.confirmedBy }
              : null,
          testedAt: row.testedAt?.toISOString() ?? null,
          triedAt: row.triedAt?.toISOString() ?? null,
          triedHow: row.triedHow,
          test: test && (test.endsAt > tx.at || test.passedAt === null) ? shownTest(test, tx.at) : null,
        };
      }),
      more: Math.max(0, Number(rows[0]?.all ?? 0) - rows.length),
      progress: progress.map(({ importedAt, ...counts }) => ({
        ...counts,
        importedAt: importedAt?.toISOString() ?? null,
      })),
      windowMinutes: rules['devices.test-minutes'],
    },
  };
}

/** Written or said by somebody, one by one; nothing is added up. */
function marksOf(row: TestListColumns): TestListMark[] {
  const marks: TestListMark[] = [];
  if (row.ringFirst) marks.push('ring-first');
  if (row.fellLately) marks.push('fell-lately');
  if (row.livingHere === 1) marks.push('lives-alone');
  if (row.livingHere > 0 && row.persons.every(({ phone }) => phone === null)) marks.push('no-other-phone');
  return marks;
}

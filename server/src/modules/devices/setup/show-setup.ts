import type { Setup as ShownSetup } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PersonShown } from '../../../platform/http/handlers.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { namesOf } from '../../people/index.ts';
import { type AddressColumns, addressOf } from '../fleet/device-queries.ts';
import { addressesOfPersons } from '../testing/say-address.ts';
import { shownTest, type TestRow, testsOf } from '../testing/test-queries.ts';
import { isReady, nextStep, type Setup, stateOf } from './setup.ts';
import { type SetupRow, type StepRow, setupOf, stepsOf } from './setup-queries.ts';

interface DeviceOfSetup extends Row, AddressColumns {
  readonly id: string;
  readonly cid: string;
  readonly model: string;
  readonly speaks: boolean;
}
const devicesOf: Prepared = {
  name: 'devices-of-setups',
  text: `select d.id, d.cid, d.model, d.speaks, l.address_confirmed_on::text as "confirmedOn", l.address_confirmed_with as "confirmedWith",
      l.address_confirmed_by as "confirmedBy"
    from device d left join placement l on l.tenant_id = d.tenant_id and l.device_id = d.id and l.ends_at is null
    where d.id = any ($1::uuid[])`,
};

export interface SetupsView {
  readonly setups: ShownSetup[];
  readonly persons: readonly PersonShown[];
}

/** Setups as staff read them: each step with its day and owner, and what comes next. */
export async function showSetups(tx: Transaction, rows: readonly SetupRow[]): Promise<SetupsView> {
  const steps = await tx.rows<StepRow>(stepsOf, [rows.map(({ id }) => id)]);
  const names = await namesOf(tx, [...new Set(rows.map(({ personId }) => personId))]);
  const deviceIds = rows.flatMap(({ deviceId }) => deviceId ?? []);
  const devices = deviceIds.length === 0 ? [] : await tx.rows<DeviceOfSetup>(devicesOf, [deviceIds]);
  const tests = await testsOf(tx, deviceIds);
  const lives = await addressesOfPersons(
    tx,
    rows.map(({ personId }) => personId),
  );
  const todays = new Map<string, string>();
  for (const { tenantId } of rows) {
    if (!todays.has(tenantId)) todays.set(tenantId, localDay(tx.at, await timeZoneOf(tx, tenantId)));
  }
  return {
    setups: rows.map((row) => {
      const setup = setupOf(row, steps);
      const device = devices.find(({ id }) => id === row.deviceId) ?? null;
      const known: Known = {
        name: names.get(row.personId) ?? '',
        livesAt: lives.get(row.personId) ?? null,
        device,
        test: newestTest(tests, setup),
        today: todays.get(row.tenantId) ?? '',
      };
      return shown(row, setup, known, tx.at);
    }),
    persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })),
  };
}

interface Known {
  readonly name: string;
  readonly livesAt: string | null;
  readonly device: DeviceOfSetup | null;
  readonly test: TestRow | null;
  readonly today: string;
}

/** The latest test of the device since it stands here; one that was announced for somebody before is nothing of hers. */
function newestTest(tests: readonly TestRow[], setup: Setup): TestRow | null {
  const fitted = setup.steps.find(({ step }) => step === 'fitted');
  if (fitted?.state !== 'done') return null;
  return tests.find(({ deviceId, startsAt }) => deviceId === setup.deviceId && startsAt >= fitted.doneAt) ?? null;
}

function shown(row: SetupRow, setup: Setup, known: Known, now: Date): ShownSetup {
  const { device } = known;
  const isOver = setup.stopped !== null;
  return {
    id: row.id,
    version: row.version,
    person: { id: row.personId, name: known.name },
    kind: row.kind,
    serviceType: row.serviceType,
    state: stateOf(setup),
    promisedOn: row.promisedOn,
    startedAt: row.startedAt.toISOString(),
    startedBy: row.startedBy,
    device: device && { id: device.id, cid: device.cid, model: device.model, speaks: device.speaks },
    livesAt: known.livesAt,
    address: device && addressOf(device),
    steps: setup.steps.map((step) => ({
      step: step.step,
      state: step.state,
      dueOn: step.dueOn,
      ownerUnit: { id: step.owner.unitId, name: step.owner.unitName },
      owner: step.owner.staff,
      note: step.note,
      doneAt: step.state === 'open' ? null : step.doneAt.toISOString(),
      doneBy: step.state === 'open' ? null : step.doneBy,
      skippedBecause: step.state === 'skipped' ? step.because : null,
      detail: step.state === 'done' ? [...step.detail] : [],
      late: !isOver && step.state === 'open' && step.dueOn < known.today,
      ready: isReady(setup, step.step),
    })),
    next: nextStep(setup)?.step ?? null,
    test: known.test && shownTest(known.test, now),
    stoppedBecause: row.stoppedBecause,
  };
}

import type { RouteAnswer, setupRoutes } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { unitContact } from '../../organisation/index.ts';
import { serviceType } from '../../services/index.ts';
import { type AddressColumns, addressOf } from '../fleet/device-queries.ts';
import type { PersonHere } from '../fleet/person-here.ts';
import { nextStep, stepOf } from './setup.ts';
import { type SetupRow, type StepRow, setupOf, setupsOfPerson, stepsOf } from './setup-queries.ts';

type Technology = RouteAnswer<(typeof setupRoutes)['GET /api/people/:personId/technology']>;
type Mine = RouteAnswer<(typeof setupRoutes)['GET /api/my/people/:personId/technology']>;

interface HomeDeviceRow extends Row, AddressColumns {
  readonly id: string;
  readonly cid: string;
  readonly kind: Technology['devices'][number]['kind'];
  readonly model: string;
  readonly status: Technology['devices'][number]['status'];
  readonly testedAt: Date | null;
  readonly lastSeenAt: Date | null;
}
const inHome: Prepared = {
  name: 'devices-in-home-of',
  text: `select d.id, d.cid, d.kind, d.model, d.status, d.tested_at as "testedAt", d.last_seen_at as "lastSeenAt",
      l.address_confirmed_on::text as "confirmedOn", l.address_confirmed_with as "confirmedWith", l.address_confirmed_by as "confirmedBy"
    from placement l join device d on d.tenant_id = l.tenant_id and d.id = l.device_id
    where l.tenant_id = $1 and l.home_id = $2 and l.ends_at is null order by d.kind desc, d.cid`,
};

/** What stands in her home now. */
export async function devicesOfPerson(
  tx: Transaction,
  { tenantId, homeId }: PersonHere,
): Promise<Technology['devices']> {
  if (!homeId) return [];
  const rows = await tx.rows<HomeDeviceRow>(inHome, [tenantId, homeId]);
  return rows.map((row) => ({
    ...{ id: row.id, cid: row.cid, kind: row.kind, model: row.model, status: row.status },
    address: addressOf(row),
    testedAt: row.testedAt?.toISOString() ?? null,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  }));
}

/** What happens next, as she reads it: a day, and whom to ring. What is done or stopped is left out. */
export async function tellMine(tx: Transaction, { tenantId, personId }: PersonHere): Promise<Mine['setups']> {
  const rows = (await tx.rows<SetupRow>(setupsOfPerson, [personId])).filter(
    ({ state }) => state === 'open' || state === 'working',
  );
  const steps = await tx.rows<StepRow>(stepsOf, [rows.map(({ id }) => id)]);
  const told: Mine['setups'] = [];
  for (const row of rows) {
    const setup = setupOf(row, steps);
    const coming = nextStep(setup);
    const unit = await unitContact(tx, tenantId, row.unitId);
    const type = row.serviceType ? await serviceType(tx, tenantId, row.serviceType) : undefined;
    const isBefore = coming?.step === 'ordered' || coming?.step === 'appointment';
    told.push({
      kind: row.kind,
      label: type?.label ?? null,
      next: coming?.step ?? null,
      // Until a day is agreed, what she was promised is what counts.
      on: isBefore ? row.promisedOn : (coming?.dueOn ?? null),
      agreed: stepOf(setup, 'appointment').state === 'done',
      unitName: unit?.unitName ?? '',
      unitPhone: unit?.phone ?? null,
    });
  }
  return told;
}

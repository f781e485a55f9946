import { type DeviceKind, type SetupState, type SetupStepName, setupSteps } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Setup, Step } from './setup.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `devices-setup-${name}`, text };
}

export interface SetupRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: DeviceKind;
  readonly serviceType: string | null;
  readonly unitId: string;
  readonly deviceId: string | null;
  readonly state: SetupState;
  readonly promisedOn: string;
  readonly startedAt: Date;
  readonly startedBy: string | null;
  readonly stoppedAt: Date | null;
  readonly stoppedBecause: string | null;
  readonly stoppedByDeath: string | null;
  readonly version: number;
}
const columns = `c.tenant_id as "tenantId", c.id, c.person_id as "personId", c.kind, c.service_type as "serviceType", c.unit_id as "unitId",
    c.device_id as "deviceId", c.state, c.promised_on::text as "promisedOn", c.started_at as "startedAt",
    c.started_by_name as "startedBy", c.stopped_at as "stoppedAt", c.stopped_because as "stoppedBecause",
    c.stopped_by_death as "stoppedByDeath", c.version`;

export const addSetup = prepared(
  'add',
  `insert into device_setup (tenant_id, id, person_id, kind, service_type, decision_id, unit_id, state, promised_on, started_at, started_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10)`,
);
export const setupOfDecision = prepared(
  'of-decision',
  'select id from device_setup where tenant_id = $1 and decision_id = $2 and service_type = $3',
);
export const openOfPerson = prepared(
  'open-of-person',
  `select id from device_setup where tenant_id = $1 and person_id = $2 and kind = $3 and state = 'open'`,
);
/** Two decisions at once about one person come one after the other. */
export const lockPerson = prepared('lock-person', `select pg_advisory_xact_lock(hashtextextended('setup ' || $1, 0))`);

export const lockSetup = prepared('lock', `select ${columns} from device_setup c where c.id = $1 for update`);
export const setupById = prepared('one', `select ${columns} from device_setup c where c.id = $1`);
export const lockOfDevice = prepared(
  'lock-of-device',
  `select ${columns} from device_setup c where c.tenant_id = $1 and c.device_id = $2 and c.state = 'open' for update`,
);
export const lockOfPerson = prepared(
  'lock-of-person',
  `select ${columns} from device_setup c where c.tenant_id = $1 and c.person_id = $2 for update`,
);
export const setupsOfPerson = prepared(
  'of-person',
  `select ${columns} from device_setup c where c.person_id = $1 order by c.started_at desc, c.id`,
);
/** Those that go on: what is late comes first, whoever may see them. */
export const setupsOpen = prepared(
  'open',
  `select ${columns} from device_setup c where c.tenant_id = any ($1::uuid[]) and c.state in ('open', 'working')
    order by (select min(s.due_on) from device_setup_step s where s.tenant_id = c.tenant_id and s.setup_id = c.id and s.state = 'open'),
      c.promised_on, c.id limit 500`,
);
export const saveSetup = prepared(
  'save',
  `update device_setup set state = $4, device_id = $5, stopped_at = $6, stopped_because = $7, stopped_by_death = $8, version = $9
    where tenant_id = $1 and id = $2 and version = $3 returning id`,
);

export interface StepRow extends Row {
  readonly setupId: string;
  readonly step: SetupStepName;
  readonly state: Step['state'];
  readonly dueOn: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly staffId: string | null;
  readonly staffName: string | null;
  readonly note: string | null;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
  readonly because: string | null;
  readonly detail: string[] | null;
}
export const stepsOf = prepared(
  'steps',
  `select setup_id as "setupId", step, state, due_on::text as "dueOn", owner_unit_id as "unitId", owner_unit_name as "unitName",
      owner_staff_id as "staffId", owner_staff_name as "staffName", note, done_at as "doneAt", done_by_name as "doneBy",
      skipped_because as because, detail
    from device_setup_step where setup_id = any ($1::uuid[])`,
);
export const putStep = prepared(
  'put-step',
  `insert into device_setup_step (tenant_id, setup_id, person_id, step, state, due_on, owner_unit_id, owner_unit_name, owner_staff_id,
      owner_staff_name, note, done_at, done_by_name, skipped_because, detail)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    on conflict (tenant_id, setup_id, step) do update set state = excluded.state, due_on = excluded.due_on,
      owner_unit_id = excluded.owner_unit_id, owner_unit_name = excluded.owner_unit_name, owner_staff_id = excluded.owner_staff_id,
      owner_staff_name = excluded.owner_staff_name, note = excluded.note, done_at = excluded.done_at, done_by_name = excluded.done_by_name,
      skipped_because = excluded.skipped_because, detail = excluded.detail`,
);

export function setupOf(row: SetupRow, steps: readonly StepRow[]): Setup {
  const { tenantId, id, personId, kind, unitId, deviceId, promisedOn, version } = row;
  return {
    ...{ tenantId, id, personId, kind, unitId, deviceId, promisedOn, version },
    steps: steps
      .filter(({ setupId }) => setupId === id)
      .map(stepOfRow)
      .toSorted((a, b) => setupSteps.indexOf(a.step) - setupSteps.indexOf(b.step)),
    stopped: row.stoppedAt && { at: row.stoppedAt, because: row.stoppedBecause ?? '', deathId: row.stoppedByDeath },
  };
}

function stepOfRow(row: StepRow): Step {
  const staff = row.staffId === null ? null : { id: row.staffId, name: row.staffName ?? '' };
  const owner = { unitId: row.unitId, unitName: row.unitName, staff };
  const core = { step: row.step, dueOn: row.dueOn, owner, note: row.note };
  if (row.doneAt === null) return { ...core, state: 'open' };
  if (row.state === 'skipped') {
    return { ...core, state: 'skipped', doneAt: row.doneAt, doneBy: row.doneBy ?? '', because: row.because ?? '' };
  }
  return { ...core, state: 'done', doneAt: row.doneAt, doneBy: row.doneBy, detail: row.detail ?? [] };
}

export function stepValues({ tenantId, id, personId }: Setup, step: Step): unknown[] {
  const { owner } = step;
  const closed = step.state === 'open' ? null : step;
  return [
    ...[tenantId, id, personId, step.step, step.state, step.dueOn, owner.unitId, owner.unitName],
    ...[owner.staff?.id ?? null, owner.staff?.name ?? null, step.note],
    ...[closed?.doneAt ?? null, closed?.doneBy ?? null],
    ...[step.state === 'skipped' ? step.because : null, step.state === 'done' ? step.detail : null],
  ];
}

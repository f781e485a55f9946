import type { DeviceKind, SetupStepName } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { openGrant } from '../../access/index.ts';
import { placeOf, unitsNamed, unitsOfKind } from '../../organisation/index.ts';
import { ruleValues, workingDays } from '../../services/index.ts';
import { freshSteps, type Setup } from './setup.ts';
import { addSetup, lockPerson, openOfPerson, putStep, setupOfDecision, stepValues } from './setup-queries.ts';

export interface Starting {
  readonly tenantId: string;
  readonly personId: string;
  readonly kind: DeviceKind;
  /** what was decided, and where; null: begun by hand */
  readonly decided: {
    readonly decisionId: string;
    readonly serviceType: string;
    readonly unitId: string | null;
  } | null;
  readonly startedBy: string | null;
  /** local day; left out: as the municipality has decided */
  readonly promisedOn?: string;
  readonly note?: string;
}

export type Started = { readonly setupId: string } | { readonly refused: 'no-technical-unit' | 'open-already' };

/**
 * Begins the way from decided to working: six steps, each with a day and an owner, in the hands of those who do such work. Opens
 * her to them. Bears being asked twice for the same decision.
 */
export async function startSetup(tx: Transaction, newId: NewId, starting: Starting): Promise<Started> {
  const { tenantId, personId, kind, decided, startedBy } = starting;
  await tx.rows(lockPerson, [personId]);
  const again = decided
    ? await tx.rows<{ id: string }>(setupOfDecision, [tenantId, decided.decisionId, decided.serviceType])
    : await tx.rows<{ id: string }>(openOfPerson, [tenantId, personId, kind]);
  if (again[0]) return decided ? { setupId: again[0].id } : { refused: 'open-already' };
  const unit = await ownerUnit(tx, tenantId, decided?.unitId ?? null);
  if (!unit) return { refused: 'no-technical-unit' };
  const due = await dueDays(tx, tenantId, starting.promisedOn);
  const setupId = newId();
  const owner = { unitId: unit.id, unitName: unit.name, staff: null };
  const setup: Setup = {
    ...{ tenantId, id: setupId, personId, kind, unitId: unit.id, deviceId: null, promisedOn: due.fitted },
    ...{ steps: freshSteps(owner, due), stopped: null, version: 1 },
  };
  await openGrant(tx, newId, { tenantId, subjectId: unit.id, personId, basis: 'in-care', ref: setupId });
  await tx.rows(addSetup, [
    ...[tenantId, setupId, personId, kind, decided?.serviceType ?? null, decided?.decisionId ?? null, unit.id],
    ...[setup.promisedOn, tx.at, startedBy],
  ]);
  for (const step of setup.steps) {
    const noted = step.step === 'ordered' && starting.note ? { ...step, note: starting.note } : step;
    await tx.rows(putStep, stepValues(setup, noted));
  }
  const payload = { personId, deviceKind: kind, decisionId: decided?.decisionId ?? null };
  await emit(tx, { tenantId, kind: 'setup.started', subjectId: setupId, payload, occurredAt: tx.at });
  return { setupId };
}

/** Those who were decided on when they do such work, else the municipality's technical team, else those who were decided on. */
async function ownerUnit(
  tx: Transaction,
  tenantId: string,
  decidedUnitId: string | null,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const decided = decidedUnitId ? (await unitsNamed(tx, tenantId, [decidedUnitId]))[0] : undefined;
  if (decided?.kind === 'technical') return decided;
  return (await unitsOfKind(tx, tenantId, 'technical'))[0] ?? decided;
}

async function dueDays(
  tx: Transaction,
  tenantId: string,
  promisedOn: string | undefined,
): Promise<Record<SetupStepName, string>> {
  const place = await placeOf(tx, tenantId);
  const today = localDay(tx.at, place.timeZone);
  const rules = await ruleValues(tx, tenantId, ['devices.setup-days', 'devices.ask-after-days']);
  const days = workingDays(place.country);
  const [orderedBy, appointmentBy, workingBy] = rules['devices.setup-days'];
  const promised = promisedOn ?? days.add(today, workingBy);
  const atLatest = (day: string): string => (day < promised ? day : promised);
  return {
    ordered: atLatest(days.add(today, orderedBy)),
    appointment: atLatest(days.add(today, appointmentBy)),
    fitted: promised,
    'real-press': promised,
    explained: promised,
    asked: days.add(addDays(promised, rules['devices.ask-after-days']), 0),
  };
}

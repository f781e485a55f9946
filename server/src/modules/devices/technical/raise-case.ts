import type { DeviceFault, TechnicalKind } from '@tunet/contract';
import { localClock, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { openGrant } from '../../access/index.ts';
import { ruleValues, workingDays } from '../../services/index.ts';
import * as queries from './case-queries.ts';
import { type CaseUnits, type DueRules, dueAt, ownerNow } from './technical-case.ts';

/** Something that is wrong. */
export interface Wrong {
  readonly tenantId: string;
  readonly kind: TechnicalKind;
  readonly deviceId?: string;
  readonly cid?: string;
  readonly sender?: string;
  readonly areaId?: string | null;
  readonly outage?: { readonly by: 'area' | 'model' | 'reception'; readonly of: string | null };
  readonly faults?: readonly DeviceFault[];
  /** Default: now. */
  readonly sinceAt?: Date;
  /** A code or a number for the list of what happened; never a name. */
  readonly detail?: string;
}

/** Kinds that somebody must go or ring about: their owner sees whom. */
const aboutPeople: ReadonlySet<TechnicalKind> = new Set(['person-without-alarm', 'fault', 'low-battery', 'not-tested']);

/**
 * Opens a technical case with owner and deadline, or joins the open one about the same thing. Role tunet_dispatch.
 * @returns its id; null in a municipality that has neither desk nor technical team
 */
export async function raiseTechnicalCase(tx: Transaction, newId: NewId, wrong: Wrong): Promise<string | null> {
  const { tenantId, kind } = wrong;
  const units = await unitsOf(tx, tenantId);
  const ownerId = units && ownerNow(kind, units);
  if (!units || !ownerId) return null;
  const of: queries.NewCase = {
    ...{ tenantId, id: newId(), kind, ownerId, deskId: units.deskId, teamId: units.teamId },
    ...{ deviceId: wrong.deviceId ?? null, cid: wrong.cid ?? null, sender: wrong.sender ?? null },
    ...{ areaId: wrong.areaId ?? null, faults: wrong.faults ?? [], sinceAt: wrong.sinceAt ?? tx.at },
    ...{ outageBy: wrong.outage?.by ?? null, outageOf: wrong.outage?.of ?? null },
    dueAt: dueAt(kind, tx.at, await dueRules(tx, tenantId)),
  };
  const { detail } = wrong;
  if (await queries.insertCase(tx, of)) {
    await queries.addHappening(tx, { tenantId, id: newId(), caseId: of.id, what: 'opened', detail });
    if (wrong.deviceId !== undefined && aboutPeople.has(kind))
      await showPeople(tx, newId, { ...of, deviceIds: [wrong.deviceId] });
    return of.id;
  }
  const caseId = await queries.joinCase(tx, of);
  if (caseId === null) return null;
  await queries.addHappening(tx, { tenantId, id: newId(), caseId, what: 'said-again', detail });
  return caseId;
}

/** Those who live where the devices stand become part of the case, and its owner may see them. */
export async function showPeople(
  tx: Transaction,
  newId: NewId,
  of: { tenantId: string; id: string; ownerId: string; deviceIds: readonly string[] },
): Promise<readonly queries.Attached[]> {
  const { tenantId, id, ownerId, deviceIds } = of;
  const attached = await queries.attachPeople(tx, { tenantId, caseId: id, deviceIds, asOutage: false });
  for (const { personId } of attached) {
    await openGrant(tx, newId, { tenantId, personId, subjectId: ownerId, basis: 'technical-case', ref: id });
  }
  return attached;
}

/** Who may see to cases of a municipality at the instant of the transaction. */
export async function unitsOf(tx: Transaction, tenantId: string): Promise<CaseUnits | null> {
  const row = await queries.unitsFor(tx, tenantId);
  if (!row) return null;
  const { deskId, teamId, openFrom, openTo, zone, country } = row;
  const clock = localClock(tx.at, zone);
  const isTeamOpen =
    openFrom !== null && openTo !== null
      ? workingDays(country).isWorking(localDay(tx.at, zone)) && openFrom <= clock && clock < openTo
      : teamId !== null;
  return { deskId, teamId, isTeamOpen };
}

export async function dueRules(tx: Transaction, tenantId: string): Promise<DueRules> {
  const rules = await ruleValues(tx, tenantId, [
    'devices.without-alarm-due-minutes',
    'devices.outage-due-minutes',
    'devices.fault-due-hours',
    'devices.battery-due-hours',
  ]);
  return {
    withoutAlarmMinutes: rules['devices.without-alarm-due-minutes'],
    outageMinutes: rules['devices.outage-due-minutes'],
    faultHours: rules['devices.fault-due-hours'],
    batteryHours: rules['devices.battery-due-hours'],
  };
}

import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { openGrant } from '../../access/index.ts';
import { addHappening, attachPeople } from '../technical/case-queries.ts';
import { dueRules, raiseTechnicalCase, showPeople, unitsOf } from '../technical/raise-case.ts';
import { dueAt } from '../technical/technical-case.ts';
import * as queries from './act-queries.ts';
import type { UnheardDevice } from './find-outages.ts';
import { type Act, isWithoutAlarm } from './supervise.ts';

export interface Surroundings {
  readonly tx: Transaction;
  readonly newId: NewId;
  /** Where a case about our own reception belongs; null where no desk answers. */
  readonly deskTenantId: string | null;
}

/** Does one thing that `supervise` asks for. @param cids account numbers by device, for new cases */
export async function carryOut(
  around: Surroundings,
  act: Act,
  cids: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const { tx, newId, deskTenantId } = around;
  const note = (tenantId: string, caseId: string, what: string, detail?: string) =>
    addHappening(tx, { tenantId, id: newId(), caseId, what, detail });
  switch (act.act) {
    case 'reception-lost':
      if (deskTenantId === null) return;
      await raiseTechnicalCase(tx, newId, {
        ...{ tenantId: deskTenantId, kind: 'outage', outage: { by: 'reception', of: null }, sinceAt: act.since },
      });
      return;
    case 'reception-back':
    case 'outage-over':
      await queries.saveBack(tx, act.tenantId, act.caseId);
      return note(act.tenantId, act.caseId, 'contact-back');
    case 'outage-found': {
      const { tenantId, by, of, devices } = act;
      const areaId = by === 'area' ? of : null;
      const sinceAt = earliest(devices);
      const wrong = { tenantId, kind: 'outage' as const, areaId, outage: { by, of }, sinceAt };
      const caseId = await raiseTechnicalCase(tx, newId, { ...wrong, detail: String(devices.length) });
      if (caseId !== null) await addToOutage(around, { tenantId, caseId, devices });
      return;
    }
    case 'outage-joined':
      await queries.saveAgain(tx, act.tenantId, act.caseId, earliest(act.devices));
      return addToOutage(around, act);
    case 'outage-heard':
      return queries.saveHeard(tx, act.tenantId, act.caseId, act.devices);
    case 'case-found': {
      const { tenantId, deviceId, areaId, since } = act.device;
      const kind = isWithoutAlarm(act.device) ? 'person-without-alarm' : 'silent';
      await raiseTechnicalCase(tx, newId, {
        tenantId,
        kind,
        deviceId,
        cid: cids.get(deviceId) ?? '',
        areaId,
        sinceAt: since,
      });
      return;
    }
    case 'case-worse': {
      const { tenantId, deviceId } = act.device;
      const due = dueAt('person-without-alarm', tx.at, await dueRules(tx, tenantId));
      const ownerId = await queries.saveWorse(tx, tenantId, act.caseId, due);
      if (ownerId === undefined) return;
      await showPeople(tx, newId, { tenantId, id: act.caseId, ownerId, deviceIds: [deviceId] });
      return note(tenantId, act.caseId, 'without-alarm');
    }
    case 'case-again':
      await queries.saveAgain(tx, act.device.tenantId, act.caseId, act.device.since);
      return note(act.device.tenantId, act.caseId, 'said-again');
    case 'case-heard':
      if (act.isForALook) {
        await queries.saveBack(tx, act.tenantId, act.caseId);
        return note(act.tenantId, act.caseId, 'contact-back');
      }
      await queries.saveEnded(tx, act.tenantId, act.caseId);
      return note(act.tenantId, act.caseId, 'ended-by-itself');
    case 'case-folded':
      await queries.saveEnded(tx, act.tenantId, act.caseId);
      return note(act.tenantId, act.caseId, 'ended-by-itself', 'outage');
  }
}

/** Puts devices and those who live with them on the lists of the units, and has the units told. */
async function addToOutage(
  { tx, newId }: Surroundings,
  { tenantId, caseId, devices }: { tenantId: string; caseId: string; devices: readonly UnheardDevice[] },
): Promise<void> {
  await queries.saveMembers(tx, tenantId, caseId, devices);
  const deviceIds = devices.filter(({ hasPeople }) => hasPeople).map(({ deviceId }) => deviceId);
  const attached = await attachPeople(tx, { tenantId, caseId, deviceIds, asOutage: true });
  const units = await unitsOf(tx, tenantId);
  for (const { personId, unitId } of attached) {
    for (const subjectId of new Set([unitId, units?.deskId, units?.teamId])) {
      if (subjectId)
        await openGrant(tx, newId, { tenantId, personId, subjectId, basis: 'technical-case', ref: caseId });
    }
  }
  for (const unitId of new Set(attached.map((one) => one.unitId))) {
    if (unitId === null) continue;
    await emit(tx, {
      tenantId,
      kind: 'outage.listed',
      subjectId: caseId,
      payload: { caseId, unitId },
      occurredAt: tx.at,
    });
  }
}

/** Tells those who are without an alarm now, and those whose alarm is heard again. */
export async function tellPeople(
  { tx, newId }: Surroundings,
  tenantId: string,
  unheard: readonly UnheardDevice[],
): Promise<void> {
  const deviceIds = unheard
    .filter((device) => device.tenantId === tenantId && isWithoutAlarm(device))
    .map((one) => one.deviceId);
  const told = deviceIds.length === 0 ? [] : await queries.markTold(tx, tenantId, deviceIds);
  const back = await queries.markToldBack(tx, tenantId);
  for (const [rows, kind, what] of [
    [told, 'device.without-alarm', 'told'],
    [back, 'device.contact-back', 'told-back'],
  ] as const) {
    for (const { caseId, personId } of rows) {
      await emit(tx, { tenantId, kind, subjectId: caseId, payload: { personId, caseId }, occurredAt: tx.at });
    }
    for (const caseId of new Set(rows.map((row) => row.caseId))) {
      const count = rows.filter((row) => row.caseId === caseId).length;
      await addHappening(tx, { tenantId, id: newId(), caseId, what, detail: String(count) });
    }
  }
}

function earliest(devices: readonly UnheardDevice[]): Date {
  return devices.map(({ since }) => since).reduce((first, one) => (one < first ? one : first));
}

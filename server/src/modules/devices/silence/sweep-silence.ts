import type { Pool } from 'pg';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { ruleValues } from '../../services/index.ts';
import { followAbsences, unitsFor } from '../technical/case-queries.ts';
import { carryOut, type Surroundings, tellPeople } from './carry-out.ts';
import type { Group, OutageRules, UnheardDevice } from './find-outages.ts';
import { followHours } from './follow-hours.ts';
import { type Stretch, silenceOf, without } from './silence.ts';
import * as queries from './silence-queries.ts';
import { type Listening, supervise } from './supervise.ts';

export interface SilenceWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between looks. */
const interval = 15_000;

/** Looks each quarter of a minute who is not heard any longer, until stopped. */
export function startSilence(work: SilenceWork): Repeating {
  return every(interval, () => sweepSilence(work), {
    timers: work.timers,
    failed: (error) =>
      work.log.error({ err: (error as Error).message }, 'silent devices were not looked for; tried again'),
  });
}

/** One look at everything that every desk hears. */
export async function sweepSilence({
  pool,
  clock,
  newId,
}: Pick<SilenceWork, 'pool' | 'clock' | 'newId'>): Promise<void> {
  const at = clock.now();
  const { tenants } = await readReach(pool);
  const desks = await inTransaction(pool, { tenants, subjects: [], at }, (tx) => placesByDesk(tx, tenants));
  for (const { deskTenantId, places } of desks) {
    const reach = [...new Set([...places, ...(deskTenantId === null ? [] : [deskTenantId])])];
    await inTransaction(pool, { tenants: reach, subjects: [], at }, async (tx) => {
      await sweepDesk({ tx, newId, deskTenantId }, places);
      for (const tenantId of reach) {
        await followHours(tx, newId, tenantId);
        await followAbsences(tx, tenantId);
      }
    });
  }
}

async function placesByDesk(
  tx: Transaction,
  tenants: readonly string[],
): Promise<{ deskTenantId: string | null; places: string[] }[]> {
  const byDesk = new Map<string, { deskTenantId: string | null; places: string[] }>();
  for (const tenantId of tenants.toSorted()) {
    const units = await unitsFor(tx, tenantId);
    const key = units?.deskId ?? tenantId;
    const desk = byDesk.get(key) ?? { deskTenantId: units?.deskTenantId ?? null, places: [] };
    desk.places.push(tenantId);
    byDesk.set(key, desk);
  }
  return [...byDesk.values()];
}

async function sweepDesk(around: Surroundings, places: readonly string[]): Promise<void> {
  const { tx, deskTenantId } = around;
  const deaf = deskTenantId === null ? [] : await queries.deafTimes(tx, deskTenantId);
  const rules = new Map<string, OutageRules>();
  const found: { unheard: UnheardDevice[]; groups: Group[]; cids: Map<string, string>; supervised: number }[] = [];
  const open = { cases: [] as Listening['cases'][number][], outages: [] as Listening['outages'][number][] };
  const receptions = deskTenantId === null ? [] : (await queries.openOutages(tx, deskTenantId)).receptions;
  for (const tenantId of places) {
    const { look, outageRules } = await lookAt(tx, tenantId, deaf);
    found.push(look);
    rules.set(tenantId, outageRules);
    open.cases.push(...(await queries.openSilences(tx, tenantId)));
    open.outages.push(...(await queries.openOutages(tx, tenantId)).outages);
  }
  const unheard = found.flatMap((one) => one.unheard);
  const acts = supervise(
    {
      ...{ unheard, ...open, groups: found.flatMap((one) => one.groups) },
      supervised: found.reduce((sum, one) => sum + one.supervised, 0),
      reception: receptions.find(({ isBack }) => !isBack) ?? null,
    },
    (tenantId) => rules.get(tenantId) ?? { leastDevices: 5, leastPercent: 20 },
  );
  // One that is over and that nobody has called handled makes room for the next.
  if (acts.some(({ act }) => act === 'reception-lost')) {
    for (const { tenantId, caseId } of receptions) await carryOut(around, { act: 'case-folded', tenantId, caseId });
  }
  const cids = new Map(found.flatMap((one) => [...one.cids]));
  for (const act of acts) await carryOut(around, act, cids);
  // While we doubt our own ears nobody is told that her alarm does not work.
  const isDeaf = acts.some(({ act }) => act === 'reception-lost') || receptions.some(({ isBack }) => !isBack);
  for (const tenantId of places) await tellPeople(around, tenantId, isDeaf ? [] : unheard);
}

async function lookAt(tx: Transaction, tenantId: string, deaf: readonly Stretch[]) {
  const rules = await ruleValues(tx, tenantId, [
    'devices.heartbeat-seconds',
    'devices.without-alarm-minutes',
    'devices.without-alarm-no-phone-minutes',
    'devices.outage-devices',
    'devices.outage-percent',
  ]);
  const watch = without(await queries.receiverWatch(tx, tenantId), deaf);
  const rows = await queries.overdueDevices(tx, tenantId, rules['devices.heartbeat-seconds']);
  const unheard = rows.flatMap((row): UnheardDevice[] => {
    const minutes = row.hasPhone
      ? rules['devices.without-alarm-minutes']
      : rules['devices.without-alarm-no-phone-minutes'];
    const silence = silenceOf(row, watch, tx.at, minutes);
    if (silence.state === 'unsupervised') return [];
    const { state, since } = silence;
    if (state === 'heard') return [];
    const { deviceId, areaId, vendor, intervalSeconds, hasPeople, isSeenTo } = row;
    return [{ tenantId, deviceId, areaId, vendor, state, since, intervalSeconds, hasPeople, isSeenTo }];
  });
  const counted = await queries.deviceGroups(tx, tenantId);
  const areas = counted.flatMap(({ areaId, supervised, unsupervised }): queries.AreaCount[] => {
    if (areaId === null) return [];
    const silent = unheard.filter((device) => device.areaId === areaId && device.state !== 'late').length;
    return [{ areaId, silent, unsupervised, heard: supervised - silent }];
  });
  await queries.saveAreaCounts(tx, tenantId, areas);
  return {
    outageRules: { leastDevices: rules['devices.outage-devices'], leastPercent: rules['devices.outage-percent'] },
    look: {
      unheard,
      cids: new Map(rows.map(({ deviceId, cid }) => [deviceId, cid])),
      groups: counted.map(
        ({ areaId, vendor, supervised }): Group =>
          areaId === null
            ? { tenantId, by: 'model', of: vendor ?? '', supervised }
            : { tenantId, by: 'area', of: areaId, supervised },
      ),
      supervised: counted.reduce((sum, { areaId, supervised }) => sum + (areaId === null ? 0 : supervised), 0),
    },
  };
}

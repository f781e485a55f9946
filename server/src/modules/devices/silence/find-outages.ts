import { lateness } from './silence.ts';

/** A supervised device that has missed at least one heartbeat. */
export interface UnheardDevice {
  readonly tenantId: string;
  readonly deviceId: string;
  readonly areaId: string | null;
  /** Who made it, or its model where that is all we know. */
  readonly vendor: string;
  readonly state: 'late' | 'silent' | 'without-alarm';
  readonly since: Date;
  readonly intervalSeconds: number;
  /** A social alarm in a home where somebody lives: somebody may be without an alarm. */
  readonly hasPeople: boolean;
  /** A person has seen to this very silence within a day: no case is made of it again so soon. */
  readonly isSeenTo: boolean;
}

/** What devices may have in common. */
export interface CommonThing {
  readonly tenantId: string;
  readonly by: 'area' | 'model';
  /** Area id, or vendor. */
  readonly of: string;
}

/** How many supervised devices have this in common, heard or not. */
export interface Group extends CommonThing {
  readonly supervised: number;
}

export interface OutageRules {
  /** Fewer are so many single cases. */
  readonly leastDevices: number;
  /** Of those that have it in common. */
  readonly leastPercent: number;
}

export interface FoundOutage extends CommonThing {
  /** Those surely silent; the others join when they are. */
  readonly devices: readonly UnheardDevice[];
}

/**
 * Devices of one area, else of one vendor, that fell silent within the same interval and are many: one thing has happened, not many.
 * Those that have missed only one heartbeat count too, or the first ones would be single cases before the others are silent.
 * Pure; each device is in one outage at most.
 */
export function findOutages(
  devices: readonly UnheardDevice[],
  groups: readonly Group[],
  rulesOf: (tenantId: string) => OutageRules,
): FoundOutage[] {
  const taken = new Set<string>();
  return groups.toSorted(inOrder).flatMap((group) => {
    const { leastDevices, leastPercent } = rulesOf(group.tenantId);
    const members = mostAtOnce(devices.filter((device) => !taken.has(device.deviceId) && isIn(device, group)));
    const silent = members.filter(({ state }) => state !== 'late');
    const isMany = members.length >= leastDevices && members.length * 100 >= leastPercent * group.supervised;
    if (!isMany || silent.length === 0) return [];
    for (const { deviceId } of members) taken.add(deviceId);
    return [{ tenantId: group.tenantId, by: group.by, of: group.of, devices: silent }];
  });
}

export function isIn(device: UnheardDevice, { tenantId, by, of }: CommonThing): boolean {
  return device.tenantId === tenantId && (by === 'area' ? device.areaId : device.vendor) === of;
}

/** An area is where people are sent, so it comes before a vendor; the rest only makes it the same every time. */
function inOrder(a: Group, b: Group): number {
  return a.by.localeCompare(b.by) || a.tenantId.localeCompare(b.tenantId) || a.of.localeCompare(b.of);
}

/** The most devices whose last sign lies within one interval of each other. */
function mostAtOnce(devices: readonly UnheardDevice[]): UnheardDevice[] {
  const sorted = devices.toSorted(
    (a, b) => a.since.getTime() - b.since.getTime() || (a.deviceId < b.deviceId ? -1 : 1),
  );
  const width = Math.max(0, ...devices.map(({ intervalSeconds }) => intervalSeconds * 1000)) + lateness;
  let best: [from: number, to: number] = [0, 0];
  for (let from = 0, to = 0; from < sorted.length; from += 1) {
    const first = sorted[from]?.since.getTime() ?? 0;
    while (to < sorted.length && (sorted[to]?.since.getTime() ?? 0) - first <= width) to += 1;
    if (to - from > best[1] - best[0]) best = [from, to];
  }
  return sorted.slice(...best);
}

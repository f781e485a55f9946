import {
  type CommonThing,
  findOutages,
  type Group,
  isIn,
  type OutageRules,
  type UnheardDevice,
} from './find-outages.ts';

/** An open case about one device's silence. */
export interface SilenceCase {
  readonly tenantId: string;
  readonly caseId: string;
  readonly deviceId: string;
  readonly kind: 'silent' | 'person-without-alarm';
  readonly state: 'open' | 'taken';
  readonly since: Date;
  /** It had been heard again, and waits for a person's look. */
  readonly isBack: boolean;
  readonly lastContactAt: Date | null;
}

/** An open outage, with those of its devices that have not been heard again. */
export interface OutageCase extends CommonThing {
  readonly caseId: string;
  readonly isBack: boolean;
  readonly devices: readonly {
    readonly deviceId: string;
    readonly since: Date;
    readonly lastContactAt: Date | null;
  }[];
}

/** All that one desk hears, at one instant. */
export interface Listening {
  /** Supervised devices, heard or not. */
  readonly supervised: number;
  readonly unheard: readonly UnheardDevice[];
  readonly groups: readonly Group[];
  readonly cases: readonly SilenceCase[];
  readonly outages: readonly OutageCase[];
  /** Nothing at all is heard: the open case about our own reception. Once something is, that time counts as time nobody listened. */
  readonly reception: { readonly caseId: string; readonly tenantId: string } | null;
}

export type Act =
  | { readonly act: 'reception-lost'; readonly since: Date }
  | { readonly act: 'reception-back'; readonly tenantId: string; readonly caseId: string }
  | ({ readonly act: 'outage-found'; readonly devices: readonly UnheardDevice[] } & CommonThing)
  | OnOutage<'outage-joined', UnheardDevice>
  | OnOutage<'outage-heard', string>
  | { readonly act: 'outage-over'; readonly tenantId: string; readonly caseId: string }
  | { readonly act: 'case-found'; readonly device: UnheardDevice }
  | { readonly act: 'case-worse' | 'case-again'; readonly caseId: string; readonly device: UnheardDevice }
  /** `isForALook`: somebody has begun with it, or she was without an alarm; otherwise it ends by itself. */
  | { readonly act: 'case-heard'; readonly tenantId: string; readonly caseId: string; readonly isForALook: boolean }
  | { readonly act: 'case-folded'; readonly tenantId: string; readonly caseId: string };

interface OnOutage<Name extends string, Of> {
  readonly act: Name;
  readonly tenantId: string;
  readonly caseId: string;
  readonly devices: readonly Of[];
}

/**
 * What follows from what is heard now. Pure, and quiet when nothing has changed since: what it asks for, once done, is not asked again.
 * When nothing at all is heard it is ourselves we doubt: one case of our own, and no case about anybody else until something is.
 */
export function supervise(now: Listening, rulesOf: (tenantId: string) => OutageRules): Act[] {
  const { reception, unheard } = now;
  const hasAnyHeard = now.supervised > unheard.length;
  if (reception) return hasAnyHeard ? [{ act: 'reception-back', ...reception }] : [];
  const silent = unheard.filter(({ state }) => state !== 'late');
  const least = Math.max(2, ...[...new Set(unheard.map(({ tenantId }) => rulesOf(tenantId).leastDevices))]);
  if (!hasAnyHeard && now.supervised >= least && silent.length > 0) {
    return [{ act: 'reception-lost', since: latest(unheard.map(({ since }) => since)) }];
  }
  return [...followCases(now), ...followOutages(now), ...findNew(now, silent, rulesOf)];
}

function followCases({ cases, unheard }: Listening): Act[] {
  const found = new Map(unheard.map((device) => [device.deviceId, device]));
  return cases.flatMap(({ tenantId, caseId, deviceId, kind, state, since, isBack, lastContactAt }): Act[] => {
    const device = found.get(deviceId);
    if (device && device.state !== 'late') {
      if (isBack) return [{ act: 'case-again', caseId, device }];
      return kind === 'silent' && isWithoutAlarm(device) ? [{ act: 'case-worse', caseId, device }] : [];
    }
    if (isBack || lastContactAt === null || lastContactAt <= since) return [];
    return [{ act: 'case-heard', tenantId, caseId, isForALook: kind === 'person-without-alarm' || state === 'taken' }];
  });
}

function followOutages({ outages }: Listening): Act[] {
  return outages.flatMap(({ tenantId, caseId, isBack, devices }): Act[] => {
    const heard = devices.filter(({ lastContactAt, since }) => lastContactAt !== null && lastContactAt > since);
    const on = { tenantId, caseId };
    return [
      ...(heard.length > 0 ? [{ act: 'outage-heard' as const, ...on, devices: idsOf(heard) }] : []),
      ...(!isBack && heard.length === devices.length ? [{ act: 'outage-over' as const, ...on }] : []),
    ];
  });
}

function findNew(now: Listening, silent: readonly UnheardDevice[], rulesOf: (tenantId: string) => OutageRules): Act[] {
  const inOutage = new Set(now.outages.flatMap(({ devices }) => idsOf(devices)));
  const byDevice = new Map(now.cases.map((one) => [one.deviceId, one]));
  const isFree = ({ deviceId, isSeenTo }: UnheardDevice) =>
    !isSeenTo && !inOutage.has(deviceId) && !byDevice.has(deviceId);
  const joining = now.outages.flatMap((outage): Extract<Act, { act: 'outage-joined' }>[] => {
    const devices = silent.filter((device) => isFree(device) && isIn(device, outage));
    for (const { deviceId } of devices) inOutage.add(deviceId);
    const { tenantId, caseId } = outage;
    return devices.length > 0 ? [{ act: 'outage-joined', tenantId, caseId, devices }] : [];
  });
  // A single case that nobody has begun with belongs to what has happened to all of them.
  const mayFold = ({ deviceId }: UnheardDevice) => {
    const known = byDevice.get(deviceId);
    return known?.kind === 'silent' && known.state === 'open' && !known.isBack;
  };
  const open = now.groups.filter((group) => !now.outages.some((outage) => isSame(outage, group)));
  const outages = findOutages(
    now.unheard.filter((device) => isFree(device) || (!inOutage.has(device.deviceId) && mayFold(device))),
    open,
    rulesOf,
  );
  const found = new Set(outages.flatMap(({ devices }) => idsOf(devices)));
  return [
    ...joining,
    ...outages.map((outage) => ({ act: 'outage-found' as const, ...outage })),
    ...[...found].flatMap((deviceId): Act[] => {
      const single = byDevice.get(deviceId);
      return single ? [{ act: 'case-folded', tenantId: single.tenantId, caseId: single.caseId }] : [];
    }),
    ...silent
      .filter((device) => isFree(device) && !found.has(device.deviceId))
      .map((device) => ({ act: 'case-found' as const, device })),
  ];
}

/** A dispenser or a family screen that is silent leaves nobody without an alarm. */
export function isWithoutAlarm({ state, hasPeople }: UnheardDevice): boolean {
  return state === 'without-alarm' && hasPeople;
}

function isSame(a: CommonThing, b: CommonThing): boolean {
  return a.tenantId === b.tenantId && a.by === b.by && a.of === b.of;
}

function idsOf(devices: readonly { readonly deviceId: string }[]): string[] {
  return devices.map(({ deviceId }) => deviceId);
}

function latest(instants: readonly Date[]): Date {
  return instants.reduce((last, one) => (one > last ? one : last));
}

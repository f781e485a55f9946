import type { DeviceFault, TechnicalKind } from '@tunet/contract';

/** Who may see to a case in a municipality, and when the technical team is there. */
export interface CaseUnits {
  readonly deskId: string | null;
  readonly teamId: string | null;
  readonly isTeamOpen: boolean;
}

/** What a person must not be left alone with until the morning. */
const urgent: ReadonlySet<TechnicalKind> = new Set(['person-without-alarm', 'outage', 'silent']);

/**
 * Who sees to a case now: the technical team while it is there, the desk otherwise; a thing that can wait stays with its owner
 * when the team goes home. A sender that nobody knows is for those who hear it. Null only where there is neither desk nor team.
 */
export function ownerNow(
  kind: TechnicalKind,
  { deskId, teamId, isTeamOpen }: CaseUnits,
  owner?: string,
): string | null {
  if (kind === 'unknown-device' || teamId === null) return deskId ?? teamId;
  if (isTeamOpen || deskId === null) return teamId;
  if (owner !== undefined && !urgent.has(kind)) return owner;
  return deskId;
}

/** Minutes until a case is to be seen to. */
export interface DueRules {
  readonly withoutAlarmMinutes: number;
  readonly outageMinutes: number;
  readonly faultHours: number;
  readonly batteryHours: number;
}

export function dueAt(kind: TechnicalKind, at: Date, rules: DueRules): Date {
  return new Date(at.getTime() + minutesFor(kind, rules) * 60_000);
}

function minutesFor(kind: TechnicalKind, rules: DueRules): number {
  switch (kind) {
    case 'person-without-alarm':
      return rules.withoutAlarmMinutes;
    case 'outage':
      return rules.outageMinutes;
    case 'low-battery':
      return rules.batteryHours * 60;
    default:
      return rules.faultHours * 60;
  }
}

/** What each status code of a device says is wrong, in our words. */
const faults: Readonly<Record<string, DeviceFault>> = {
  '0014': 'battery',
  '0016': 'battery',
  '0023': 'link',
  '0024': 'link',
  '0025': 'link',
  '0026': 'link',
  '0027': 'link',
  '0031': 'malfunction',
  '0065': 'service',
  '0066': 'service',
  '0067': 'malfunction',
  '0068': 'malfunction',
  '0073': 'link',
  '0085': 'power',
  '0122': 'radio',
  '0123': 'radio',
  '0125': 'tamper',
};
/** What each status code says is well again. */
const restored: Readonly<Record<string, DeviceFault>> = {
  '0015': 'battery',
  '0075': 'link',
  '0086': 'power',
  '0112': 'link',
  '0113': 'link',
  '0114': 'link',
  '0115': 'link',
  '0116': 'link',
  '0124': 'radio',
};

export function faultOf(statusCode: string): DeviceFault {
  return faults[statusCode] ?? 'other';
}

/** What is whole again; null when the code says nothing of the kind. */
export function restoredBy(statusCode: string): DeviceFault | null {
  return restored[statusCode] ?? null;
}

export const restoringCodes: readonly string[] = Object.keys(restored);

export function caseKindOf(fault: DeviceFault): 'low-battery' | 'fault' {
  return fault === 'battery' ? 'low-battery' : 'fault';
}

/** What must be done for those without an alarm before a person may call the case handled. */
export interface PersonSeenTo {
  readonly reachedAt: Date | null;
  readonly visitedAt: Date | null;
}

/**
 * Somebody without an alarm is not left behind: while there is no contact, each has been spoken with or visited first.
 * An absence is no reason to ring an empty home.
 */
export function mayBeHandled(
  kind: TechnicalKind,
  { backAt, isAway }: { readonly backAt: Date | null; readonly isAway: boolean },
  people: readonly PersonSeenTo[],
): boolean {
  if (kind !== 'person-without-alarm' && kind !== 'outage') return true;
  return (
    backAt !== null || isAway || people.every(({ reachedAt, visitedAt }) => reachedAt !== null || visitedAt !== null)
  );
}

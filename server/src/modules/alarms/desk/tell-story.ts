import type { AlarmStory } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { worksNow } from '../../devices/index.ts';
import { alarmRules } from '../../services/index.ts';
import type { HandOver } from '../core/hand-over.ts';
import { handOverOf } from '../store/stored-alarm.ts';
import { labelOf } from './alarm-card.ts';
import { codesOf } from './codes.ts';
import { iso } from './desk-row.ts';
import * as queries from './queries.ts';

export interface Stories {
  readonly tenantId: string;
  readonly stories: AlarmStory[];
  readonly alarm: {
    readonly works: boolean | null;
    readonly lastContactAt: string | null;
    readonly testedAt: string | null;
  } | null;
  readonly country: 'NO' | 'SE';
}

/** What happened with her alarm, newest first, plain and true. Null when the person is out of the reader's reach. */
export async function tellStories(tx: Transaction, personId: string): Promise<Stories | null> {
  const [device] = await tx.rows<queries.DeviceColumns>(queries.deviceOf, [personId, tx.at]);
  if (!device) return null;
  const { tenantId, country, hasDevice, testedAt } = device;
  const { silentAfterMinutes } = await alarmRules(tx, tenantId);
  const alarms = await tx.rows<queries.StoryColumns>(queries.storiesOf, [personId, [tenantId]]);
  // An alarm that came in is contact as good as any.
  const lastContactAt = latest([device.lastContactAt, ...alarms.map(({ pressedAt }) => pressedAt)]);
  const ids = alarms.map(({ id }) => id);
  const handOvers = await tx.rows<queries.HandOverOfAlarm>(queries.handOversOfMany, [ids]);
  const causes = await codesOf(tx, tenantId, 'alarm-cause');
  const measures = await codesOf(tx, tenantId, 'alarm-measure');
  return {
    tenantId,
    country,
    alarm: hasDevice
      ? {
          works: await works(tx, device, lastContactAt, silentAfterMinutes),
          lastContactAt: iso(lastContactAt),
          testedAt: iso(testedAt),
        }
      : null,
    stories: alarms.map((alarm) => ({
      id: alarm.id,
      kind: alarm.kind,
      pressedAt: alarm.pressedAt.toISOString(),
      takenAt: iso(alarm.takenAt),
      spokeAt: iso(alarm.spokeAt),
      ...whoCame(handOvers.filter(({ alarm_id }) => alarm_id === alarm.id).map(handOverOf)),
      closedAt: iso(alarm.closedAt),
      cause: labelOf(causes, alarm.cause),
      measure: labelOf(measures, alarm.measure),
    })),
  };
}

/** A device that sends no heartbeats is judged by when it was last heard at all. */
async function works(
  tx: Transaction,
  { tenantId, placedAt, heartbeatAt, heartbeatSeconds }: queries.DeviceColumns,
  lastContactAt: Date | null,
  silentAfterMinutes: number,
): Promise<boolean | null> {
  const supervised =
    placedAt && (await worksNow(tx, tenantId, { placedAt, heartbeatAt, heartbeatSeconds, lastContactAt }));
  return supervised ?? (lastContactAt && tx.at.getTime() - lastContactAt.getTime() <= silentAfterMinutes * 60_000);
}

function latest(instants: readonly (Date | null)[]): Date | null {
  return instants.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null);
}

/** The one who set out first, and the one who was there first. */
export function whoCame(handOvers: readonly HandOver[]): Pick<AlarmStory, 'onTheWay' | 'present'> {
  const first = (instants: readonly { who: string; at: Date | null }[]) =>
    instants
      .flatMap(({ who, at }) => (at ? [{ who, at: at.toISOString() }] : []))
      .sort((a, b) => a.at.localeCompare(b.at))[0] ?? null;
  const came = handOvers.flatMap((one) => ('acceptedAt' in one ? [one] : []));
  return {
    onTheWay: first(came.map((one) => ({ who: calledBy(one), at: 'onTheWayAt' in one ? one.onTheWayAt : null }))),
    present: first(came.map((one) => ({ who: calledBy(one), at: 'presentAt' in one ? one.presentAt : null }))),
  };
}

/** A first name is enough for the one at home. What an operator wrote down from a call is not hers to read: the unit's name is. */
function calledBy(one: Extract<HandOver, { acceptedAt: Date }>): string {
  return one.acceptedHow === 'app' ? (one.acceptedByName.split(' ')[0] ?? one.unitName) : one.unitName;
}

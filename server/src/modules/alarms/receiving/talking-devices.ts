import { every } from '../../../platform/jobs/every.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { type ReceiverPool, statementsOn } from './receiver-pool.ts';

/** A call that nobody said had ended does not keep a device from calling for longer than this. */
const talking = {
  name: 'alarms-talking-devices',
  text: `select a.cid from alarm a join voice_call c on c.tenant_id = a.tenant_id and c.alarm_id = a.id
    where a.closed_at is null and c.state = 'talking' and c.talking_at > now() - interval '10 minutes'`,
};

export interface TalkingOptions {
  readonly pool: ReceiverPool;
  readonly timers: Timers;
  readonly log: Log;
  /** False while there is no device for which it matters: then nothing is asked. */
  readonly isWanted: () => boolean;
}

/** Devices that somebody speaks with now, as known a second ago. */
export interface TalkingDevices {
  isTalking(cid: string): boolean;
  stop(): Promise<void>;
}

/** Some makes must be told outright not to call while a call is up; for them it is looked at each second. */
export function watchTalking({ pool, timers, log, isWanted }: TalkingOptions): TalkingDevices {
  let cids: ReadonlySet<string> = new Set();
  const look = async (): Promise<void> => {
    const rows = isWanted() ? await statementsOn(pool.current()).rows<{ cid: string }>(talking, []) : [];
    cids = new Set(rows.map(({ cid }) => cid));
  };
  const repeating = every(1_000, look, {
    timers,
    failed(error) {
      // Not known is not up: a device that may call twice is better than one that may not call.
      cids = new Set();
      log.warn({ err: (error as Error).message }, 'calls that are up could not be looked at');
    },
  });
  return { isTalking: (cid) => cids.has(cid), stop: () => repeating.stop() };
}

import { type ScaipReceiver, startScaipReceiver } from '../adapters/scaip/index.ts';
import type { Config } from '../config.ts';
import { type Receiving, startReceiving } from '../modules/alarms/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { systemTimers } from '../platform/jobs/timers.ts';
import { createLog, type Log } from '../platform/log/log.ts';

/** Milliseconds between attempts to reach the database at start. */
const pause = 500;

/** The process that hears the alarms: own connections, own role, nothing else to do. */
export async function start(config: Config): Promise<{ stop(): Promise<void> }> {
  const log = createLog('receiver', config.log.level);
  const clock = systemClock(config.clockOffset);
  const receiving = await whenDatabaseAnswers(log, () =>
    startReceiving({
      database: config.database,
      clock,
      timers: systemTimers,
      log,
      voiceAddress: config.voiceUri,
    }),
  );
  let receiver: ScaipReceiver;
  try {
    receiver = await startScaipReceiver({
      host: config.sip.host,
      port: config.sip.port,
      clock,
      log,
      onSignal: receiving.onSignal,
      onRefused: ({ snu, reason }) => log.warn({ snu, reason }, 'a message was refused'),
    });
  } catch (error) {
    await receiving.stop();
    throw error;
  }
  log.info({ port: receiver.port }, 'hears alarms');
  return {
    async stop() {
      // The door first: what has been heard is stored and answered before the connections close.
      await receiver.stop();
      await receiving.stop();
      log.info({ ...receiver.counts(), ...receiving.counts() }, 'stopped hearing');
    },
  };
}

/** No door is opened before signals can be kept: a device that finds it closed tries its next address. */
async function whenDatabaseAnswers(log: Log, open: () => Promise<Receiving>): Promise<Receiving> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await open();
    } catch (error) {
      if (attempt % 20 === 0) log.warn({ err: (error as Error).message }, 'waits for the database');
      await new Promise<void>((done) => systemTimers.after(pause, done));
    }
  }
}

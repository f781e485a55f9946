import { join } from 'node:path';
import { registerDeviceApi } from '../adapters/device-api/index.ts';
import { type ScaipReceiver, startScaipReceiver } from '../adapters/scaip/index.ts';
import type { Config } from '../config.ts';
import { type DirectDesk, startDirectDesk, startReceiving, type Waits } from '../modules/alarms/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { idsFrom } from '../platform/ids/ids.ts';
import { systemTimers } from '../platform/jobs/timers.ts';
import { openJournalAt } from '../platform/journal/journal.ts';
import { createLog } from '../platform/log/log.ts';
import { createReceiverHttp } from './receiver-http.ts';
import { openReceiverSenders } from './receiver-senders.ts';

/** So long the door waits for the database at start: with it, the receiver knows whose each alarm is. Milliseconds. */
const longestWait = 3_000;

/**
 * The process that hears the alarms: own connections, own role, own journal, nothing else to do.
 * @param waits other than usual only in tests
 */
export async function start(config: Config, waits?: Waits): Promise<{ stop(): Promise<void> }> {
  const log = createLog('receiver', config.log.level);
  const clock = systemClock(config.clockOffset);
  const timers = systemTimers;
  const voiceAddress = config.voiceUri;
  const journal = await openJournalAt(join(config.home, 'receiver'));
  if (journal.unreadable.length > 0)
    log.error({ files: journal.unreadable }, 'the journal holds files of another kind');
  let desk: DirectDesk | undefined;
  const receiving = await startReceiving({
    ...{ database: config.database, clock, timers, log, voiceAddress, waits },
    beside(parts) {
      desk = startDirectDesk({ ...parts, database: config.database, journal, clock, timers, log, voiceAddress });
      return desk.fallback;
    },
  });
  if (!desk) throw new TypeError('the direct desk stands beside every receiver');
  const direct = desk;
  const known = await openReceiverSenders({ config, clock, timers, log });
  const http = await createReceiverHttp({ config, direct, clock, log });
  registerDeviceApi(http, {
    ...{ onSignal: receiving.onSignal, vendors: known.vendors, clock, newId: idsFrom(clock), timers, log },
  });
  const end = async (): Promise<void> => {
    await direct.stop();
    await http.close();
    await known.stop();
    await receiving.stop();
    await journal.close();
  };
  let receiver: ScaipReceiver;
  try {
    await Promise.race([direct.whenHere, new Promise<void>((done) => timers.after(longestWait, done))]);
    await http.listen({ host: config.receiver.host, port: config.receiver.port });
    receiver = await startScaipReceiver({
      host: config.sip.host,
      port: config.sip.port,
      clock,
      log,
      onSignal: receiving.onSignal,
      onRefused: ({ snu, reason }) => log.warn({ snu, reason }, 'a message was refused'),
      onMark: known.onMark,
      senders: known.senders,
      isCallUp: known.isCallUp,
      voiceUri: config.voiceUri,
      ...(config.sip.tls ? { tls: config.sip.tls } : {}),
      ...(receiving.onCall ? { onCall: receiving.onCall } : {}),
    });
  } catch (error) {
    await end();
    throw error;
  }
  log.info({ port: receiver.port, tls: receiver.tlsPort, http: config.receiver.port }, 'hears alarms');
  return {
    async stop() {
      // The door first: what has been heard is stored and answered before the connections close.
      await receiver.stop();
      await end();
      log.info({ ...receiver.counts(), ...receiving.counts(), ...direct.counts() }, 'stopped hearing');
    },
  };
}

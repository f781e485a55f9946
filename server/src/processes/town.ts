import { randomUUID } from 'node:crypto';
import { createDevice, type Line, openLine } from '../adapters/scaip/simulated-device.ts';
import type { Config } from '../config.ts';
import { startDemoHospital } from '../demo/demo-hospital.ts';
import { startDemoLock } from '../demo/demo-lock.ts';
import { startDemoStateCentre } from '../demo/demo-state-centre.ts';
import { type DemoTelephone, startDemoTelephone } from '../demo/demo-telephone.ts';
import { pressDevice } from '../demo/press-device.ts';
import { listenForWishes } from '../demo/town-socket.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { createLog, type Log } from '../platform/log/log.ts';

/** Milliseconds between two faults that are written down. */
const faultEvery = 60_000;
/** Chance of the town: the same people do the same things in the same order, as far as visitors let them. */
const seed = 20_261_122;

/**
 * The demo's town: colleagues, relatives and devices who act only through the public routes and protocols.
 * No database in here. With `TUNET_TOWN=still` only the buttons of the demo page make something happen.
 * @throws Error in production
 */
export async function start(config: Config): Promise<{ stop(): Promise<void> }> {
  if (config.production || !config.identity.embedded) throw new Error('the town is made up: it lives in the demo only');
  const log = createLog('town', config.log.level);
  const [
    { demoPeople },
    { chanceFrom, townSeed },
    { pressableDevices },
    { beatingDevices, heartbeatSeconds, silentDevices },
    { places },
    { simulatedPeopleIn },
    { createTownLife },
    { liveTown },
    { createButtons },
  ] = await Promise.all([
    import('@tunet/town/demo-people'),
    import('@tunet/town/seeded'),
    import('@tunet/town/pressable-devices'),
    import('@tunet/town/beating-devices'),
    import('@tunet/town/places'),
    import('@tunet/town/simulated-people'),
    import('@tunet/town/live/town-life'),
    import('@tunet/town/live/live-town'),
    import('@tunet/town/live/make-happen'),
  ]);
  const end = new AbortController();
  const clock = systemClock(config.clockOffset);
  const telephone = await startDemoTelephone({ config, now: clock.now, fault: faultTo(log) });
  const hospital = await startDemoHospital({ config, now: clock.now, fault: faultTo(log) });
  const stateCentre = await startDemoStateCentre({ home: config.home, now: clock.now });
  const locks = await startDemoLock({ config, now: clock.now, fault: faultTo(log) });
  const devices = devicesOn(config, telephone);
  const life = createTownLife(
    {
      origin: config.web.publicOrigin,
      fetch: (address, init) => fetch(address, { ...init, signal: end.signal }),
      clock,
      newCommandId: randomUUID,
      wait,
      chance: chanceFrom(seed),
      fault: faultTo(log),
      demoPeople,
      devices,
    },
    end.signal,
  );
  const happen = createButtons(life);
  const wishes = await listenForWishes(config.home, ({ what, place }) => happen(what, place));
  const living =
    config.town === 'live'
      ? liveTown(life, {
          people: simulatedPeopleIn(config.townScale),
          cids: pressableDevices(config.townScale, townSeed),
          beating: {
            cids: beatingDevices(config.townScale, townSeed),
            everySeconds: heartbeatSeconds,
            fallsSilent:
              places
                .map((place) => silentDevices(place, config.townScale, townSeed).fallsSilent)
                .find((cid) => cid !== null) ?? null,
          },
        })
      : Promise.resolve();
  log.info({ town: config.town }, 'the town is up');
  return {
    async stop() {
      end.abort();
      telephone.stop();
      await hospital.stop();
      await locks.stop();
      await stateCentre.stop();
      await wishes.stop();
      await living;
      await devices.close();
    },
  };
}

/** One line to the receiver for all devices, opened when the first of them has something to say. */
function devicesOn({ sip }: Config, telephone: DemoTelephone) {
  let line: Promise<Line> | undefined;
  const open = (): Promise<Line> => {
    line ??= openLine({ host: sip.host, port: sip.port, patience: 6_000 });
    return line;
  };
  return {
    async press(cid: string, kind: 'press' | 'fall' | 'fire') {
      const { accepted, calls } = await pressDevice(sip, cid, kind, await open());
      if (calls) telephone.ring(cid);
      return accepted;
    },
    heartbeat: async (cid: string) => beat(cid, await open()),
    close: async () => void (await (await line)?.close()),
  };
}

async function beat(cid: string, line: Line): Promise<boolean> {
  const { snu } = await (await createDevice({ host: '', port: 0, cid, line })).heartbeat();
  return snu === 0;
}

function wait(milliseconds: number, until: AbortSignal): Promise<void> {
  if (until.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      until.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    until.addEventListener('abort', finish, { once: true });
  });
}

/** What goes wrong is written at most once a minute, and never stops the town. */
function faultTo(log: Log): (problem: unknown) => void {
  let last = Number.NEGATIVE_INFINITY;
  let passedOver = 0;
  return (problem) => {
    const now = performance.now();
    if (now - last < faultEvery) {
      passedOver += 1;
      return;
    }
    log.warn({ err: problem instanceof Error ? problem.message : String(problem), passedOver }, 'somebody of the town');
    [last, passedOver] = [now, 0];
  };
}

import { after, beginNight, type NightResult } from './night.ts';

export interface OutageOptions {
  /** how long the database is away */
  readonly seconds: number;
  readonly how: 'frozen' | 'killed';
  readonly tell: (line: string) => void;
}

export interface OutageResult extends NightResult {
  /** presses while it was away, and how many of them were told at the first try that they were heard */
  readonly pressedMeanwhile: number;
  readonly heardAtOnce: number;
  /** milliseconds until the device was told anything, the longest of all */
  readonly slowestAnswer: number;
  readonly heartbeats: number;
  readonly journalBytes: number;
  /** milliseconds from the database's return until the journal was empty */
  readonly storedAfter: number;
}

const devicesAtMost = 600;
const pressesPerSecond = 2;
const heartbeatsPerSecond = 40;

/** Takes the database away under load: every press must be answered, seen, taken, and be stored once when it is back. */
export async function runOutage({ seconds, how, tell }: OutageOptions): Promise<OutageResult> {
  const night = await beginNight(devicesAtMost, 1);
  const { stage, devices, senders } = night;
  try {
    const pressing: Promise<void>[] = [];
    let heartbeats = 0;
    let no = 0;
    const load = async (length: number): Promise<void> => {
      for (let second = 0; second < length; second += 1) {
        for (let each = 0; each < pressesPerSecond; each += 1, no += 1) {
          const device = devices[no % devices.length];
          const ref = no.toString(16).padStart(8, '0');
          const wait = (each / pressesPerSecond) * 1000;
          if (device) pressing.push(after(wait).then(() => senders.press(device.cid, ref)));
        }
        for (let each = 0; each < heartbeatsPerSecond; each += 1, heartbeats += 1) {
          senders.beat(devices[heartbeats % devices.length]?.cid ?? '', `h${heartbeats}`);
        }
        await after(1000);
      }
    };
    await load(3);
    await Promise.all(pressing);
    const before = senders.firstAnswers().length;
    tell(`The database is ${how} for ${seconds} s …`);
    await stage.takeAway(how);
    await load(seconds);
    const journalBytes = stage.journalBytes();
    const back = performance.now();
    await stage.giveBack();
    while (stage.journalBytes() > 0) await after(20);
    const storedAfter = Math.round(performance.now() - back);
    tell('The database is back, and the journal is empty …');
    await load(3);
    await Promise.all(pressing);
    const meanwhile = senders.firstAnswers().slice(before, before + seconds * pressesPerSecond);
    return {
      ...(await night.end()),
      ...{ heartbeats, journalBytes, storedAfter },
      pressedMeanwhile: meanwhile.length,
      heardAtOnce: meanwhile.filter(({ snu }) => snu === 0).length,
      slowestAnswer: Math.round(Math.max(...meanwhile.map((one) => one.after))),
    };
  } finally {
    await night.stop();
  }
}

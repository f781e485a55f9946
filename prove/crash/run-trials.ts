import { after, beginNight, dice, type NightResult } from './night.ts';
import { type Victim, victims } from './stage.ts';

export interface CrashResult extends NightResult {
  readonly kills: Readonly<Record<string, number>>;
}

export interface CrashOptions {
  readonly trials: number;
  readonly seed: number;
  readonly tell: (line: string) => void;
}

const devicesAtMost = 400;
const pressesPerTrial = 6;
/** Presses of one trial are spread over so long, and the kill falls somewhere in it. Milliseconds. */
const span = 800;

/**
 * Kills one real process in each trial, at an instant that the seed chooses, while devices press and operators work.
 * Afterwards every promise is checked over the whole run. The seed gives the same victims, instants and presses; how the machine
 * runs between them is its own.
 */
export async function runCrashTrials({ trials, seed, tell }: CrashOptions): Promise<CrashResult> {
  const roll = dice(seed);
  const { stage, devices, senders, end, stop } = await beginNight(devicesAtMost, seed);
  const kills: Record<string, number> = {};
  try {
    const pressing: Promise<void>[] = [];
    for (let trial = 0; trial < trials; trial += 1) {
      const victim = victims[Math.floor(roll() * victims.length)] as Victim;
      const at = Math.floor(roll() * span);
      const began = performance.now();
      for (let no = 0; no < pressesPerTrial; no += 1) {
        const device = devices[Math.floor(roll() * devices.length)];
        const ref = `${trial.toString(16).padStart(4, '0')}${no.toString(16).padStart(4, '0')}`;
        const wait = Math.floor(roll() * span);
        if (device) pressing.push(after(wait).then(() => senders.press(device.cid, ref)));
        if (device) void after(wait).then(() => senders.beat(device.cid, `h${ref}`));
      }
      await after(at);
      tell(`trial ${trial + 1}: ${victim} after ${at} ms`);
      await stage.kill(victim);
      kills[victim] = (kills[victim] ?? 0) + 1;
      await after(Math.max(0, span - (performance.now() - began)));
    }
    await Promise.all(pressing);
    tell('Everything has been sent; the rest is dealt with …');
    return { ...(await end()), kills };
  } finally {
    await stop();
  }
}

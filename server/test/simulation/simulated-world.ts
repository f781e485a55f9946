import type { Command, Happening, Refusal, Step } from '../../src/modules/alarms/core/alarm.ts';
import { actOn } from '../../src/modules/alarms/store/act-on-alarm.ts';
import type { AlarmStore } from '../../src/modules/alarms/store/alarm-store.ts';
import type { Checker } from './checker.ts';
import type { Dice } from './dice.ts';
import type { Kernel } from './kernel.ts';
import type { SimulatedTown } from './town.ts';

export const tenantId = 'nordvik';
export const deskId = 'desk';

/** What everything in the simulation shares. */
export interface SimulatedWorld {
  readonly kernel: Kernel;
  readonly dice: Dice;
  readonly town: SimulatedTown;
  readonly store: AlarmStore;
  readonly checker: Checker;
  readonly newId: () => string;
  /** Milliseconds since the start. */
  elapsed(): number;
  /** Every alarm that anybody has heard of, in the order in which it came. */
  readonly alarms: string[];
  /** Something may be due sooner than thought. */
  stir(): void;
}

/** One command to an alarm, in one breath: held, done, saved. Null when the database is away or the alarm is nowhere. */
export async function act(world: SimulatedWorld, alarmId: string, command: Command): Promise<Step | Refusal | null> {
  const { store, kernel, checker } = world;
  const alarm = await store.hold(alarmId);
  if (!alarm) return null;
  const now = kernel.now();
  const outcome = await actOn(store, alarm, command, { occurredAt: now, receivedAt: now });
  const told = 'refused' in outcome ? `refused ${outcome.refused}` : wordsOf(outcome.happenings);
  kernel.note(alarmId, command.kind, told);
  if (!('refused' in outcome)) {
    checker.saw(alarm, outcome.alarm);
    world.stir();
  }
  return outcome;
}

function wordsOf(happenings: readonly Happening[]): string {
  return happenings.map(({ what, detail }) => `${what}${detail === null ? '' : `(${detail})`}`).join(' ');
}

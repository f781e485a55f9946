import type { AlarmStore } from '../../src/modules/alarms/store/alarm-store.ts';
import { simulatedStore } from '../../src/modules/alarms/store/simulated-store.ts';
import { type Checker, type DayCounts, type Fault, startChecker } from './checker.ts';
import { startDevices } from './devices-and-net.ts';
import { diceFrom } from './dice.ts';
import { startKernel } from './kernel.ts';
import { isOnDuty, startCarers, startOperators } from './people.ts';
import { deskId, type SimulatedWorld, tenantId } from './simulated-world.ts';
import { startSweepers } from './sweepers.ts';
import { layOutTown } from './town.ts';

export interface Day {
  /** Names the day: the same seed gives the same day. */
  readonly seed: string;
  /** Milliseconds. */
  readonly length: number;
  /** Hears every line of what happens. */
  readonly tell?: (line: string) => void;
  /** A fault planted in the store, to see that it is found. */
  readonly spoil?: (store: AlarmStore) => AlarmStore;
}

export interface DayResult {
  readonly faults: readonly Fault[];
  readonly fingerprint: string;
  readonly counts: DayCounts;
}

const start = new Date('2026-11-21T00:00:00Z');

/** One day of a town that chance laid out, with the real rules of an alarm's life; everything around them is simulated. */
export async function simulateDay({ seed, length, tell, spoil = (store) => store }: Day): Promise<DayResult> {
  const dice = diceFrom(seed);
  const kernel = startKernel(start, tell);
  const town = layOutTown(dice.apart('town'), length);
  const elapsed = (): number => kernel.now().getTime() - start.getTime();
  let made = 0;
  const newId = (): string => {
    made += 1;
    return `id-${made}`;
  };
  const operators = new Map(town.operators.map((operator) => [operator.id, operator]));
  const store = spoil(
    simulatedStore(
      {
        devices: new Map(
          town.devices.filter(({ known }) => known).map(({ cid, speaks }) => [cid, { tenantId, speaks }]),
        ),
        centre: { tenantId: 'centre', deskId, voiceNumber: null },
        area: { id: 'east', name: 'Øst' },
        ladderSeconds: town.rules.ladderSeconds,
        isOnDuty: (id, at) => {
          const operator = operators.get(id);
          return operator !== undefined && isOnDuty(operator, at.getTime() - start.getTime());
        },
      },
      newId,
    ),
  );
  const checker: Checker = startChecker(kernel, town, () => store);
  const sweepers = { stir: () => undefined as undefined };
  const world: SimulatedWorld = {
    ...{ kernel, dice, town, store, checker, newId, elapsed, alarms: [] },
    stir: () => sweepers.stir(),
  };
  Object.assign(sweepers, startSweepers(world));
  startDevices(world);
  startOperators(world);
  startCarers(world);
  await kernel.run(new Date(start.getTime() + length));
  await checker.finish();
  const { alarms, presses, closed, again, late } = checker.counts();
  kernel.note('end', alarms, presses, closed, again, late);
  return { faults: checker.faults, fingerprint: kernel.fingerprint(), counts: checker.counts() };
}

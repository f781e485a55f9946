import type { SimulatedPerson } from '../simulated-people.ts';
import { createCarer } from './carer.ts';
import { createAssessor, createNurse } from './desk-workers.ts';
import { type BeatingDevices, createHeartbeats, createPresses } from './devices.ts';
import { createOperator } from './operator.ts';
import { createRelative } from './relative.ts';
import type { TownLife } from './town-life.ts';

/** Seconds between two questions who is logged in. */
const lookEvery = 10;

/** Who lives in the town. */
export interface TownDwellers {
  readonly people: readonly SimulatedPerson[];
  /** Account numbers of the devices that may be pressed. */
  readonly cids: readonly string[];
  /** Alarms that say that they are there. */
  readonly beating: BeatingDevices;
}

/**
 * Lets the town live until it is stopped: colleagues, relatives and devices, each in her own rhythm.
 */
export async function liveTown(life: TownLife, { people, cids, beating }: TownDwellers): Promise<void> {
  await whenDoorsOpen(life);
  const lives = people.map((person) => begin(life, person));
  const whoIsHere = life.repeat(async () => {
    await life.lookWhoIsHere();
    return lookEvery;
  });
  const devices = [
    ...(cids.length === 0 ? [] : [life.repeat(createPresses(life, cids))]),
    ...(beating.cids.length === 0 ? [] : [life.repeat(createHeartbeats(life, beating))]),
  ];
  await Promise.all([whoIsHere, ...lives, ...devices]);
}

/** The web may start after the town does. */
async function whenDoorsOpen(life: TownLife): Promise<void> {
  while (!life.stopped.aborted) {
    try {
      return await life.lookWhoIsHere();
    } catch {
      // Not open yet: asked again until it is, and nothing is lost by waiting.
      await life.pause(2);
    }
  }
}

async function begin(life: TownLife, person: SimulatedPerson): Promise<void> {
  // Nobody begins in the same second, and the desk is there first.
  const isAtDesk = person.as.some((as) => as.kind === 'staff' && as.role === 'operator');
  await life.pause(isAtDesk ? 1 : 10 + life.ports.chance.next() * 200);
  await life.repeat(roundOf(life, person));
}

function roundOf(life: TownLife, person: SimulatedPerson): () => Promise<number> {
  const [as] = person.as;
  if (as?.kind !== 'staff') return createRelative(life, person);
  switch (as.role) {
    case 'operator':
      return createOperator(life, person);
    case 'nurse':
      return createNurse(life, person);
    case 'assessor':
      return createAssessor(life, person);
    default:
      return createCarer(life, person);
  }
}

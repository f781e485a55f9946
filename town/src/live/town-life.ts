import type { DemoActor, DemoPerson } from '../demo-people.ts';
import type { Chance } from '../seeded.ts';
import type { SimulatedPerson } from '../simulated-people.ts';
import type { Deed } from './deed.ts';
import { standsAside } from './stand-aside.ts';
import { createVisitor, type Visitor, type VisitorPorts } from './visitor.ts';

/** What a device of the town can send. */
export type SignalKind = 'press' | 'fall' | 'fire';

/** Devices, as they are reached over the protocol of alarms. */
export interface TownDevices {
  /** Presses; false when nobody confirmed that the alarm was heard. */
  press(cid: string, kind: SignalKind): Promise<boolean>;
  heartbeat(cid: string): Promise<boolean>;
}

/** The world outside, given by the process that runs the town. */
export interface TownPorts extends Omit<VisitorPorts, 'turn'> {
  readonly devices: TownDevices;
  /** Waits so many milliseconds, or less when `until` is aborted. */
  readonly wait: (milliseconds: number, until: AbortSignal) => Promise<void>;
  readonly chance: Chance;
  /** Told what went wrong; never holds a person. */
  readonly fault: (problem: unknown) => void;
  /** Everyone of the log-in page, by key. */
  readonly demoPeople: readonly Pick<DemoPerson, 'key' | 'as'>[];
}

/** Milliseconds between two requests of the whole town: it never asks more than one a second. */
export const pace = 1_000;

/** What everyone of the town shares: the pace, who is here as a visitor, and the end. */
export interface TownLife {
  readonly ports: TownPorts;
  readonly stopped: AbortSignal;
  /** @param first she comes before the others when several want to go out at once: an alarm does not wait in a line */
  visitorOf(person: Pick<SimulatedPerson, 'key' | 'door'>, first?: boolean): Visitor;
  /** The same for what a visitor asked for: nobody stands in line for a button. */
  visitorAtOnce(person: Pick<SimulatedPerson, 'key' | 'door'>): Visitor;
  /** True while a visitor has the same work: see {@link standsAside}. */
  standsAside(person: Pick<SimulatedPerson, 'as'>): boolean;
  /** Asks which people of the log-in page visitors are right now. */
  lookWhoIsHere(): Promise<void>;
  pause(seconds: number): Promise<void>;
  /**
   * Takes her time, then does it; a refusal only means that somebody else was faster.
   * @param stillWants asked again after the time has gone
   * @returns whether it was done
   */
  carryOut(visitor: Visitor, deed: Deed, stillWants?: () => boolean): Promise<boolean>;
  /** Repeats a round until the end. The round says how many seconds to rest; after a fault it is a minute. */
  repeat(round: () => Promise<number>): Promise<void>;
}

/** @param stopped aborted when the town shall come to rest */
export function createTownLife(ports: TownPorts, stopped: AbortSignal): TownLife {
  let here: readonly (readonly DemoActor[])[] = [];
  const turn = turnsAt((milliseconds) => ports.wait(milliseconds, stopped));
  const pause = (seconds: number) => ports.wait(seconds * 1000, stopped);
  const anyone = createVisitor({ ...ports, turn: turn(false) }, { key: '', door: 'resident' });

  return {
    ports,
    stopped,
    pause,
    visitorOf: ({ key, door }, first = false) => createVisitor({ ...ports, turn: turn(first) }, { key, door }),
    visitorAtOnce: ({ key, door }) => createVisitor({ ...ports, turn: async () => undefined }, { key, door }),
    standsAside: ({ as }) => as.some((one) => standsAside(one, here)),
    async lookWhoIsHere() {
      const { people } = await anyone.seeAsAnyone('GET /api/demo');
      const keys = new Set(people.filter((person) => person.here).map(({ key }) => key));
      here = ports.demoPeople.filter(({ key }) => keys.has(key)).map(({ as }) => as);
    },
    async carryOut(visitor, { key, input, wait: [low, high] }, stillWants = () => true) {
      await pause(low + ports.chance.next() * (high - low));
      if (stopped.aborted || !stillWants()) return false;
      const outcome = await visitor.call(key, input as never);
      return 'answer' in outcome;
    },
    async repeat(round) {
      while (!stopped.aborted) {
        let rest = 60;
        try {
          rest = await round();
        } catch (problem) {
          if (!stopped.aborted) ports.fault(problem);
        }
        await pause(rest);
      }
    },
  };
}

/** One line for the whole town, a turn each {@link pace}; those who come first pass the others. */
function turnsAt(wait: (milliseconds: number) => Promise<void>): (first: boolean) => () => Promise<void> {
  const lines: { readonly first: (() => void)[]; readonly others: (() => void)[] } = { first: [], others: [] };
  let isGoing = false;
  const go = async (): Promise<void> => {
    if (isGoing) return;
    isGoing = true;
    for (
      let next = lines.first.shift() ?? lines.others.shift();
      next;
      next = lines.first.shift() ?? lines.others.shift()
    ) {
      next();
      await wait(pace);
    }
    isGoing = false;
  };
  return (first) => () =>
    new Promise((resolve) => {
      (first ? lines.first : lines.others).push(resolve);
      void go();
    });
}

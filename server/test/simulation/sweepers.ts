import type { Alarm } from '../../src/modules/alarms/core/alarm.ts';
import {
  askNextInLine,
  lookAtPresses,
  returnLeft,
  type SweepPorts,
  sweepOnce,
} from '../../src/modules/alarms/receiving/sweep-ladder.ts';
import type { AlarmStore } from '../../src/modules/alarms/store/alarm-store.ts';
import type { SimulatedWorld } from './simulated-world.ts';
import { isAway } from './town.ts';

/** Seconds after which a sweep is made though nothing is thought to be due: what was thought may be wrong. */
const allTheSame = 30;

/** The real sweep, each second, in two processes that die now and then. */
export function startSweepers(world: SimulatedWorld): { stir(): void } {
  const { kernel, town, checker } = world;
  let dueAt = 0;
  const store = watched(world);
  const ports: SweepPorts = {
    newId: world.newId,
    rulesOf: async () => town.rules,
    goesDirectly: async ({ kind }) => town.direct.has(kind),
    nextInLine: async ({ handOvers, known }) => {
      const next = town.units.find(({ id }) => !handOvers.some(({ unitId }) => unitId === id));
      return next && known ? { id: next.id, name: next.name, phone: null } : null;
    },
  };
  const sweep = async (): Promise<void> => {
    const now = kernel.now();
    await returnLeft(store, ports.rulesOf, now);
    await sweepOnce(store, ports, now);
    await lookAtPresses(store, ports, now);
    await askNextInLine(store, ports, now);
    const open: Alarm[] = [];
    for (const { id } of await store.open('desk')) {
      const alarm = await store.hold(id);
      if (alarm) open.push(alarm);
    }
    checker.look(open);
    dueAt = Math.min(world.elapsed() + allTheSame * 1000, ...open.map((alarm) => soonest(alarm) - start));
  };
  const start = kernel.now().getTime();
  const stir = (): void => {
    dueAt = 0;
  };
  for (const [no, away] of town.sweepers.entries()) {
    const tick = (): Promise<void> | undefined => {
      kernel.after(1_000, tick);
      const at = world.elapsed();
      if (at < dueAt || isAway(away, at) || isAway(town.database, at)) return undefined;
      return sweep();
    };
    kernel.after(no * 400, tick);
  }
  // Somebody whose duty ends leaves her alarms behind.
  for (const { duties } of town.operators) for (const { to } of duties) kernel.after(to, stir);
  return { stir };
}

/** When time will ask something of an alarm. */
function soonest(alarm: Alarm): number {
  const ofHandOvers = alarm.handOvers.flatMap((one) => {
    if (one.state === 'asked') return one.unansweredAt === null ? [one.answerBy] : [];
    if (one.state !== 'accepted' && one.state !== 'on-the-way') return [];
    return [one.warnedAt === null ? one.warnAt : null, one.lateAt === null ? one.arriveBy : null];
  });
  const ladder = alarm.status === 'waiting' ? alarm.ladderDueAt : null;
  const due = [...ofHandOvers, ladder, alarm.pageDueAt, alarm.askNextAt].filter((at) => at !== null);
  return Math.min(Number.POSITIVE_INFINITY, ...due.map((at) => at.getTime()));
}

/** The store as the sweep uses it; what it does is told to the checker as what people do is. */
function watched(world: SimulatedWorld): AlarmStore {
  return {
    ...world.store,
    async save(before, step, receivedAt) {
      await world.store.save(before, step, receivedAt);
      for (const { what, detail } of step.happenings) world.kernel.note(step.alarm.id, 'by itself', what, detail);
      world.checker.saw(before, step.alarm);
    },
  };
}

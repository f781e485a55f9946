import type { Alarm, Command, Taken } from '../../src/modules/alarms/core/alarm.ts';
import { type HandOver, isComing, isOpen, type Receiver } from '../../src/modules/alarms/core/hand-over.ts';
import { answerSeconds, arrivalLimit } from '../../src/modules/alarms/core/limits.ts';
import type { Dice } from './dice.ts';
import { act, type SimulatedWorld } from './simulated-world.ts';
import { isAway, type SimulatedOperator, type SimulatedUnit } from './town.ts';

const causes = new Set(['fall', 'toilet']);
const measures = new Set(['talked', 'sent']);
const afterHours = 2;
const minute = 60_000;

export function isOnDuty({ duties }: SimulatedOperator, at: number): boolean {
  return isAway(duties, at);
}

/** Operators look at the desk, take what they see, and do what people do: slowly, sometimes wrongly, and then they go home. */
export function startOperators(world: SimulatedWorld): void {
  for (const operator of world.town.operators) startOperator(world, operator, world.dice.apart(operator.id));
}

function startOperator(world: SimulatedWorld, operator: SimulatedOperator, dice: Dice): void {
  const { kernel, store, town, checker } = world;
  const by = { id: operator.id, name: operator.name };
  const look = async (): Promise<void> => {
    kernel.after(dice.between(2_000, 12_000), look);
    if (!isOnDuty(operator, world.elapsed()) || isAway(town.database, world.elapsed())) return;
    const open = await store.open('desk');
    const seen: Alarm[] = [];
    for (const { id } of open) {
      const alarm = await store.hold(id);
      if (alarm) seen.push(alarm);
    }
    const mine = seen.filter((alarm): alarm is Taken => alarm.status === 'taken' && alarm.takenBy.id === operator.id);
    const waiting = seen.find(({ status }) => status === 'waiting');
    if (waiting && mine.length < 4) kernel.after(dice.below(operator.slowness), () => take(waiting.id));
    const one = mine[dice.below(Math.max(1, mine.length))];
    if (one) kernel.after(dice.below(operator.slowness), () => work(one.id));
  };
  const take = async (alarmId: string): Promise<void> => {
    if (!isOnDuty(operator, world.elapsed()) || isAway(town.database, world.elapsed())) return;
    const before = await store.hold(alarmId);
    const step = await store.take(alarmId, by, kernel.now());
    kernel.note(alarmId, operator.id, step ? 'took it' : 'came second');
    if (step && before) checker.took(before, step.alarm);
    if (step) world.stir();
  };
  const work = async (alarmId: string): Promise<void> => {
    // Her screen forgot what was not saved: she sees it anew and does it again.
    if (!isOnDuty(operator, world.elapsed()) || isAway(town.database, world.elapsed()) || dice.chance(0.03)) return;
    const alarm = await store.hold(alarmId);
    if (alarm?.status !== 'taken' || alarm.takenBy.id !== operator.id) return;
    await act(world, alarmId, dice.chance(operator.carelessness) ? careless(alarm) : sensible(alarm));
  };

  const sensible = (alarm: Taken): Command => {
    const open = alarm.handOvers.filter(isOpen);
    const late = open.find((one) => isComing(one) && one.lateAt !== null);
    if (late && dice.chance(0.5))
      return { kind: 'move-arrival', by, handOverId: late.id, minutes: 10, warnPercent: 80, name: 'Anne' };
    const unanswered = open.find((one) => one.state === 'asked' && one.unansweredAt !== null);
    if (unanswered && dice.chance(0.5)) return byVoice(alarm, unanswered, dice.pick(['accept', 'refuse'] as const));
    const spoken = open.find((one) => one.state !== 'asked' && 'acceptedHow' in one && one.acceptedHow === 'voice');
    if (spoken && dice.chance(0.1)) return byVoice(alarm, spoken, nextWord(spoken));
    if (open.length > 0 && !late) return dice.chance(0.3) ? spoke : inform;
    if (alarm.voiceAt === null && alarm.speaks && dice.chance(0.6)) return spoke;
    if (alarm.presentAt === null && (alarm.again !== null || alarm.voiceAt === null || dice.chance(0.3)))
      return send(alarm);
    return close(alarm);
  };
  const careless = (alarm: Taken): Command =>
    dice.pick<Command>([
      close(alarm),
      { kind: 'give-back', by, seconds: town.rules.ladderSeconds },
      inform,
      { kind: 'note-help-refused', by },
      { kind: 'withdraw', by, handOverId: alarm.handOvers.at(-1)?.id ?? '', afterHours },
      send(alarm),
    ]);

  const spoke: Command = { kind: 'note-voice-contact', by };
  const inform: Command = { kind: 'inform-relative', by, name: 'Liv', how: 'phone' };
  const send = (alarm: Alarm): Command => {
    const { id, name } = dice.pick(town.units);
    const seconds = answerSeconds(alarm, town.rules);
    // Nobody knows where an unknown device is.
    if (!alarm.known) return { kind: 'note-emergency-call', by, number: '113' };
    return {
      kind: 'hand-over',
      by,
      handOverId: world.newId(),
      unit: { id, name, phone: null },
      note: null,
      answerSeconds: seconds,
    };
  };
  const byVoice = (
    alarm: Alarm,
    { id: handOverId }: HandOver,
    said: 'accept' | 'refuse' | 'on-the-way' | 'present' | 'done',
  ): Command => ({
    ...{ kind: 'answer-by-voice', by, handOverId, said, name: 'Anne', note: 'on the phone', afterHours },
    ...arrivalLimit(alarm, town.rules),
  });
  const close = (alarm: Alarm): Command => ({
    ...{ kind: 'close', by, cause: 'toilet', measure: 'talked', note: 'looked at', causes, measures, afterHours },
    seenPresses: alarm.presses,
  });
  kernel.after(dice.below(5_000), look);
}

function nextWord({ state }: HandOver): 'on-the-way' | 'present' | 'done' {
  return state === 'accepted' ? 'on-the-way' : state === 'on-the-way' ? 'present' : 'done';
}

/** Carers answer for their unit, drive, arrive or do not. */
export function startCarers(world: SimulatedWorld): void {
  for (const unit of world.town.units) startUnit(world, unit, world.dice.apart(unit.id));
}

function startUnit(world: SimulatedWorld, unit: SimulatedUnit, dice: Dice): void {
  const { kernel, store, town } = world;
  const decided = new Set<string>();
  const look = async (): Promise<void> => {
    kernel.after(dice.between(5_000, 60_000), look);
    if (isAway(town.database, world.elapsed())) return;
    for (const { id } of await store.open('desk')) {
      const alarm = await store.hold(id);
      for (const one of alarm?.handOvers ?? []) {
        if (one.unitId !== unit.id || one.state !== 'asked' || decided.has(one.id)) continue;
        decided.add(one.id);
        decide(id, one.id);
      }
    }
  };
  const decide = (alarmId: string, handOverId: string): void => {
    const by: Receiver = { id: `carer-${unit.id}`, name: `Carer ${unit.id}`, how: 'app' };
    if (dice.chance(unit.silent)) return;
    if (dice.chance(unit.refuses)) {
      kernel.after(dice.below(3 * minute), () =>
        answer(alarmId, handOverId, { kind: 'refuse', by, because: 'with someone' }),
      );
      return;
    }
    const willCome = !dice.chance(unit.neverComes);
    kernel.after(dice.below(3 * minute), async () => {
      const alarm = await store.hold(alarmId);
      if (!alarm) return;
      await answer(alarmId, handOverId, { kind: 'accept', by, ...arrivalLimit(alarm, town.rules) });
      if (dice.chance(0.7))
        kernel.after(dice.below(5 * minute), () => answer(alarmId, handOverId, { kind: 'on-the-way', by }));
      if (!willCome) return;
      const road = dice.between(minute, unit.road * minute);
      kernel.after(road, () => answer(alarmId, handOverId, { kind: 'present', by }));
      kernel.after(road + dice.between(minute, 20 * minute), () => finish(alarmId, handOverId, by));
    });
  };
  const answer = async (
    alarmId: string,
    handOverId: string,
    said: Extract<Command, { kind: 'answer' }>['answer'],
  ): Promise<void> => {
    // Without net she tries again later; her phone keeps it.
    if (isAway(town.database, world.elapsed())) {
      kernel.after(20_000, () => answer(alarmId, handOverId, said));
      return;
    }
    await act(world, alarmId, { kind: 'answer', handOverId, answer: said, causes, afterHours });
  };
  const finish = async (alarmId: string, handOverId: string, by: Receiver): Promise<void> => {
    const alarm = await store.hold(alarmId);
    if (alarm?.directAt && alarm.status === 'waiting' && dice.chance(0.8)) {
      await act(world, alarmId, {
        ...{ kind: 'close-where-it-was', by, handOverId, cause: 'fall', measure: 'sent', note: null, causes, measures },
        ...{ afterHours, seenPresses: alarm.presses },
      });
      return;
    }
    await answer(alarmId, handOverId, { kind: 'done', by, foundCause: 'fall', note: null });
  };
  kernel.after(dice.below(10_000), look);
}

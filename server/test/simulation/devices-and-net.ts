import type { IncomingSignal } from '../../src/modules/alarms/core/incoming-signal.ts';
import { mayShareBatch } from '../../src/modules/alarms/receiving/compose-batch.ts';
import type { SimulatedWorld } from './simulated-world.ts';
import { isAway, type SimulatedDevice } from './town.ts';

/** What a device sends, the same each time it tries. */
type Message = Pick<IncomingSignal, 'cid' | 'did' | 'ref' | 'kind' | 'alarmKind' | 'bodyHash'>;
type Answer = 'stored' | 'busy';

/** Devices press, and try again at their other address until they are told that they were heard. */
export function startDevices(world: SimulatedWorld): void {
  const { kernel, town, dice } = world;
  const receivers = town.receivers.map((_, no) => receiver(world, no));
  let refs = 0;
  for (const device of town.devices) {
    const own = dice.apart(`device ${device.cid}`);
    const episode = (): void => {
      for (
        let no = 0, wait = 0;
        no < own.between(1, device.presses);
        no += 1, wait += own.between(device.gap / 2, device.gap * 1.5)
      ) {
        kernel.after(wait, () => send(messageOf(device, own.chance(0.06) ? 'reset' : 'alarm')));
      }
      kernel.after(own.between(device.calm / 4, device.calm * 2), episode);
    };
    const messageOf = ({ cid, kinds, dids }: SimulatedDevice, kind: 'alarm' | 'reset'): Message => {
      refs += 1;
      const alarmKind = kind === 'alarm' ? own.pick(kinds) : null;
      return { cid, did: own.pick(dids), ref: `r${refs}`, kind, alarmKind, bodyHash: `b${refs}` };
    };
    const send = (message: Message): void => {
      let isDone = false;
      const attempt = (no: number): void => {
        if (isDone) return;
        const to = receivers[no % receivers.length];
        travel(() => to?.(message, (answer) => travel(() => heard(answer))));
        kernel.after(4_000 + own.below(4_000) + Math.min(no, 10) * 1_000, () => attempt(no + 1));
      };
      const heard = (answer: Answer): void => {
        if (answer === 'busy' || isDone) return;
        isDone = true;
        world.checker.acknowledged(message.cid, message.ref);
      };
      attempt(own.below(receivers.length));
    };
    const travel = (arrive: () => void): void => {
      const { loss, twice, delay } = town.net;
      if (own.chance(loss)) return;
      for (let copies = own.chance(twice) ? 2 : 1; copies > 0; copies -= 1) kernel.after(own.below(delay) + 1, arrive);
    };
    kernel.after(own.below(device.calm), episode);
  }
}

/** Stores what came in one breath and answers only then. What it holds when it dies is forgotten. */
function receiver(world: SimulatedWorld, no: number): (message: Message, answer: (answer: Answer) => void) => void {
  const { kernel, town, store, checker, newId } = world;
  const dice = world.dice.apart(`receiver ${no}`);
  const away = town.receivers[no] ?? [];
  let waiting: { readonly signal: IncomingSignal; readonly answers: ((answer: Answer) => void)[] }[] = [];

  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    if (isAway(away, world.elapsed()) || batch.length === 0) return;
    if (isAway(town.database, world.elapsed())) {
      for (const { answers } of batch) for (const answer of answers) answer('busy');
      return;
    }
    const signals = batch.map(({ signal }) => signal);
    const received = await store.receive(signals);
    for (const [index, one] of received.entries()) {
      const signal = signals[index];
      if (!signal) continue;
      kernel.note(
        signal.cid,
        signal.ref,
        signal.kind,
        signal.alarmKind,
        one.repeated ? 'again' : 'stored',
        one.alarmId,
      );
      checker.stored(signal, one);
      if (one.alarmId !== null && !world.alarms.includes(one.alarmId)) world.alarms.push(one.alarmId);
    }
    world.stir();
    // Dead between the commit and the answer: the device will send it once more.
    if (dice.chance(0.03)) return;
    for (const { answers } of batch) for (const answer of answers) answer('stored');
  };

  return (message, answer) => {
    if (isAway(away, world.elapsed())) return;
    const same = waiting.find(({ signal }) => signal.bodyHash === message.bodyHash);
    if (same) {
      same.answers.push(answer);
      return;
    }
    const signal: IncomingSignal = {
      ...message,
      ...{ id: newId(), receivedAt: kernel.now(), sender: message.cid, receiverAddress: 'alarm.example' },
      ...{ deviceType: '0003', statusCode: '0010', locationCode: null, voice: 'sip', text: '' },
    };
    // What may not travel with the others is left to the device's next try.
    if (
      !mayShareBatch(
        waiting.map((each) => each.signal),
        signal,
      )
    )
      return;
    waiting.push({ signal, answers: [answer] });
    if (waiting.length === 1) kernel.after(dice.between(1, 50), flush);
  };
}

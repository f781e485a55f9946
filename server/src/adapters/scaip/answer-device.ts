import type { IncomingSignal, SignalAnswer } from '../../modules/alarms/index.ts';
import type { SenderProfile } from '../../modules/devices/index.ts';
import type { ScaipAnswer } from './scaip-message.ts';

/** What decides whether a device is told to call, and whom. */
export interface AnswerSituation {
  readonly profile: SenderProfile;
  /** the device goes on: the answer to its last part asks for the call */
  readonly isLast: boolean;
  /** somebody speaks with this device now */
  readonly isCallUp: boolean;
  /** tried by devices that take several numbers when the first does not answer */
  readonly secondNumber: string | null;
}

/** The answer that the device gets for what `alarms` said. Pure. */
export function answerFor(signal: IncomingSignal, answer: SignalAnswer, situation: AnswerSituation): ScaipAnswer {
  const { ref } = signal;
  if (answer.outcome === 'busy') return { ref, snu: 6 };
  if (answer.outcome === 'not-treated') return { ref, snu: 5 };
  const { profile } = situation;
  // Only where the make is known to need it: a call that is said to be up, and is not, must keep nobody from calling.
  if (situation.isCallUp && profile.forbidsSecondCall) return { ref, snu: 0, mre: 0, cre: 0 };
  if (answer.voice === null || !situation.isLast || !mayCall(signal, profile)) {
    return { ref, snu: 0, mre: 0 };
  }
  if (profile.callBy === 'own') return { ref, snu: 0, mre: 1, cre: 61 };
  const numbers = [answer.voice.call];
  const { secondNumber } = situation;
  if (profile.takesSeveralNumbers && secondNumber !== null && secondNumber !== numbers[0]) numbers.push(secondNumber);
  return { ref, snu: 0, mre: 1, cre: 62, tnu: numbers };
}

/** A heartbeat or a test that was told to call would ring at the desk without anybody in need. */
function mayCall({ voice, kind }: IncomingSignal, profile: SenderProfile): boolean {
  return (
    profile.callBy !== 'none' && voice !== 'none' && voice !== 'callback' && kind !== 'heartbeat' && kind !== 'test'
  );
}

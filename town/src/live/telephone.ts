import type { Chance } from '../seeded.ts';

/** One word that a telephone system tells, as the route takes it. */
export interface CallWord {
  readonly callId: string;
  readonly from: string;
  readonly cid: string;
  readonly state: 'calling' | 'talking' | 'ended';
  readonly agent?: string;
}

export interface TelephonePorts {
  /** Tells one word through the public route. */
  tell(word: CallWord): Promise<void>;
  /** Waits so many milliseconds, or less when the town comes to rest. */
  wait(milliseconds: number): Promise<void>;
  newCallId(): string;
  readonly chance: Chance;
  readonly stopped: AbortSignal;
}

/** Telephones at the desk of the town. Whose each is, an operator says with one press. */
const agents = ['201', '202'] as const;

/**
 * The telephone system of the town: a device that was told to call does so some seconds after its press, somebody at the desk
 * answers, they talk, and it ends. One in eight is not answered. No sound anywhere.
 * @returns resolves when the call is over
 */
export async function ringThrough(ports: TelephonePorts, cid: string): Promise<void> {
  const { chance, stopped, tell } = ports;
  const callId = ports.newCallId();
  const within = (low: number, high: number) => ports.wait((low + chance.next() * (high - low)) * 1_000);
  const say = async (state: CallWord['state'], agent?: string): Promise<void> => {
    if (!stopped.aborted) await tell({ callId, from: cid, cid, state, ...(agent === undefined ? {} : { agent }) });
  };
  await within(3, 7);
  await say('calling');
  await within(8, 20);
  if (!chance.happens(0.125)) {
    await say('talking', chance.pick(agents));
    await within(25, 90);
  }
  await say('ended');
}

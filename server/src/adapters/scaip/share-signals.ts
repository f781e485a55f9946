import type { IncomingSignal, SignalAnswer } from '../../modules/alarms/index.ts';
import type { Timers } from './timers.ts';
import type { SipLog } from './user-agent-options.ts';

/** The device tries its next address when it has heard nothing useful for this long. */
const ANSWER_WITHIN_MS = 4_000;
/** A resend that crosses our answer is still the same signal; longer than this only the store can tell. */
const SHARE_STORED_MS = 1_000;
/** A store that never answers must not make every later resend wait for it too. */
const SHARE_WAITING_MS = 30_000;

const BUSY: SignalAnswer = { outcome: 'busy' };

export interface SharingOptions {
  /** Must resolve `stored` only after the commit: the device believes it. */
  readonly onSignal: (signal: IncomingSignal) => Promise<SignalAnswer>;
  readonly timers: Timers;
  readonly log: SipLog;
}

/** One store for all copies of a signal, and an answer in time for each. */
export interface SharedSignals {
  /** What became of it, or `busy` after 4 s; it may be stored later. Never rejects. */
  store(signal: IncomingSignal): Promise<SignalAnswer>;
  /** signals that wait for `onSignal` now */
  waiting(): number;
  /** From now on nothing is kept for later copies. */
  leave(): void;
}

export function shareSignals({ onSignal, timers, log }: SharingOptions): SharedSignals {
  const inFlight = new Map<string, Promise<SignalAnswer>>();
  let waiting = 0;
  let isLeaving = false;

  /** A resend that comes while the first is being stored gets the first one's promise: they never race. */
  function share(signal: IncomingSignal): Promise<SignalAnswer> {
    const key = `${signal.sender}\n${signal.cid}\n${signal.ref}\n${signal.bodyHash}`;
    const first = inFlight.get(key);
    if (first !== undefined) return first;
    const answer = new Promise<SignalAnswer>((resolve) => resolve(onSignal(signal))).catch((error: unknown) => {
      log.error({ signal: signal.id, reason: (error as Error)?.name }, 'a signal was not stored');
      return BUSY;
    });
    const forget = (): void => {
      if (inFlight.get(key) === answer) inFlight.delete(key);
    };
    inFlight.set(key, answer);
    const cancel = timers.after(SHARE_WAITING_MS, forget);
    waiting++;
    void answer.then(({ outcome }) => {
      waiting--;
      cancel();
      if (outcome === 'stored' && !isLeaving) timers.after(SHARE_STORED_MS, forget);
      else forget();
    });
    return answer;
  }

  return {
    store: (signal) =>
      new Promise((resolve) => {
        const cancel = timers.after(ANSWER_WITHIN_MS, () => resolve(BUSY));
        void share(signal).then((answer) => {
          cancel();
          resolve(answer);
        });
      }),
    waiting: () => waiting,
    leave() {
      isLeaving = true;
    },
  };
}

import type { calledBack as shape } from '../nb/called-back.ts';

export const calledBack: typeof shape = {
  calledBack: {
    stop: (what: string) => `Stop using: ${what}`,
    backWanted: (what: string) => `We want it back: ${what}`,
    label: (code: string) => `Its label says ${code}.`,
    next: 'Ring us. We agree when to fetch it and give you another.',
    ring: (store: string) => `Ring ${store}`,
    bring: 'Bring it back, or have it fetched',
    heard: 'I have read it',
    heardOn: (day: string) => `You read it ${day}.`,
  },
};

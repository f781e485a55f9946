import type { calledBack as shape } from '../nb/called-back.ts';

export const calledBack: typeof shape = {
  calledBack: {
    stop: (what: string) => `Stop using: ${what}`,
    backWanted: (what: string) => `We want it back: ${what}`,
    label: (code: string) => `Its label says ${code}.`,
    next: 'We fetch it and bring another.',
    ring: (store: string) => `Ring ${store}`,
    heard: 'I have read it',
    heardOn: (day: string) => `You read it ${day}.`,
  },
};

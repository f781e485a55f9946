import type { calls as shape } from '../nb/calls.ts';

export const calls: typeof shape = {
  calls: {
    state: {
      calling: 'Calling now',
      talking: 'Talking',
      none: 'No call came',
      ended: 'The call has ended',
    },
    ringYourself: 'The device has not called. Ring it yourself.',
    speakNow: 'Your telephone has answered. If you hear her, note voice contact.',
    mine: (agent: string) => `${agent} is my telephone`,
    byLink: 'Text message with a link',
    byVoice: 'I ring myself',
    outside: 'Outside the app',
    nobodyOutside: 'Nobody outside the app has agreed to go here.',
    noLink: 'Somebody with a protected address lives here. No link is sent then: ring.',
    responder: { relative: 'relative', provider: 'private provider', 'fire-watch': 'fire watch' },
    hasKey: 'has a key',
    agreedOn: (day: string) => `agreed ${day}`,
    notByLink: 'Somebody with a protected address lives here. Ring instead.',
    noNumber: 'There is no number to send to.',
    way: { app: '', link: 'asked by text message', voice: 'asked on the phone' },
    agreedLoading: 'Fetching the relatives',
    agreedHelp: 'Whoever has agreed may be asked to go when the alarm rings. The others are only told.',
    onlyInformed: 'is only told',
    agreedYes: 'Has agreed to go',
    agreedEnd: 'Not to be asked any more',
    informHelp: 'The message says: for information, you need not do anything. Nobody is sent by it.',
    informMessage: 'Send a message',
    informPhone: 'I have rung',
  },
};

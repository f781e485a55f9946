import type { stories as nbStories } from '../nb/stories.ts';

export const stories: typeof nbStories = {
  story: {
    noStories: 'No alarms yet',
    noStoriesHelp: (name: string | null) =>
      `When ${name ?? 'you'} ${name ? 'presses' : 'press'} the alarm, you can read here what happened.`,
    began: (kind: string, name: string | null): string => {
      const whose = name === null ? 'Your' : `${name}’s`;
      if (kind === 'press') return `${name ?? 'You'} pressed the alarm`;
      if (kind === 'fire') return `${whose} smoke alarm went off`;
      if (kind === 'fall') return `${whose} fall alarm went off`;
      if (kind === 'dispenser') return `${whose} medicine dispenser gave notice`;
      if (kind === 'door') return `${whose} door alarm went off`;
      return `${whose} alarm went off`;
    },
    taken: 'The response centre took the alarm',
    notTaken: 'The response centre has received the alarm. Nobody has answered yet.',
    spoke: (name: string | null) => `The response centre spoke with ${name ?? 'you'}`,
    onTheWay: (who: string, name: string | null) => `${who} set out to ${name ?? 'you'}`,
    present: (who: string, name: string | null) => `${who} came to ${name ?? 'you'}`,
    closed: 'The alarm was closed',
    stillOpen: 'This is still going on.',
    about: 'It was about',
    did: 'What was done',
    alarmWorks: 'The alarm works',
    alarmNeverHeard: 'We have not heard from the alarm yet',
    alarmSilent: 'The alarm does not work',
    alarmSilentHelp: (no: boolean) =>
      `Use the telephone if help is needed: ring ${no ? '113' : '112'} when it is urgent. Tell home care about the alarm.`,
    lastContact: 'Last contact',
    tested: 'Last tested',
    neverTested: 'Not tested yet',
    howToTest: 'How to test the alarm',
    howToTestHelp:
      'Press the button and wait for an answer. Say that you are only testing. You always may, and it costs nothing.',
    noAlarm: 'No safety alarm',
    noAlarmHelp: (name: string | null) => `${name ?? 'You'} ${name ? 'has' : 'have'} no safety alarm with us.`,
  },
};

import type { PastAlarm } from './write-past-alarm.ts';

type StoryAlarm = Omit<PastAlarm, 'key' | 'area' | 'home' | 'personKey' | 'at'> & {
  readonly personKey: string;
  readonly hoursAgo: number;
};

/** Earlier alarms of the story people, so that cards and residents have something true to show. */
export const storyAlarms: readonly StoryAlarm[] = [
  {
    personKey: 'ingrid-solvang',
    kind: 'press',
    hoursAgo: 900,
    voiceAfter: 22,
    presentAfter: null,
    closedAfter: 140,
    cause: 'accidental',
    measure: 'talked',
  },
  {
    personKey: 'ingrid-solvang',
    kind: 'press',
    hoursAgo: 410,
    voiceAfter: 31,
    presentAfter: null,
    closedAfter: 200,
    cause: 'asks-for-visit',
    measure: 'told-of-visit',
  },
  {
    personKey: 'ingrid-solvang',
    kind: 'fall',
    hoursAgo: 131,
    voiceAfter: 27,
    presentAfter: 1260,
    closedAfter: 2520,
    cause: 'fall',
    measure: 'sent-home-care',
  },
  {
    personKey: 'gunnel-ek',
    kind: 'press',
    hoursAgo: 300,
    voiceAfter: 19,
    presentAfter: null,
    closedAfter: 160,
    cause: 'toilet',
    measure: 'told-of-visit',
  },
  {
    personKey: 'gunnel-ek',
    kind: 'fall',
    hoursAgo: 77,
    voiceAfter: 35,
    presentAfter: 1500,
    closedAfter: 3000,
    cause: 'fall-cannot-rise',
    measure: 'sent-home-care',
  },
];

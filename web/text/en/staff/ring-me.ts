import type { ringWork as shape } from '../../nb/staff/ring-me.ts';

export const ringWork: typeof shape = {
  ringWork: {
    work: 'Ring back',
    workHelp: 'Those who have asked to be rung.',
    title: 'Those who want to be rung',
    lead: 'Those to ring first stand first.',
    none: 'Nobody waits for a call',
    noneHelp: 'Whoever asks to be rung comes here.',
    who: 'Who',
    about: 'About',
    when: 'Promised',
    number: 'Number',
    isNew: 'New number. Ask who it is before you say anything.',
    late: 'The promise is broken',
    take: 'I ring',
    give: 'Let somebody else ring',
    talked: 'We have talked',
    noAnswer: 'Got no answer',
    loading: 'Fetching',
    acts: 'Do',
    asked: (name, about) => `${name}, about ${about}`,
    tries: (n) => `Rung ${n} without answer`,
    takenBy: (name) => `${name} rings`,
    there: (from, to, zone) => `Where she is it is ${from}–${to} (${zone})`,
    refused: {
      'already-taken': 'Somebody else rings.',
      'already-over': 'This is over already.',
      'not-yours': 'Somebody else rings.',
    },
  },
};

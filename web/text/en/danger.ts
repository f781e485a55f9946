import type { PageText } from '../nb-pages.ts';

export const danger: Pick<PageText, 'dangerLine'> = {
  dangerLine: {
    head: {
      life: 'If a life is in danger, ring first',
      fire: 'If something burns, ring first',
      missing: 'If somebody is missing, ring first',
      violence: 'If somebody is hit or threatened, ring first',
      suicide: 'You can talk with somebody now',
    },
    what: {
      medical: 'Ambulance',
      fire: 'Fire service',
      police: 'Police',
      emergency: 'Emergency number',
      'someone-to-talk-to': 'Somebody to talk to',
      'out-of-hours': 'Out-of-hours doctor',
    },
    kept: 'What you wrote is still here. You can send it.',
    because: (words) => `The line is larger because it says “${words}”.`,
    list: 'See which words make the line larger',
    read: (from, to) => `This is read on working days, ${from}–${to}.`,
    heading: 'Words that make the line about danger larger',
    lead: 'Beside every box you can write in are the numbers to ring when it is urgent. If any of these words are there, the line grows. The right number then comes first.',
    rules: [
      'No machine judges you. It only looks for the words on this list.',
      'We never say that something is not urgent.',
      'What you write is not kept when we look for the words.',
      'You can always send what you have written.',
      'If it comes outside opening hours, we ring the one on duty.',
    ],
    rulesHead: 'How it works',
    kinds: {
      life: 'Life and health',
      fire: 'Fire',
      missing: 'Somebody is missing',
      violence: 'Violence and threats',
      suicide: 'Thoughts of dying',
    },
    words: (language, n) => `${language}: ${n} lines`,
    unless: (words) => `not when it also says: ${words}`,
    added: 'Added by the municipality',
    signs:
      'The sign … means that some words may stand in between. The sign * means that the word may end in several ways. A slash parts words that may stand in each other’s place.',
    waiting: 'Fetching the list',
  },
};

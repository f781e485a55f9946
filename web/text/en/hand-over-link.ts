import type { handOverLink as shape } from '../nb/hand-over-link.ts';
import { alarmWords } from './alarm-words.ts';

export const handOverLink: typeof shape = {
  link: {
    kind: alarmWords.kind,
    waiting: 'Fetching the errand',
    ask: 'Can you go?',
    asked: (place: string, who: string) =>
      `${who}: The response centre in ${place} asks if you can go to an alarm now.`,
    answerBy: (clock: string) => `Please answer before ${clock}.`,
    after: 'You see the name and the address when you have said yes.',
    noLogIn: (clock: string) =>
      `This is not a log-in. The link works on this phone only, and no longer than until ${clock}.`,
    name: 'Your name',
    nameNeeded: 'Write your name, so that we know who goes.',
    yes: 'Yes, I go',
    no: 'I cannot',
    noWhy: 'Why can you not?',
    noReasons: ['I am too far away', 'I am busy with something else', 'I have no key'],
    noSend: 'Say that I cannot',
    noWords: 'In own words',
    back: 'Back',
    goTo: (names: string) => `Go to ${names}`,
    goToHome: 'Go there',
    speaksNot: 'Do not expect anybody to answer by voice.',
    keys: 'Key',
    note: 'From the response centre',
    arriveBy: (clock: string) => `Be there before ${clock}.`,
    hidden: 'The address cannot be shown here. Ring the response centre, and they say where to go.',
    unknown: 'We do not know the address. Ring the response centre.',
    onTheWay: 'I am on my way',
    present: 'I am there',
    found: 'What was it about?',
    others: 'Something else',
    pickCause: 'Choose what it was about.',
    foundNote: 'What did you find? (may be left empty)',
    done: 'Done, send to the response centre',
    states: {
      asked: 'Asked',
      accepted: 'You have said yes',
      'on-the-way': 'You are on your way',
      present: 'You are there',
    },
    ring: (number: string) => `Ring the response centre ${number}`,
    notSent: 'It did not get through. Try again, or ring the response centre.',
    changed: 'Something has changed. Look again, or ring the response centre.',
    tooMany: 'There were too many tries from here. Wait a minute.',
    dead: {
      done: {
        heading: 'Done',
        words: 'The response centre has been told. The link no longer works.',
      },
      refused: {
        heading: 'You have said that you cannot',
        words: 'The response centre asks somebody else. The link no longer works.',
      },
      withdrawn: {
        heading: 'You need not go',
        words: 'The response centre has withdrawn the question. The link no longer works.',
      },
      expired: {
        heading: 'The link has expired',
        words: 'If you are on your way or there, ring the response centre.',
      },
      'opened-elsewhere': {
        heading: 'The link was opened on another phone',
        words: 'It works only where it was opened first. Ring the response centre if it was you who should go.',
      },
      'taken-by-another': {
        heading: 'Somebody else goes',
        words: 'Another in the unit has said yes. The link no longer works.',
      },
      unknown: {
        heading: 'The link does not work',
        words: 'Perhaps the address is not whole. Open it once more from the message, or ring the response centre.',
      },
    },
  },
};

import type { Language } from '@tunet/contract';

interface QuestionWords {
  readonly title: string;
  readonly asks: string;
  readonly by: (day: string) => string;
  readonly how: string;
  readonly goesOn: string;
}

/** A question on paper: what is asked, until when, and what happens without an answer. */
export const questionWords: Readonly<Record<Language, QuestionWords>> = {
  nb: {
    title: 'Vi trenger å vite noe mer',
    asks: 'Dette spør vi om',
    by: (day) => `Svar innen ${day}. Trenger du mer tid, så si fra.`,
    how: 'Du kan ringe oss, så skriver vi ned svaret. Du kan også sende et brev.',
    goesOn: 'Vi arbeider videre med saken mens vi venter. Hjelpen du har, stopper ikke.',
  },
  nn: {
    title: 'Vi treng å vite noko meir',
    asks: 'Dette spør vi om',
    by: (day) => `Svar innan ${day}. Treng du meir tid, så sei frå.`,
    how: 'Du kan ringje oss, så skriv vi ned svaret. Du kan også sende eit brev.',
    goesOn: 'Vi arbeider vidare med saka medan vi ventar. Hjelpa du har, stoppar ikkje.',
  },
  sv: {
    title: 'Vi behöver veta något mer',
    asks: 'Det här frågar vi om',
    by: (day) => `Svara senast ${day}. Behöver du mer tid, säg till.`,
    how: 'Du kan ringa oss, så skriver vi ner svaret. Du kan också skicka ett brev.',
    goesOn: 'Vi arbetar vidare med ärendet medan vi väntar. Hjälpen du har upphör inte.',
  },
  en: {
    title: 'We need to know something more',
    asks: 'What we ask',
    by: (day) => `Answer by ${day}. If you need more time, say so.`,
    how: 'You can ring us, and we write down the answer. You can also send a letter.',
    goesOn: 'We go on with the case while we wait. The help you have does not stop.',
  },
};

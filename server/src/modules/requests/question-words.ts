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

/** A notice on paper that help may become less: what is thought of and why, until when she may answer, and that nothing is decided. */
export const noticeWords: Readonly<Record<Language, QuestionWords>> = {
  nb: {
    title: 'Vi vurderer å endre hjelpen din',
    asks: 'Dette vurderer vi, og hvorfor',
    by: (day) => `Si hva du mener innen ${day}. Trenger du mer tid, så si fra.`,
    how: 'Du kan ringe oss, så skriver vi ned det du sier. Du kan også sende et brev. Du kan be om å få se saken din.',
    goesOn: 'Ingenting er bestemt. Du har hjelpen som før til du får et nytt vedtak. Det kan du klage på.',
  },
  nn: {
    title: 'Vi vurderer å endre hjelpa di',
    asks: 'Dette vurderer vi, og kvifor',
    by: (day) => `Sei kva du meiner innan ${day}. Treng du meir tid, så sei frå.`,
    how: 'Du kan ringje oss, så skriv vi ned det du seier. Du kan også sende eit brev. Du kan be om å få sjå saka di.',
    goesOn: 'Ingenting er bestemt. Du har hjelpa som før til du får eit nytt vedtak. Det kan du klage på.',
  },
  sv: {
    title: 'Vi överväger att ändra din hjälp',
    asks: 'Det här överväger vi, och varför',
    by: (day) => `Säg vad du tycker senast ${day}. Behöver du mer tid, säg till.`,
    how: 'Du kan ringa oss, så skriver vi ner det du säger. Du kan också skicka ett brev. Du kan be att få se ditt ärende.',
    goesOn: 'Inget är bestämt. Du har hjälpen som förut tills du får ett nytt beslut. Det kan du överklaga.',
  },
  en: {
    title: 'We are thinking of changing your help',
    asks: 'What we are thinking of, and why',
    by: (day) => `Tell us what you think by ${day}. If you need more time, say so.`,
    how: 'You can ring us, and we write down what you say. You can also send a letter. You can ask to see your case.',
    goesOn: 'Nothing is decided. You have your help as before until you get a new decision. You can appeal that.',
  },
};

import type { Language } from '@tunet/contract';

interface WaitingWords {
  readonly title: Readonly<
    Record<'offered' | 'withdrawn' | 'taken-off' | 'put-back' | 'spoken-of' | 'followed-up', string>
  >;
  readonly about: (what: string) => string;
  readonly place: (unit: string, place: string, day: string) => string;
  readonly answerBy: (day: string) => string;
  readonly no: string;
  readonly afterwards: Readonly<
    Record<'offered' | 'withdrawn' | 'taken-off' | 'put-back' | 'spoken-of' | 'followed-up', string>
  >;
  /** by when the office asks how she is */
  readonly follow: (day: string) => string;
  readonly ring: (office: string, phone: string | null) => string;
}

/** What she is told on paper while she stands on a list. */
export const waitingWords: Readonly<Record<Language, WaitingWords>> = {
  nb: {
    title: {
      offered: 'Du får tilbud om plass',
      withdrawn: 'Tilbudet om plass gjelder ikke lenger',
      'taken-off': 'Du står ikke lenger på ventelisten',
      'put-back': 'Du står på ventelisten igjen',
      'spoken-of': 'Vi har snakket om plassen du venter på',
      'followed-up': 'Ny dag for når vi ser på saken din',
    },
    about: (what) => `Dette gjelder: ${what}.`,
    place: (unit, place, day) => `Plassen er på ${unit}, ${place}. Den er din fra ${day}.`,
    answerBy: (day) =>
      `Ring oss og svar ja eller nei, helst innen ${day}. Du kan også be om mer tid. Har vi ikke hørt noe da, ringer vi deg.`,
    no: 'Sier du nei, står du fortsatt på ventelisten.',
    afterwards: {
      offered: '',
      withdrawn: 'Du står fortsatt på ventelisten, siden samme dag som før.',
      'taken-off': 'Er du ikke enig, ring oss, eller skriv og si hva du vil ha annerledes. Da ser vi på det på nytt.',
      'put-back': 'Du står der du stod, siden samme dag som før.',
      'spoken-of': 'Møtet bestemmer ikke. En ansatt bestemmer etterpå. Du står fortsatt på ventelisten.',
      'followed-up':
        'Blir det vanskeligere før det, ring oss med en gang. Du står på ventelisten siden samme dag som før.',
    },
    follow: (day) => `Senest ${day} spør vi hvordan det går.`,
    ring: (office, phone) => (phone === null ? office : `${office}, telefon ${phone}`),
  },
  nn: {
    title: {
      offered: 'Du får tilbod om plass',
      withdrawn: 'Tilbodet om plass gjeld ikkje lenger',
      'taken-off': 'Du står ikkje lenger på ventelista',
      'put-back': 'Du står på ventelista igjen',
      'spoken-of': 'Vi har snakka om plassen du ventar på',
      'followed-up': 'Ny dag for når vi ser på saka di',
    },
    about: (what) => `Dette gjeld: ${what}.`,
    place: (unit, place, day) => `Plassen er på ${unit}, ${place}. Han er din frå ${day}.`,
    answerBy: (day) =>
      `Ring oss og svar ja eller nei, helst innan ${day}. Du kan også be om meir tid. Har vi ikkje høyrt noko da, ringjer vi deg.`,
    no: 'Seier du nei, står du framleis på ventelista.',
    afterwards: {
      offered: '',
      withdrawn: 'Du står framleis på ventelista, sidan same dag som før.',
      'taken-off': 'Er du ikkje einig, ring oss, eller skriv og sei kva du vil ha annleis. Da ser vi på det på nytt.',
      'put-back': 'Du står der du stod, sidan same dag som før.',
      'spoken-of': 'Møtet bestemmer ikkje. Ein tilsett bestemmer etterpå. Du står framleis på ventelista.',
      'followed-up':
        'Blir det vanskelegare før det, ring oss med ein gong. Du står på ventelista sidan same dag som før.',
    },
    follow: (day) => `Seinast ${day} spør vi korleis det går.`,
    ring: (office, phone) => (phone === null ? office : `${office}, telefon ${phone}`),
  },
  sv: {
    title: {
      offered: 'Du erbjuds en plats',
      withdrawn: 'Erbjudandet om plats gäller inte längre',
      'taken-off': 'Du står inte längre i kön',
      'put-back': 'Du står i kön igen',
      'spoken-of': 'Vi har talat om platsen du väntar på',
      'followed-up': 'Ny dag då vi ser på ditt ärende',
    },
    about: (what) => `Det här gäller: ${what}.`,
    place: (unit, place, day) => `Platsen är på ${unit}, ${place}. Den är din från ${day}.`,
    answerBy: (day) =>
      `Ring oss och svara ja eller nej, helst senast ${day}. Du kan också be om mer tid. Har vi inte hört något då ringer vi dig.`,
    no: 'Säger du nej står du kvar i kön.',
    afterwards: {
      offered: '',
      withdrawn: 'Du står kvar i kön, sedan samma dag som förut.',
      'taken-off': 'Är du inte nöjd, ring oss eller skriv vad du vill ha annorlunda. Då ser vi på det igen.',
      'put-back': 'Du står där du stod, sedan samma dag som förut.',
      'spoken-of': 'Mötet beslutar inte. En handläggare beslutar efteråt. Du står kvar i kön.',
      'followed-up': 'Blir det svårare innan dess, ring oss genast. Du står i kön sedan samma dag som förut.',
    },
    follow: (day) => `Senast ${day} frågar vi hur det går.`,
    ring: (office, phone) => (phone === null ? office : `${office}, telefon ${phone}`),
  },
  en: {
    title: {
      offered: 'You are offered a place',
      withdrawn: 'The offer of a place no longer stands',
      'taken-off': 'You no longer stand on the waiting list',
      'put-back': 'You stand on the waiting list again',
      'spoken-of': 'We have talked about the place you wait for',
      'followed-up': 'A new day when we look at your case',
    },
    about: (what) => `This is about: ${what}.`,
    place: (unit, place, day) => `The place is at ${unit}, ${place}. It is yours from ${day}.`,
    answerBy: (day) =>
      `Ring us and say yes or no, if you can by ${day}. You may also ask for more time. If we have not heard from you then, we ring you.`,
    no: 'If you say no, you still stand on the list.',
    afterwards: {
      offered: '',
      withdrawn: 'You still stand on the list, since the same day as before.',
      'taken-off': 'If you disagree, ring us, or write what you want to be different. Then we look at it again.',
      'put-back': 'You stand where you stood, since the same day as before.',
      'spoken-of': 'The meeting does not decide. One of the staff decides afterwards. You still stand on the list.',
      'followed-up':
        'If it gets harder before that, ring us at once. You stand on the list since the same day as before.',
    },
    follow: (day) => `By ${day} we ask how you are.`,
    ring: (office, phone) => (phone === null ? office : `${office}, telephone ${phone}`),
  },
};

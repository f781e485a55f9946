import type { ChangeBecause, DecisionOutcome, Language } from '@tunet/contract';

interface ChangedPaperWords {
  readonly title: Readonly<Record<DecisionOutcome, string>>;
  readonly because: Readonly<Record<ChangeBecause, string>>;
  readonly instead: (reference: string, day: string) => string;
  readonly heading: string;
}

/** On paper: a decision that came after an appeal, instead of an earlier one. */
export const changedPaperWords: Readonly<Record<Language, ChangedPaperWords>> = {
  nb: {
    title: {
      granted: 'Nytt vedtak etter klagen din: Du får hjelpen du søkte om',
      partly: 'Nytt vedtak etter klagen din: Du får noe av hjelpen du søkte om',
      refused: 'Nytt vedtak etter klagen din: Du får ikke hjelpen du søkte om',
      'on-list': 'Nytt vedtak etter klagen din: Du får stå på venteliste',
    },
    because: {
      reconsidered: 'Du klaget. Vi så på saken på nytt og har endret vedtaket.',
      'by-body': 'Du klaget. De som avgjør klagen, har endret vedtaket.',
      'sent-back': 'Du klaget. De som avgjør klagen, ba oss behandle saken på nytt.',
    },
    instead: (reference, day) => `Dette vedtaket kommer i stedet for vedtak ${reference} fra ${day}.`,
    heading: 'Dette er endret',
  },
  nn: {
    title: {
      granted: 'Nytt vedtak etter klaga di: Du får hjelpa du søkte om',
      partly: 'Nytt vedtak etter klaga di: Du får noko av hjelpa du søkte om',
      refused: 'Nytt vedtak etter klaga di: Du får ikkje hjelpa du søkte om',
      'on-list': 'Nytt vedtak etter klaga di: Du får stå på venteliste',
    },
    because: {
      reconsidered: 'Du klaga. Vi såg på saka på nytt og har endra vedtaket.',
      'by-body': 'Du klaga. Dei som avgjer klaga, har endra vedtaket.',
      'sent-back': 'Du klaga. Dei som avgjer klaga, bad oss behandle saka på nytt.',
    },
    instead: (reference, day) => `Dette vedtaket kjem i staden for vedtak ${reference} frå ${day}.`,
    heading: 'Dette er endra',
  },
  sv: {
    title: {
      granted: 'Nytt beslut efter ditt överklagande: Du får hjälpen du ansökte om',
      partly: 'Nytt beslut efter ditt överklagande: Du får en del av hjälpen du ansökte om',
      refused: 'Nytt beslut efter ditt överklagande: Du får inte hjälpen du ansökte om',
      'on-list': 'Nytt beslut efter ditt överklagande: Du får stå i kö',
    },
    because: {
      reconsidered: 'Du överklagade. Vi såg på ärendet igen och har ändrat beslutet.',
      'by-body': 'Du överklagade. De som prövar överklagandet har ändrat beslutet.',
      'sent-back': 'Du överklagade. De som prövar överklagandet bad oss behandla ärendet igen.',
    },
    instead: (reference, day) => `Det här beslutet kommer i stället för beslut ${reference} från ${day}.`,
    heading: 'Det här är ändrat',
  },
  en: {
    title: {
      granted: 'New decision after your appeal: You get the help you applied for',
      partly: 'New decision after your appeal: You get some of the help you applied for',
      refused: 'New decision after your appeal: You do not get the help you applied for',
      'on-list': 'New decision after your appeal: You may stand on the waiting list',
    },
    because: {
      reconsidered: 'You appealed. We looked at the case again and have changed the decision.',
      'by-body': 'You appealed. Those who decide the appeal have changed the decision.',
      'sent-back': 'You appealed. Those who decide the appeal asked us to try the case again.',
    },
    instead: (reference, day) => `This decision comes instead of decision ${reference} from ${day}.`,
    heading: 'What is changed',
  },
};

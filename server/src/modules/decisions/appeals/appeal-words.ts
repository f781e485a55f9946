import type { AppealState, Language } from '@tunet/contract';

interface AppealWords {
  readonly title: (reference: string) => string;
  readonly got: string;
  readonly about: (what: string) => string;
  readonly youWrote: string;
  readonly youWant: string;
  readonly late: string;
  readonly nextHeading: string;
  readonly next: (office: string, day: string) => string;
  readonly goesOn: (body: string) => string;
  readonly tellYou: string;
  readonly moved: Readonly<Record<Exclude<AppealState, 'received'>, string>>;
}

/** What she is told on paper about an appeal: the receipt, and each time it moves. */
export const appealWords: Readonly<Record<Language, AppealWords>> = {
  nb: {
    title: (reference) => `Vi har fått klagen din (${reference})`,
    got: 'Vi har fått klagen din på vedtaket.',
    about: (what) => `Den gjelder: ${what}.`,
    youWrote: 'Dette skrev du',
    youWant: 'Dette vil du ha i stedet',
    late: 'Klagen kom etter fristen. Du har sagt hvorfor. En saksbehandler ser på det.',
    nextHeading: 'Hva skjer nå?',
    next: (office, day) => `${office} ser på vedtaket på nytt innen ${day}.`,
    goesOn: (body) => `Endrer kontoret ikke vedtaket, går klagen videre til ${body}.`,
    tellYou: 'Du får vite det hver gang noe skjer.',
    moved: {
      'looked-at': 'Vi ser på vedtaket på nytt',
      changed: 'Vi endrer vedtaket',
      'sent-on': 'Klagen din er sendt videre',
      answered: 'Klagen din er avgjort',
    },
  },
  nn: {
    title: (reference) => `Vi har fått klaga di (${reference})`,
    got: 'Vi har fått klaga di på vedtaket.',
    about: (what) => `Ho gjeld: ${what}.`,
    youWrote: 'Dette skreiv du',
    youWant: 'Dette vil du ha i staden',
    late: 'Klaga kom etter fristen. Du har sagt kvifor. Ein saksbehandlar ser på det.',
    nextHeading: 'Kva skjer no?',
    next: (office, day) => `${office} ser på vedtaket på nytt innan ${day}.`,
    goesOn: (body) => `Endrar kontoret ikkje vedtaket, går klaga vidare til ${body}.`,
    tellYou: 'Du får vite det kvar gong noko skjer.',
    moved: {
      'looked-at': 'Vi ser på vedtaket på nytt',
      changed: 'Vi endrar vedtaket',
      'sent-on': 'Klaga di er send vidare',
      answered: 'Klaga di er avgjord',
    },
  },
  sv: {
    title: (reference) => `Vi har fått ditt överklagande (${reference})`,
    got: 'Vi har fått ditt överklagande av beslutet.',
    about: (what) => `Det gäller: ${what}.`,
    youWrote: 'Det här skrev du',
    youWant: 'Det här vill du ha i stället',
    late: 'Det kom efter sista dagen. Du har sagt varför. En handläggare ser på det.',
    nextHeading: 'Vad händer nu?',
    next: (office, day) => `${office} prövar beslutet igen senast ${day}.`,
    goesOn: (body) => `Ändras inte beslutet går det vidare till ${body}.`,
    tellYou: 'Du får veta varje gång något händer.',
    moved: {
      'looked-at': 'Vi prövar beslutet igen',
      changed: 'Vi ändrar beslutet',
      'sent-on': 'Ditt överklagande har skickats vidare',
      answered: 'Ditt överklagande är avgjort',
    },
  },
  en: {
    title: (reference) => `We have your appeal (${reference})`,
    got: 'We have your appeal of the decision.',
    about: (what) => `It is about: ${what}.`,
    youWrote: 'What you wrote',
    youWant: 'What you want instead',
    late: 'It came after the last day. You have said why. A caseworker looks at that.',
    nextHeading: 'What happens next?',
    next: (office, day) => `${office} looks at the decision again by ${day}.`,
    goesOn: (body) => `If the office does not change the decision, the appeal goes on to ${body}.`,
    tellYou: 'You are told each time something happens.',
    moved: {
      'looked-at': 'We look at the decision again',
      changed: 'We change the decision',
      'sent-on': 'Your appeal has been sent on',
      answered: 'Your appeal has been decided',
    },
  },
};

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
  readonly moved: Readonly<Record<Exclude<AppealState, 'received'> | 'goes-on', string>>;
  readonly tryThatToo: (body: string) => string;
  readonly withdrawnText: string;
  readonly goesOnText: string;
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
      'not-taken-up': 'Klagen din blir ikke tatt opp',
      withdrawn: 'Klagen din er trukket',
      'goes-on': 'Klagen din går videre likevel',
    },
    tryThatToo: (body) => `Du kan klage på dette også. Da avgjør ${body} om klagen din skal tas opp.`,
    withdrawnText: 'Du har trukket klagen. Vi arbeider ikke videre med den. Var det ikke det du ville, så ring oss.',
    goesOnText: 'Du har angret på at du trakk klagen. Vi arbeider videre der vi slapp.',
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
      'not-taken-up': 'Klaga di blir ikkje teken opp',
      withdrawn: 'Klaga di er trekt',
      'goes-on': 'Klaga di går vidare likevel',
    },
    tryThatToo: (body) => `Du kan klage på dette òg. Då avgjer ${body} om klaga di skal takast opp.`,
    withdrawnText: 'Du har trekt klaga. Vi arbeider ikkje vidare med ho. Var det ikkje det du ville, så ring oss.',
    goesOnText: 'Du har angra på at du trekte klaga. Vi arbeider vidare der vi slapp.',
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
      'not-taken-up': 'Ditt överklagande tas inte upp',
      withdrawn: 'Ditt överklagande är återkallat',
      'goes-on': 'Ditt överklagande går vidare ändå',
    },
    tryThatToo: (body) => `Du kan överklaga det här också. Då avgör ${body} om det ska tas upp.`,
    withdrawnText:
      'Du har återkallat ditt överklagande. Vi arbetar inte vidare med det. Var det inte det du ville, ring oss.',
    goesOnText: 'Du har ångrat dig. Vi arbetar vidare där vi slutade.',
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
      'not-taken-up': 'Your appeal is not taken up',
      withdrawn: 'Your appeal is withdrawn',
      'goes-on': 'Your appeal goes on after all',
    },
    tryThatToo: (body) => `You may appeal this too. Then ${body} decides whether your appeal is taken up.`,
    withdrawnText: 'You have withdrawn the appeal. We do not go on with it. If that is not what you wanted, ring us.',
    goesOnText: 'You have taken the appeal up again. We go on where we left off.',
  },
};

import type { Language } from '@tunet/contract';

type Per = 'day' | 'week' | 'month';

/** A decision on paper: the same parts in the same order as on the screen, and the appeal as one does it by post. */
export interface DecisionPaperWords {
  readonly title: Readonly<Record<'granted' | 'partly' | 'refused' | 'on-list', string>>;
  readonly gloss: string;
  readonly youGet: string;
  readonly youDoNotGet: string;
  readonly onList: string;
  readonly notOnList: string;
  readonly listMeans: string;
  readonly meanwhile: (words: string) => string;
  readonly criteria: (met: string) => string;
  readonly followUp: (day: string) => string;
  /** What an appeal may be about, when it is the list. */
  readonly theList: (what: string) => string;
  readonly extent: (floor: number, usual: number, per: Per) => string;
  readonly from: (day: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly by: (unit: string) => string;
  readonly herView: string;
  readonly facts: string;
  readonly reasons: string;
  readonly whyDifferent: string;
  readonly evaluation: (day: string) => string;
  readonly appeal: string;
  readonly appealHow: (office: string) => string;
  readonly appealThen: string;
  /** The day is the earliest: a letter that comes later gives more time, never less. */
  readonly clock: (what: string, weeks: number, day: string, body: string) => string;
  readonly late: string;
  readonly laws: string;
  readonly signed: (who: string, office: string) => string;
}

const times = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const nb = { day: 'om dagen', week: 'i uken', month: 'i måneden' };
const nn = { day: 'om dagen', week: 'i veka', month: 'i månaden' };
const sv = { day: 'om dagen', week: 'i veckan', month: 'i månaden' };
const en = { day: 'a day', week: 'a week', month: 'a month' };

export const decisionPaperWords: Readonly<Record<Language, DecisionPaperWords>> = {
  nb: {
    title: {
      granted: 'Vedtak: Du får hjelpen du søkte om',
      partly: 'Vedtak: Du får noe av hjelpen du søkte om',
      refused: 'Vedtak: Du får ikke hjelpen du søkte om',
      'on-list': 'Vedtak: Du får stå på venteliste',
    },
    gloss: 'Et vedtak er svaret på en søknad. Det sier hva du får og hvorfor. Du kan klage på det.',
    youGet: 'Dette får du',
    youDoNotGet: 'Dette får du ikke',
    onList: 'Du står på venteliste',
    notOnList: 'Du står ikke på venteliste',
    listMeans:
      'Du fyller vilkårene, men det er ingen ledig plass nå. Når det er en plass som passer, ringer vi deg og sender et tilbud. Vi kan ikke love en dag. Sier du nei til et tilbud, står du fortsatt på listen.',
    meanwhile: (words) => `Hjelpen du får mens du venter: ${words}`,
    criteria: (met) => `Dette legger vi vekt på: ${met}.`,
    followUp: (day) =>
      `Senest ${day} spør vi hvordan du har det, og ser på saken på nytt. Blir det vanskeligere før det, ring oss.`,
    theList: (what) => `${what}, venteliste`,
    extent: (floor, usual, per) =>
      floor === usual
        ? `${times(usual, 'gang', 'ganger')} ${nb[per]}.`
        : `Minst ${times(floor, 'gang', 'ganger')} ${nb[per]}, vanligvis ${usual}.`,
    from: (day) => `Fra ${day}.`,
    fromTo: (from, to) => `Fra ${from} til ${to}.`,
    by: (unit) => `${unit} gir deg hjelpen.`,
    herView: 'Dette sa du',
    facts: 'Dette bygger vi på',
    reasons: 'Derfor svarer vi slik',
    whyDifferent: 'Derfor ble det ikke det du søkte om',
    evaluation: (day) => `Senest ${day} spør vi deg om hjelpen passer. Hjelpen stopper ikke den dagen.`,
    appeal: 'Er du ikke enig?',
    appealHow: (office) =>
      `Du kan klage. Det koster ingenting. Skriv hva du vil ha annerledes, og navnet ditt. Send brevet til ${office}. Vi kan også skrive klagen for deg, på telefon eller hjemme hos deg.`,
    appealThen: 'Kontoret ser på saken på nytt. Endrer det ikke vedtaket, går klagen videre.',
    clock: (what, weeks, day, body) =>
      `${what}: Du har ${weeks} uker fra du fikk brevet. Fristen går tidligst ut ${day}. Klagen avgjøres av ${body}.`,
    late: 'Er fristen ute, kan du likevel klage. Skriv hvorfor det er sent.',
    laws: 'Lovene vi har brukt',
    signed: (who, office) => `${who}, ${office}`,
  },
  nn: {
    title: {
      granted: 'Vedtak: Du får hjelpa du søkte om',
      partly: 'Vedtak: Du får noko av hjelpa du søkte om',
      refused: 'Vedtak: Du får ikkje hjelpa du søkte om',
      'on-list': 'Vedtak: Du får stå på venteliste',
    },
    gloss: 'Eit vedtak er svaret på ein søknad. Det seier kva du får og kvifor. Du kan klage på det.',
    youGet: 'Dette får du',
    youDoNotGet: 'Dette får du ikkje',
    onList: 'Du står på venteliste',
    notOnList: 'Du står ikkje på venteliste',
    listMeans:
      'Du fyller vilkåra, men det er inga ledig plass no. Når det er ein plass som passar, ringjer vi deg og sender eit tilbod. Vi kan ikkje love ein dag. Seier du nei til eit tilbod, står du framleis på lista.',
    meanwhile: (words) => `Hjelpa du får medan du ventar: ${words}`,
    criteria: (met) => `Dette legg vi vekt på: ${met}.`,
    followUp: (day) =>
      `Seinast ${day} spør vi korleis du har det, og ser på saka på nytt. Blir det vanskelegare før det, ring oss.`,
    theList: (what) => `${what}, venteliste`,
    extent: (floor, usual, per) =>
      floor === usual
        ? `${times(usual, 'gong', 'gonger')} ${nn[per]}.`
        : `Minst ${times(floor, 'gong', 'gonger')} ${nn[per]}, vanlegvis ${usual}.`,
    from: (day) => `Frå ${day}.`,
    fromTo: (from, to) => `Frå ${from} til ${to}.`,
    by: (unit) => `${unit} gir deg hjelpa.`,
    herView: 'Dette sa du',
    facts: 'Dette byggjer vi på',
    reasons: 'Difor svarar vi slik',
    whyDifferent: 'Difor vart det ikkje det du søkte om',
    evaluation: (day) => `Seinast ${day} spør vi deg om hjelpa passar. Hjelpa stoppar ikkje den dagen.`,
    appeal: 'Er du ikkje einig?',
    appealHow: (office) =>
      `Du kan klage. Det kostar ingenting. Skriv kva du vil ha annleis, og namnet ditt. Send brevet til ${office}. Vi kan også skrive klaga for deg, på telefon eller heime hos deg.`,
    appealThen: 'Kontoret ser på saka på nytt. Endrar det ikkje vedtaket, går klaga vidare.',
    clock: (what, weeks, day, body) =>
      `${what}: Du har ${weeks} veker frå du fekk brevet. Fristen går tidlegast ut ${day}. Klaga blir avgjord av ${body}.`,
    late: 'Er fristen ute, kan du likevel klage. Skriv kvifor det er seint.',
    laws: 'Lovene vi har brukt',
    signed: (who, office) => `${who}, ${office}`,
  },
  sv: {
    title: {
      granted: 'Beslut: Du får hjälpen du ansökte om',
      partly: 'Beslut: Du får en del av hjälpen du ansökte om',
      refused: 'Beslut: Du får inte hjälpen du ansökte om',
      'on-list': 'Beslut: Du får stå i kö',
    },
    gloss: 'Ett beslut är svaret på en ansökan. Det säger vad du får och varför. Du kan överklaga det.',
    youGet: 'Det här får du',
    youDoNotGet: 'Det här får du inte',
    onList: 'Du står i kö',
    notOnList: 'Du står inte i kö',
    listMeans:
      'Du uppfyller villkoren, men det finns ingen ledig plats nu. När det finns en plats som passar ringer vi dig och skickar ett erbjudande. Vi kan inte lova en dag. Säger du nej till ett erbjudande står du kvar i kön.',
    meanwhile: (words) => `Hjälpen du får medan du väntar: ${words}`,
    criteria: (met) => `Det här lägger vi vikt vid: ${met}.`,
    followUp: (day) =>
      `Senast ${day} frågar vi hur du har det och ser på ärendet igen. Blir det svårare innan dess, ring oss.`,
    theList: (what) => `${what}, kö`,
    extent: (floor, usual, per) =>
      floor === usual
        ? `${times(usual, 'gång', 'gånger')} ${sv[per]}.`
        : `Minst ${times(floor, 'gång', 'gånger')} ${sv[per]}, vanligtvis ${usual}.`,
    from: (day) => `Från ${day}.`,
    fromTo: (from, to) => `Från ${from} till ${to}.`,
    by: (unit) => `${unit} ger dig hjälpen.`,
    herView: 'Det här sa du',
    facts: 'Det här bygger vi på',
    reasons: 'Därför svarar vi så',
    whyDifferent: 'Därför blev det inte det du ansökte om',
    evaluation: (day) => `Senast ${day} frågar vi dig om hjälpen passar. Hjälpen upphör inte den dagen.`,
    appeal: 'Är du inte nöjd med beslutet?',
    appealHow: (office) =>
      `Du kan överklaga. Det kostar ingenting. Skriv vad du vill ha annorlunda, och ditt namn. Skicka brevet till ${office}. Vi kan också skriva åt dig, på telefon eller hemma hos dig.`,
    appealThen: 'Kontoret ser på ärendet igen. Ändras inte beslutet går det vidare.',
    clock: (what, weeks, day, body) =>
      `${what}: Du har ${weeks} veckor från att du fick brevet. Tiden går tidigast ut ${day}. Det avgörs av ${body}.`,
    late: 'Har tiden gått ut kan du ändå skriva. Skriv varför det är sent.',
    laws: 'Lagarna vi har använt',
    signed: (who, office) => `${who}, ${office}`,
  },
  en: {
    title: {
      granted: 'Decision: You get the help you applied for',
      partly: 'Decision: You get some of the help you applied for',
      refused: 'Decision: You do not get the help you applied for',
      'on-list': 'Decision: You may stand on the waiting list',
    },
    gloss: 'A decision is the answer to an application. It says what you get and why. You may appeal it.',
    youGet: 'What you get',
    youDoNotGet: 'What you do not get',
    onList: 'You stand on the waiting list',
    notOnList: 'You do not stand on a waiting list',
    listMeans:
      'You meet the criteria, but no place is free now. When there is a place that fits, we ring you and send an offer. We cannot promise a day. If you say no to an offer, you still stand on the list.',
    meanwhile: (words) => `The help you get while you wait: ${words}`,
    criteria: (met) => `We give weight to this: ${met}.`,
    followUp: (day) =>
      `By ${day} we ask how you are and look at the case again. If it gets harder before that, ring us.`,
    theList: (what) => `${what}, waiting list`,
    extent: (floor, usual, per) =>
      floor === usual
        ? `${times(usual, 'time', 'times')} ${en[per]}.`
        : `At least ${times(floor, 'time', 'times')} ${en[per]}, usually ${usual}.`,
    from: (day) => `From ${day}.`,
    fromTo: (from, to) => `From ${from} to ${to}.`,
    by: (unit) => `${unit} gives you the help.`,
    herView: 'What you said',
    facts: 'What we build on',
    reasons: 'Why we answer like this',
    whyDifferent: 'Why it is not what you applied for',
    evaluation: (day) => `By ${day} we ask you whether the help is right. The help does not stop on that day.`,
    appeal: 'Do you disagree?',
    appealHow: (office) =>
      `You may appeal. It costs nothing. Write what you want to be different, and your name. Send the letter to ${office}. We can also write it for you, on the telephone or at your home.`,
    appealThen: 'The office looks at the case again. If it does not change the decision, the appeal goes on.',
    clock: (what, weeks, day, body) =>
      `${what}: You have ${weeks} weeks from when you got this letter. The time ends on ${day} at the earliest. The appeal is decided by ${body}.`,
    late: 'When the time is over you may still appeal. Say why it is late.',
    laws: 'The laws we have used',
    signed: (who, office) => `${who}, ${office}`,
  },
};

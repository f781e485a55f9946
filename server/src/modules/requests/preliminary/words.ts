import type { Language } from '@tunet/contract';
import { sayDay } from '../../../platform/calendar/say-day.ts';

interface PreliminaryWords {
  readonly title: string;
  readonly brokenTitle: string;
  readonly newDayTitle: string;
  readonly notYet: string;
  readonly because: (reason: string) => string;
  readonly expected: (day: string) => string;
  readonly nobodyHas: string;
  readonly hasNotSaid: (who: string) => string;
  readonly headTold: string;
  readonly stillPromised: (day: string) => string;
  readonly broken: (day: string) => string;
  readonly noNewDay: string;
  readonly newDay: (day: string) => string;
  readonly nothingToDo: string;
}

/** What she reads: sentences of about fifteen words, nothing that is not so, and a day instead of a countdown. */
export const preliminaryWords: Readonly<Record<Language, PreliminaryWords>> = {
  nb: {
    title: 'Foreløpig svar på søknaden din',
    brokenTitle: 'Du har ikke fått svaret vi lovet',
    newDayTitle: 'En ny dag for svaret på søknaden din',
    notYet: 'Søknaden din er ikke avgjort ennå.',
    because: (reason) => `Grunnen er denne: ${reason}.`,
    expected: (day) => `Du får svar innen ${day}.`,
    nobodyHas: 'Ingen saksbehandler har fått saken din.',
    hasNotSaid: (who) => `${who} har saken din, men har ikke skrevet hvorfor det tar tid.`,
    headTold: 'Lederen av kontoret har fått vite det i dag.',
    stillPromised: (day) => `Vi har lovet deg svar innen ${day}. Det gjelder fortsatt.`,
    broken: (day) => `Vi lovet deg svar innen ${day}. Det har vi ikke holdt. Det beklager vi.`,
    noNewDay: 'Vi har ikke satt en ny dag ennå. Når vi gjør det, får du vite den.',
    newDay: (day) => `Vi har flyttet dagen for svaret. Du får svar innen ${day}.`,
    nothingToDo: 'Du trenger ikke gjøre noe. Søknaden din er her, og den gjelder.',
  },
  nn: {
    title: 'Førebels svar på søknaden din',
    brokenTitle: 'Du har ikkje fått svaret vi lova',
    newDayTitle: 'Ein ny dag for svaret på søknaden din',
    notYet: 'Søknaden din er ikkje avgjord enno.',
    because: (reason) => `Grunnen er denne: ${reason}.`,
    expected: (day) => `Du får svar innan ${day}.`,
    nobodyHas: 'Ingen saksbehandlar har fått saka di.',
    hasNotSaid: (who) => `${who} har saka di, men har ikkje skrive kvifor det tek tid.`,
    headTold: 'Leiaren av kontoret har fått vite det i dag.',
    stillPromised: (day) => `Vi har lova deg svar innan ${day}. Det gjeld framleis.`,
    broken: (day) => `Vi lova deg svar innan ${day}. Det har vi ikkje halde. Det seier vi orsak for.`,
    noNewDay: 'Vi har ikkje sett ein ny dag enno. Når vi gjer det, får du vite han.',
    newDay: (day) => `Vi har flytta dagen for svaret. Du får svar innan ${day}.`,
    nothingToDo: 'Du treng ikkje gjere noko. Søknaden din er her, og han gjeld.',
  },
  sv: {
    title: 'Besked om när du får beslut',
    brokenTitle: 'Du har inte fått beslutet vi lovade',
    newDayTitle: 'En ny dag för beslutet om din ansökan',
    notYet: 'Din ansökan är inte avgjord än.',
    because: (reason) => `Skälet är detta: ${reason}.`,
    expected: (day) => `Du får beslut senast ${day}.`,
    nobodyHas: 'Ingen handläggare har fått ditt ärende.',
    hasNotSaid: (who) => `${who} har ditt ärende men har inte skrivit varför det tar tid.`,
    headTold: 'Chefen för enheten har fått veta det i dag.',
    stillPromised: (day) => `Vi har lovat dig beslut senast ${day}. Det gäller fortfarande.`,
    broken: (day) => `Vi lovade dig beslut senast ${day}. Det har vi inte hållit. Det ber vi om ursäkt för.`,
    noNewDay: 'Vi har inte satt en ny dag än. När vi gör det får du veta den.',
    newDay: (day) => `Vi har flyttat dagen för beslutet. Du får beslut senast ${day}.`,
    nothingToDo: 'Du behöver inte göra något. Din ansökan finns här och den gäller.',
  },
  en: {
    title: 'Preliminary answer to your application',
    brokenTitle: 'You have not had the answer we promised',
    newDayTitle: 'A new day for the answer to your application',
    notYet: 'Your application has not been decided yet.',
    because: (reason) => `This is the reason: ${reason}.`,
    expected: (day) => `You get an answer by ${day}.`,
    nobodyHas: 'No caseworker has been given your case.',
    hasNotSaid: (who) => `${who} has your case, but has not written why it takes time.`,
    headTold: 'The head of the office has been told today.',
    stillPromised: (day) => `We have promised you an answer by ${day}. That still holds.`,
    broken: (day) => `We promised you an answer by ${day}. We have not kept that. We are sorry.`,
    noNewDay: 'We have not set a new day yet. When we do, you are told.',
    newDay: (day) => `We have moved the day of the answer. You get an answer by ${day}.`,
    nothingToDo: 'You do not need to do anything. Your application is here, and it counts.',
  },
};

/** The letter when a person has picked the reason and the day. */
export function pickedLetter(
  language: Language,
  of: { readonly reason: string; readonly expectedOn: string; readonly added?: string | undefined },
): string[] {
  const say = preliminaryWords[language];
  return [
    say.notYet,
    say.because(of.reason.replace(/[.!?]+$/, '')),
    ...(of.added === undefined ? [] : [of.added]),
    say.expected(sayDay(of.expectedOn, language)),
    say.nothingToDo,
  ];
}

/** The letter when nobody has: it says so, and what still holds. */
export function letterByItself(
  language: Language,
  of: { readonly takenBy: string | null; readonly promisedOn: string; readonly today: string },
): string[] {
  const say = preliminaryWords[language];
  const day = sayDay(of.promisedOn, language);
  return [
    say.notYet,
    of.takenBy === null ? say.nobodyHas : say.hasNotSaid(of.takenBy),
    say.headTold,
    ...(of.promisedOn >= of.today ? [say.stillPromised(day)] : [say.broken(day), say.noNewDay]),
    say.nothingToDo,
  ];
}

/** What she is told the day after a promise was not kept. */
export function brokenLetter(language: Language, promisedOn: string): string[] {
  const say = preliminaryWords[language];
  return [say.broken(sayDay(promisedOn, language)), say.noNewDay, say.headTold, say.nothingToDo];
}

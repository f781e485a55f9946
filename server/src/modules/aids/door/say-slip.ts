import type { Language, LocalText } from '@tunet/contract';
import { localClock, localDay } from '../../../platform/calendar/local-time.ts';
import { sayDay } from '../../../platform/calendar/say-day.ts';
import type { Slip } from './label-sheet.ts';

export interface SlipFacts {
  readonly language: Language;
  readonly zone: string;
  readonly article: LocalText;
  readonly size: LocalText;
  readonly storeName: string;
  readonly street: string;
  readonly phone: string;
  readonly shelf: string | null;
  readonly fetchByOn: string;
  /** The number and its window; null where people are let in by staff. */
  readonly code: { readonly digits: string; readonly opensAt: Date; readonly closesAt: Date } | null;
}

interface Words {
  readonly title: string;
  what(article: string, size: string): string;
  where(name: string, street: string): string;
  shelf(shelf: string): string;
  door(day: string, from: string, to: string): string;
  readonly once: string;
  readonly kiosk: string;
  last(day: string): string;
  readonly noDoor: string;
  ring(phone: string): string;
}

const words: Readonly<Record<Language, Words>> = {
  nb: {
    title: 'Hent hjelpemiddelet ditt',
    what: (article, size) => `${article}, ${size.toLowerCase()}`,
    where: (name, street) => `${name}, ${street}`,
    shelf: (shelf) => `Det ligger på hylle ${shelf}.`,
    door: (day, from, to) => `Tallet åpner døra ${day} fra ${from} til ${to}.`,
    once: 'Det virker én gang. Ta med dette arket.',
    kiosk: 'Inne trykker du «Hent» på skjermen og skriver det samme tallet.',
    last: (day) => `Det ligger klart til og med ${day}.`,
    noDoor: 'Ring på. De som er der, åpner for deg.',
    ring: (phone) => `Er noe galt, eller er hylla tom? Ring ${phone}.`,
  },
  nn: {
    title: 'Hent hjelpemiddelet ditt',
    what: (article, size) => `${article}, ${size.toLowerCase()}`,
    where: (name, street) => `${name}, ${street}`,
    shelf: (shelf) => `Det ligg på hylle ${shelf}.`,
    door: (day, from, to) => `Talet opnar døra ${day} frå ${from} til ${to}.`,
    once: 'Det verkar éin gong. Ta med dette arket.',
    kiosk: 'Inne trykkjer du «Hent» på skjermen og skriv det same talet.',
    last: (day) => `Det ligg klart til og med ${day}.`,
    noDoor: 'Ring på. Dei som er der, opnar for deg.',
    ring: (phone) => `Er noko gale, eller er hylla tom? Ring ${phone}.`,
  },
  sv: {
    title: 'Hämta ditt hjälpmedel',
    what: (article, size) => `${article}, ${size.toLowerCase()}`,
    where: (name, street) => `${name}, ${street}`,
    shelf: (shelf) => `Det ligger på hylla ${shelf}.`,
    door: (day, from, to) => `Numret öppnar dörren ${day} från ${from} till ${to}.`,
    once: 'Det fungerar en gång. Ta med det här pappret.',
    kiosk: 'Inne trycker du på ”Hämta” på skärmen och skriver samma nummer.',
    last: (day) => `Det ligger klart till och med ${day}.`,
    noDoor: 'Ring på. De som är där öppnar för dig.',
    ring: (phone) => `Är något fel, eller är hyllan tom? Ring ${phone}.`,
  },
  en: {
    title: 'Fetch your aid',
    what: (article, size) => `${article}, ${size.toLowerCase()}`,
    where: (name, street) => `${name}, ${street}`,
    shelf: (shelf) => `It lies on shelf ${shelf}.`,
    door: (day, from, to) => `The number opens the door ${day} from ${from} to ${to}.`,
    once: 'It works once. Bring this sheet.',
    kiosk: 'Inside, press “Fetch” on the screen and type the same number.',
    last: (day) => `It is kept for you until ${day}.`,
    noDoor: 'Ring the bell. Those who are there let you in.',
    ring: (phone) => `Is something wrong, or is the shelf empty? Ring ${phone}.`,
  },
};

/** The words of a slip. It says what and where and never whose: it is left on kitchen tables. */
export function saySlip(facts: SlipFacts): Slip {
  const { language, zone, code } = facts;
  const say = words[language];
  const door = code
    ? [
        say.door(
          sayDay(localDay(code.opensAt, zone), language),
          localClock(code.opensAt, zone),
          localClock(code.closesAt, zone),
        ),
        say.once,
        say.kiosk,
      ]
    : [say.noDoor];
  return {
    language,
    title: say.title,
    digits: code?.digits ?? null,
    lines: [
      say.what(facts.article[language], facts.size[language]),
      say.where(facts.storeName, facts.street),
      ...door,
      ...(facts.shelf === null ? [] : [say.shelf(facts.shelf)]),
      say.last(sayDay(facts.fetchByOn, language)),
    ],
    // A number that is parted by the end of a line is rung wrong.
    foot: [say.ring(facts.phone.replaceAll(' ', '\u00a0'))],
  };
}

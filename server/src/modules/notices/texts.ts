import type { Language } from '@tunet/contract';
import type { CallKind } from './call-wanted.ts';
import type { NoticeKind } from './notice.ts';

type CountryLanguage = 'nb' | 'sv';

/** No name, place or reason, and no address to tap: a text message can be read by anyone, and made by anyone. */
const unitTexts: Record<NoticeKind, Record<CountryLanguage, string>> = {
  'hand-over-asked': {
    nb: 'Tunet: En alarm er gitt til enheten din. Åpne feltappen.',
    sv: 'Tunet: Ett larm har lämnats till din enhet. Öppna fältappen.',
  },
  'ladder-lead': {
    nb: 'Tunet: En alarm har ventet uten at noen har tatt den. Ring responssenteret.',
    sv: 'Tunet: Ett larm har väntat utan att någon tagit det. Ring trygghetscentralen.',
  },
  'ladder-last': {
    nb: 'Tunet: En alarm er fortsatt ikke tatt, og du er siste ledd. Ring responssenteret nå.',
    sv: 'Tunet: Ett larm är fortfarande inte taget och du är sista ledet. Ring trygghetscentralen nu.',
  },
  'lead-paged': {
    nb: 'Tunet: Det er trykket på en alarm igjen, og ingen er på vei. Ring responssenteret.',
    sv: 'Tunet: Någon har larmat igen och ingen är på väg. Ring trygghetscentralen.',
  },
  'arrival-late': {
    nb: 'Tunet: Den som skulle dra på en alarm, er ikke framme i tide. Ring responssenteret.',
    sv: 'Tunet: Den som skulle åka på ett larm är inte framme i tid. Ring trygghetscentralen.',
  },
  'desk-short': {
    nb: 'Tunet: Det er for få ved responsdesken nå. Ring responssenteret.',
    sv: 'Tunet: Det är för få vid larmbordet nu. Ring trygghetscentralen.',
  },
  'outage-listed': {
    nb: 'Tunet: Mange alarmer er uten kontakt. Enheten din har en liste. Logg inn slik du pleier.',
    sv: 'Tunet: Många larm saknar kontakt. Din enhet har en lista. Logga in som du brukar.',
  },
  'answer-owed': {
    nb: 'Tunet: Til lederen: En søknad har ikke fått svar i tide, eller får det snart ikke. Logg inn slik du pleier.',
    sv: 'Tunet: Till chefen: En ansökan har inte fått svar i tid, eller får det snart inte. Logga in som du brukar.',
  },
  'term-ending': {
    nb: 'Tunet: Et vedtak om hjelp går snart ut. Noen må se på det før dagen. Logg inn slik du pleier.',
    sv: 'Tunet: Ett beslut om hjälp går snart ut. Någon måste se på det innan dess. Logga in som du brukar.',
  },
  'past-term': {
    nb: 'Tunet: Til lederen: Et vedtak er gått ut uten et nytt. Hjelpen fortsetter. Logg inn slik du pleier.',
    sv: 'Tunet: Till chefen: Ett beslut har gått ut utan ett nytt. Hjälpen fortsätter. Logga in som du brukar.',
  },
  'decision-owed': {
    nb: 'Tunet: En klage har endret et vedtak, og det nye er ikke skrevet i tide. Logg inn slik du pleier.',
    sv: 'Tunet: Ett överklagande har ändrat ett beslut, och det nya är inte skrivet i tid. Logga in som du brukar.',
  },
  'help-undecided': {
    nb: 'Tunet: Til lederen: Hjelp som er satt i gang før vedtaket, venter på en avgjørelse. Logg inn slik du pleier.',
    sv: 'Tunet: Till chefen: Hjälp som startats före beslutet väntar på ett beslut. Logga in som du brukar.',
  },
  'evaluation-past': {
    nb: 'Tunet: Til koordinatoren: Et mål i en plan skulle vært gått gjennom. Logg inn slik du pleier.',
    sv: 'Tunet: Till samordnaren: Ett mål i en genomförandeplan skulle ha följts upp. Logga in som du brukar.',
  },
  'part-ended': {
    nb: 'Tunet: Noe som andre gjorde i en plan, er slutt. Se hva som skal skje nå. Logg inn slik du pleier.',
    sv: 'Tunet: Något som andra gjorde i en plan har upphört. Se vad som ska ske nu. Logga in som du brukar.',
  },
  'promise-late': {
    nb: 'Tunet: Til lederen: Et svar eller en oppringing er ikke kommet som lovet. Logg inn slik du pleier.',
    sv: 'Tunet: Till chefen: Ett svar eller en uppringning har inte kommit som utlovat. Logga in som du brukar.',
  },
  'message-undelivered': {
    nb: 'Tunet: En melding til sykehus eller fastlege er ikke kommet fram. Logg inn slik du pleier.',
    sv: 'Tunet: Ett meddelande till sjukhus eller vårdcentral har inte kommit fram. Logga in som du brukar.',
  },
  'calendar-unpublished': {
    nb: 'Tunet: Vaktkalenderen for en uke som snart begynner, er ikke publisert. Logg inn slik du pleier.',
    sv: 'Tunet: Jourkalendern för en vecka som snart börjar är inte publicerad. Logga in som du brukar.',
  },
};

/**
 * To one who is asked to go and has no app: the only text of ours with an address in it. It leads to no log-in, and says so;
 * it names nobody and no place.
 */
export function linkText(country: string, address: string): string {
  return country === 'SE'
    ? `Tunet: Du får frågan om att åka på ett larm. Svara här, utan att logga in: ${address}`
    : `Tunet: Du er spurt om å dra til en alarm. Svar her, uten å logge inn: ${address}`;
}

/** To a relative, for information: it asks nothing of her. */
export function informText(country: string): string {
  return country === 'SE'
    ? 'Tunet: För kännedom: Vi har fått ett larm från någon som står dig nära och tar hand om det. Du behöver inte göra något.'
    : 'Tunet: Til orientering: Vi har fått en alarm fra en som står deg nær, og følger den opp. Du trenger ikke gjøre noe.';
}

/** To one who asked to be rung and did not answer: who rings, what about and about whom stands nowhere in it. */
export function unansweredText(country: string): string {
  return country === 'SE'
    ? 'Tunet: Vi har ringt, som du bad om, men fick inget svar. Logga in som du brukar för att se vad som händer nu.'
    : 'Tunet: Vi har ringt, som du ba om, men fikk ikke svar. Logg inn slik du pleier for å se hva som skjer nå.';
}

/** Said by a machine to whoever answers: no name, no street, no reason. The place is that of the one who is rung. */
const spoken: Record<CallKind, Record<CountryLanguage, (place: string) => string>> = {
  'ladder-last': {
    nb: (place) =>
      `Dette er Tunet i ${place}. En alarm har ventet lenge, og ingen har tatt den. Du er siste ledd. Trykk 1 for å si at du har hørt dette. Logg deretter inn, eller ring responssenteret.`,
    sv: (place) =>
      `Detta är Tunet i ${place}. Ett larm har väntat länge och ingen har tagit det. Du är sista ledet. Tryck 1 för att säga att du har hört detta. Logga sedan in eller ring trygghetscentralen.`,
  },
  'desk-silent': {
    nb: (place) =>
      `Dette er Tunet i ${place}. En alarm venter, og ingen skjerm på responssenteret kan høres. Trykk 1 for å si at du har hørt dette. Logg deretter inn på desken og ta alarmen.`,
    sv: (place) =>
      `Detta är Tunet i ${place}. Ett larm väntar och ingen skärm på trygghetscentralen kan höras. Tryck 1 för att säga att du har hört detta. Logga sedan in vid larmbordet och ta larmet.`,
  },
  'hand-over-asked': {
    nb: (place) =>
      `Dette er Tunet i ${place}. Enheten din er spurt om å dra til en alarm. Trykk 1 for å si at du har hørt dette. Logg deretter inn i feltappen, eller ring responssenteret.`,
    sv: (place) =>
      `Detta är Tunet i ${place}. Din enhet har fått frågan om att åka på ett larm. Tryck 1 för att säga att du har hört detta. Logga sedan in i fältappen eller ring trygghetscentralen.`,
  },
  'past-term': {
    nb: (place) =>
      `Dette er Tunet i ${place}. Det er til lederen. Et vedtak om hjelp er gått ut uten et nytt. Hjelpen fortsetter. Trykk 1 for å si at du har hørt dette. Logg deretter inn slik du pleier.`,
    sv: (place) =>
      `Detta är Tunet i ${place}. Det är till chefen. Ett beslut om hjälp har gått ut utan ett nytt. Hjälpen fortsätter. Tryck 1 för att säga att du har hört detta. Logga sedan in som du brukar.`,
  },
  'help-undecided': {
    nb: (place) =>
      `Dette er Tunet i ${place}. Det er til lederen. Hjelp som er satt i gang før vedtaket, venter på en avgjørelse. Trykk 1 for å si at du har hørt dette. Logg deretter inn slik du pleier.`,
    sv: (place) =>
      `Detta är Tunet i ${place}. Det är till chefen. Hjälp som startats före beslutet väntar på ett beslut. Tryck 1 för att säga att du har hört detta. Logga sedan in som du brukar.`,
  },
  'evaluation-past': {
    nb: (place) =>
      `Dette er Tunet i ${place}. Det er til koordinatoren. Et mål i en plan skulle vært gått gjennom. Trykk 1 for å si at du har hørt dette. Logg deretter inn slik du pleier.`,
    sv: (place) =>
      `Detta är Tunet i ${place}. Det är till samordnaren. Ett mål i en genomförandeplan skulle ha följts upp. Tryck 1 för att säga att du har hört detta. Logga sedan in som du brukar.`,
  },
  'danger-written': dangerSpoken(),
  'danger-written-open': dangerSpoken(),
};

/** Somebody wrote words of danger: no name, no words, no kind of danger. */
function dangerSpoken(): Record<CountryLanguage, (place: string) => string> {
  return {
    nb: (place) =>
      `Dette er Tunet i ${place}. Noen har skrevet ord om fare, og ingen har lest det. Trykk 1 for å si at du har hørt dette. Logg deretter inn slik du pleier. Meldingen står øverst.`,
    sv: (place) =>
      `Detta är Tunet i ${place}. Någon har skrivit ord om fara och ingen har läst det. Tryck 1 för att säga att du har hört detta. Logga sedan in som du brukar. Meddelandet står överst.`,
  };
}

/** The words of a call, in the language of the municipality's country. */
export function spokenText(
  kind: CallKind,
  country: string,
  placeName: string,
): { readonly saying: string; readonly language: CountryLanguage } {
  const language = country === 'SE' ? 'sv' : 'nb';
  return { saying: spoken[kind][language](placeName), language };
}

/** What a resident or relative is told: that there is something, never what. The same for every event, so that it reveals nothing. */
export type PersonText = 'one' | 'several' | 'address-changed';

const personTexts: Record<PersonText, Record<Language, string>> = {
  one: {
    nb: 'Det er noe nytt til deg. Logg inn slik du pleier.',
    nn: 'Det er noko nytt til deg. Logg inn slik du plar.',
    sv: 'Det finns något nytt till dig. Logga in som du brukar.',
    en: 'There is something new for you. Log in the way you usually do.',
  },
  several: {
    nb: 'Det er flere nye ting til deg. Logg inn slik du pleier.',
    nn: 'Det er fleire nye ting til deg. Logg inn slik du plar.',
    sv: 'Det finns flera nya saker till dig. Logga in som du brukar.',
    en: 'There are several new things for you. Log in the way you usually do.',
  },
  'address-changed': {
    nb: 'Nummeret eller adressen for beskjeder er endret. Var det ikke deg? Ring kommunen.',
    nn: 'Nummeret eller adressa for beskjedar er endra. Var det ikkje deg? Ring kommunen.',
    sv: 'Numret eller adressen för aviseringar har ändrats. Var det inte du? Ring kommunen.',
    en: 'The number or address for notices was changed. If it was not you, ring the municipality.',
  },
};

const subjects: Record<PersonText, Record<Language, string>> = {
  one: { nb: 'Noe nytt til deg', nn: 'Noko nytt til deg', sv: 'Något nytt till dig', en: 'Something new for you' },
  several: { nb: 'Noe nytt til deg', nn: 'Noko nytt til deg', sv: 'Något nytt till dig', en: 'Something new for you' },
  'address-changed': {
    nb: 'Beskjedene dine går til et nytt sted',
    nn: 'Beskjedane dine går til ein ny stad',
    sv: 'Dina aviseringar går till ett nytt ställe',
    en: 'Your notices go to a new place',
  },
};

/** What we never do, so that what others send in our name is known for what it is. */
const never: Record<Language, string> = {
  nb: 'Vi sender aldri lenker til innlogging. Står det en slik lenke i en melding, er den ikke fra oss.',
  nn: 'Vi sender aldri lenkjer til innlogging. Står det ei slik lenkje i ei melding, er ho ikkje frå oss.',
  sv: 'Vi skickar aldrig länkar till inloggning. Finns det en sådan länk i ett meddelande är det inte från oss.',
  en: 'We never send links to a log-in. If there is such a link in a message, it is not from us.',
};

/** The text to a unit, in the language of the municipality's country. */
export function unitText(kind: NoticeKind, country: string): string {
  return unitTexts[kind][country === 'SE' ? 'sv' : 'nb'];
}

/** The text message to a resident or relative. */
export function personText(kind: PersonText, language: Language): string {
  return `Tunet: ${personTexts[kind][language]}`;
}

/** The same as mail, in plain text. */
export function personMail(kind: PersonText, language: Language): { readonly subject: string; readonly text: string } {
  return {
    subject: `Tunet: ${subjects[kind][language]}`,
    text: `${personTexts[kind][language]}\n\n${never[language]}\n`,
  };
}

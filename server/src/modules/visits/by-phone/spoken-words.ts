import type { Language } from '@tunet/contract';

/** What a voice says, in one language. Times come as they are said: `8`, `7.30`. */
export interface SpokenWords {
  welcome(place: string): string;
  /** in every call, and wherever help is taken back */
  danger(emergency: string, urgentCare: string): string;
  readonly askBirth: { readonly NO: string; readonly SE: string };
  readonly askWord: string;
  readonly wrong: string;
  readonly unclear: string;
  goodbye(phone: string | null): string;
  readonly menu: string;
  readonly sureKeys: string;
  readonly kept: string;
  readonly cancelled: string;
  readonly asked: string;
  readonly notNow: string;
  readonly nothingToCancel: string;
  readonly cancelOne: string;
  /** one that must not quietly fall away */
  readonly cancelAsks: string;
  readonly cancelLate: string;
  ringMe(when: string): string;
  cannotRing(phone: string | null): string;
  readonly today: string;
  readonly tomorrow: string;
  readonly weekdays: readonly string[];
  readonly noneToday: string;
  readonly noneThisWeek: string;
  between(from: string, to: string): string;
  at(clock: string): string;
  comes(when: string, who: string | null): string;
  late(when: string, who: string | null, about: string): string;
  notConfirmed(when: string): string;
  cancelledVisit(when: string): string;
  paused(when: string): string;
  notDone(when: string): string;
  asksCancel(when: string): string;
  isNew(who: string): string;
}

const nb: SpokenWords = {
  welcome: (place) => `Dette er ${place}. Her hører du når vi kommer.`,
  danger: (emergency, urgentCare) => `Haster det, legg på og ring ${emergency}. Legevakten har ${urgentCare}.`,
  askBirth: {
    NO: 'Trykk datoen du er født, med seks sifre. Først dag, så måned, så år.',
    SE: 'Trykk datoen du er født, med seks sifre. Først år, så måned, så dag.',
  },
  askWord: 'Trykk de fire sifrene dine.',
  wrong: 'Det stemte ikke. Vi prøver en gang til.',
  unclear: 'Jeg fikk ikke med meg hva du trykket.',
  goodbye: (phone) => `${phone === null ? 'Ring oss' : `Ring ${phone}`} hvis du vil snakke med noen. Ha det bra.`,
  menu: 'Trykk 1 for å høre det igjen. Trykk 2 hvis du ikke trenger neste besøk. Trykk 3 for hele uka. Trykk 0 hvis du vil at vi ringer deg.',
  sureKeys: 'Trykk 1 for ja. Trykk 2 for å beholde besøket.',
  kept: 'Besøket står som før.',
  cancelled: 'Da kommer vi ikke til det besøket. Vi har notert det.',
  asked: 'Vi har spurt sykepleieren. Besøket står til hun har svart.',
  notNow: 'Det går ikke nå. Besøket står som før.',
  nothingToCancel: 'Det er ingen besøk du kan si nei til.',
  cancelOne: 'Er du sikker på at du ikke trenger det?',
  cancelAsks: 'Det besøket skal ikke falle bort uten at vi vet om det. Vil du at vi spør en sykepleier?',
  cancelLate: 'Det er seint å si fra, men det går. Er du sikker på at du ikke trenger det?',
  ringMe: (when) => `Vi har skrevet opp at du vil bli ringt. Vi ringer deg senest ${when}.`,
  cannotRing: (phone) =>
    phone === null ? 'Det gikk ikke nå. Ring oss på dagtid.' : `Det gikk ikke nå. Ring ${phone}.`,
  today: 'I dag',
  tomorrow: 'I morgen',
  weekdays: ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lørdag', 'Søndag'],
  noneToday: 'Ingen flere kommer til deg i dag.',
  noneThisWeek: 'Ingen besøk er satt opp den neste uka.',
  between: (from, to) => `mellom klokka ${from} og ${to}`,
  at: (clock) => `klokka ${clock}`,
  comes: (when, who) => `${when} kommer ${who ?? 'en av oss'}.`,
  late: (when, who, about) => `${when} skulle ${who ?? 'en av oss'} komme. Det blir senere, omtrent klokka ${about}.`,
  notConfirmed: (when) => `Besøket ${when} er ikke bekreftet ennå.`,
  cancelledVisit: (when) => `Besøket ${when} er avlyst.`,
  paused: (when) => `Besøket ${when} venter mens du er borte.`,
  notDone: (when) => `Det ble ikke noe av besøket ${when}.`,
  asksCancel: (when) => `Det er spurt om å slippe besøket ${when}. Det står til noen har svart.`,
  isNew: (who) => `${who} har ikke vært hos deg i det siste.`,
};

const nn: SpokenWords = {
  welcome: (place) => `Dette er ${place}. Her høyrer du når vi kjem.`,
  danger: (emergency, urgentCare) => `Hastar det, legg på og ring ${emergency}. Legevakta har ${urgentCare}.`,
  askBirth: {
    NO: 'Trykk datoen du er fødd, med seks siffer. Først dag, så månad, så år.',
    SE: 'Trykk datoen du er fødd, med seks siffer. Først år, så månad, så dag.',
  },
  askWord: 'Trykk dei fire siffera dine.',
  wrong: 'Det stemde ikkje. Vi prøver ein gong til.',
  unclear: 'Eg fekk ikkje med meg kva du trykte.',
  goodbye: (phone) => `${phone === null ? 'Ring oss' : `Ring ${phone}`} om du vil snakke med nokon. Ha det bra.`,
  menu: 'Trykk 1 for å høyre det igjen. Trykk 2 om du ikkje treng neste besøk. Trykk 3 for heile veka. Trykk 0 om du vil at vi ringjer deg.',
  sureKeys: 'Trykk 1 for ja. Trykk 2 for å behalde besøket.',
  kept: 'Besøket står som før.',
  cancelled: 'Då kjem vi ikkje til det besøket. Vi har skrive det opp.',
  asked: 'Vi har spurt sjukepleiaren. Besøket står til ho har svart.',
  notNow: 'Det går ikkje no. Besøket står som før.',
  nothingToCancel: 'Det er ingen besøk du kan seie nei til.',
  cancelOne: 'Er du sikker på at du ikkje treng det?',
  cancelAsks: 'Det besøket skal ikkje falle bort utan at vi veit om det. Vil du at vi spør ein sjukepleiar?',
  cancelLate: 'Det er seint å seie frå, men det går. Er du sikker på at du ikkje treng det?',
  ringMe: (when) => `Vi har skrive opp at du vil bli ringt. Vi ringjer deg seinast ${when}.`,
  cannotRing: (phone) =>
    phone === null ? 'Det gjekk ikkje no. Ring oss på dagtid.' : `Det gjekk ikkje no. Ring ${phone}.`,
  today: 'I dag',
  tomorrow: 'I morgon',
  weekdays: ['Måndag', 'Tysdag', 'Onsdag', 'Torsdag', 'Fredag', 'Laurdag', 'Søndag'],
  noneToday: 'Ingen fleire kjem til deg i dag.',
  noneThisWeek: 'Ingen besøk er sette opp den neste veka.',
  between: (from, to) => `mellom klokka ${from} og ${to}`,
  at: (clock) => `klokka ${clock}`,
  comes: (when, who) => `${when} kjem ${who ?? 'ein av oss'}.`,
  late: (when, who, about) => `${when} skulle ${who ?? 'ein av oss'} komme. Det blir seinare, omtrent klokka ${about}.`,
  notConfirmed: (when) => `Besøket ${when} er ikkje stadfesta enno.`,
  cancelledVisit: (when) => `Besøket ${when} er avlyst.`,
  paused: (when) => `Besøket ${when} ventar medan du er borte.`,
  notDone: (when) => `Det blei ikkje noko av besøket ${when}.`,
  asksCancel: (when) => `Det er spurt om å sleppe besøket ${when}. Det står til nokon har svart.`,
  isNew: (who) => `${who} har ikkje vore hos deg i det siste.`,
};

const sv: SpokenWords = {
  welcome: (place) => `Det här är ${place}. Här hör du när vi kommer.`,
  danger: (emergency, urgentCare) =>
    `Är det bråttom, lägg på och ring ${emergency}. Sjukvårdsrådgivningen har ${urgentCare}.`,
  askBirth: {
    NO: 'Tryck dagen du är född, med sex siffror. Först dag, sedan månad, sedan år.',
    SE: 'Tryck dagen du är född, med sex siffror. Först år, sedan månad, sedan dag.',
  },
  askWord: 'Tryck dina fyra siffror.',
  wrong: 'Det stämde inte. Vi försöker en gång till.',
  unclear: 'Jag uppfattade inte vad du tryckte.',
  goodbye: (phone) => `${phone === null ? 'Ring oss' : `Ring ${phone}`} om du vill prata med någon. Ha det bra.`,
  menu: 'Tryck 1 för att höra det igen. Tryck 2 om du inte behöver nästa besök. Tryck 3 för hela veckan. Tryck 0 om du vill att vi ringer dig.',
  sureKeys: 'Tryck 1 för ja. Tryck 2 för att behålla besöket.',
  kept: 'Besöket blir av som planerat.',
  cancelled: 'Då kommer vi inte till det besöket. Vi har antecknat det.',
  asked: 'Vi har frågat sjuksköterskan. Besöket gäller tills hon har svarat.',
  notNow: 'Det går inte nu. Besöket blir av som planerat.',
  nothingToCancel: 'Det finns inget besök att tacka nej till.',
  cancelOne: 'Är du säker på att du inte behöver det?',
  cancelAsks: 'Det besöket får inte utgå utan att vi vet om det. Vill du att vi frågar en sjuksköterska?',
  cancelLate: 'Det är sent att säga till, men det går. Är du säker på att du inte behöver det?',
  ringMe: (when) => `Vi har antecknat att du vill bli uppringd. Vi ringer dig senast ${when}.`,
  cannotRing: (phone) =>
    phone === null ? 'Det gick inte nu. Ring oss på dagtid.' : `Det gick inte nu. Ring ${phone}.`,
  today: 'I dag',
  tomorrow: 'I morgon',
  weekdays: ['Måndag', 'Tisdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lördag', 'Söndag'],
  noneToday: 'Ingen fler kommer till dig i dag.',
  noneThisWeek: 'Inga besök är planerade den närmaste veckan.',
  between: (from, to) => `mellan klockan ${from} och ${to}`,
  at: (clock) => `klockan ${clock}`,
  comes: (when, who) => `${when} kommer ${who ?? 'någon av oss'}.`,
  late: (when, who, about) =>
    `${when} skulle ${who ?? 'någon av oss'} komma. Det blir senare, omkring klockan ${about}.`,
  notConfirmed: (when) => `Besöket ${when} är inte bekräftat ännu.`,
  cancelledVisit: (when) => `Besöket ${when} är avbokat.`,
  paused: (when) => `Besöket ${when} väntar medan du är borta.`,
  notDone: (when) => `Besöket ${when} blev inte av.`,
  asksCancel: (when) => `Någon har frågat om besöket ${when} kan utgå. Det gäller tills någon har svarat.`,
  isNew: (who) => `${who} har inte varit hos dig på senaste tiden.`,
};

const en: SpokenWords = {
  welcome: (place) => `This is ${place}. Here you can hear when we come.`,
  danger: (emergency, urgentCare) =>
    `If it is urgent, hang up and ring ${emergency}. The out-of-hours doctor has ${urgentCare}.`,
  askBirth: {
    NO: 'Press the date you were born, with six digits. Day first, then month, then year.',
    SE: 'Press the date you were born, with six digits. Year first, then month, then day.',
  },
  askWord: 'Press your four digits.',
  wrong: 'That did not fit. We try once more.',
  unclear: 'I did not catch what you pressed.',
  goodbye: (phone) => `${phone === null ? 'Ring us' : `Ring ${phone}`} if you want to talk to somebody. Goodbye.`,
  menu: 'Press 1 to hear it again. Press 2 if you do not need the next visit. Press 3 for the whole week. Press 0 if you want us to ring you.',
  sureKeys: 'Press 1 for yes. Press 2 to keep the visit.',
  kept: 'The visit stands as before.',
  cancelled: 'Then we do not come to that visit. We have noted it.',
  asked: 'We have asked the nurse. The visit stands until she has answered.',
  notNow: 'That is not possible now. The visit stands as before.',
  nothingToCancel: 'There is no visit that you can say no to.',
  cancelOne: 'Are you sure that you do not need it?',
  cancelAsks: 'That visit must not fall away without our knowing. Shall we ask a nurse?',
  cancelLate: 'It is late to say so, but it can be done. Are you sure that you do not need it?',
  ringMe: (when) => `We have noted that you want to be rung. We ring you by ${when}.`,
  cannotRing: (phone) =>
    phone === null ? 'That was not possible now. Ring us in the daytime.' : `That was not possible now. Ring ${phone}.`,
  today: 'Today',
  tomorrow: 'Tomorrow',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  noneToday: 'Nobody else comes to you today.',
  noneThisWeek: 'No visits are planned for the next week.',
  between: (from, to) => `between ${from} and ${to}`,
  at: (clock) => `at ${clock}`,
  comes: (when, who) => `${when}, ${who ?? 'one of us'} comes.`,
  late: (when, who, about) => `${when}, ${who ?? 'one of us'} was to come. It will be later, at about ${about}.`,
  notConfirmed: (when) => `The visit ${when} is not confirmed yet.`,
  cancelledVisit: (when) => `The visit ${when} is cancelled.`,
  paused: (when) => `The visit ${when} waits while you are away.`,
  notDone: (when) => `The visit ${when} did not take place.`,
  asksCancel: (when) => `Somebody has asked whether the visit ${when} can fall away. It stands until it is answered.`,
  isNew: (who) => `${who} has not been with you lately.`,
};

export const spokenWords: Readonly<Record<Language, SpokenWords>> = { nb, nn, sv, en };

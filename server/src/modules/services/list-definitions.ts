import type { LocalText } from '@tunet/contract';
import { defaultAnswerSkeletons } from './answer-skeletons.ts';
import { defaultCauses, defaultMeasures } from './defaults.ts';
import { defaultFirstTimeThings } from './first-time-things.ts';
import { defaultFollowingBodies, defaultPriceLaws, defaultWithheldLaws } from './following-lists.ts';
import { defaultPreliminaryReasons } from './preliminary-reasons.ts';
import { words } from './rule-definition.ts';
import { defaultVisitReasons } from './visit-reasons.ts';
import { defaultWaitingCriteria } from './waiting-criteria.ts';

/** A list that a municipality owns: what it is for, and what it begins with. */
export interface ListDefinition {
  readonly label: LocalText;
  readonly help: LocalText;
  readonly byDefault: typeof defaultCauses;
}

export const listDefinitions = {
  'alarm-cause': {
    label: words('Årsaker til alarm', 'Årsaker til alarm', 'Orsaker till larm', 'Causes of alarms'),
    help: words(
      'Det operatøren og den som var der, velger mellom.',
      'Det operatøren og den som var der, vel mellom.',
      'Det operatören och den som var där väljer bland.',
      'What the operator and the one who was there choose from.',
    ),
    byDefault: defaultCauses,
  },
  'alarm-measure': {
    label: words('Hva som ble gjort', 'Kva som blei gjort', 'Vad som gjordes', 'What was done'),
    help: words(
      'Det operatøren velger mellom når alarmen avsluttes.',
      'Det operatøren vel mellom når alarmen blir avslutta.',
      'Det operatören väljer bland när larmet avslutas.',
      'What the operator chooses from when the alarm is closed.',
    ),
    byDefault: defaultMeasures,
  },
  'visit-not-done': {
    label: words(
      'Hvorfor et besøk ikke ble gjort',
      'Kvifor eit besøk ikkje blei gjort',
      'Varför ett besök inte blev av',
      'Why a visit was not done',
    ),
    help: words(
      'Det den som var der, velger mellom. Innbygger og pårørende leser det.',
      'Det den som var der, vel mellom. Innbyggjar og pårørande les det.',
      'Det den som var där väljer bland. Brukare och anhöriga läser det.',
      'What the one who was there chooses from. Resident and relatives read it.',
    ),
    byDefault: defaultVisitReasons,
  },
  'preliminary-reason': {
    label: words(
      'Hvorfor et svar drøyer',
      'Kvifor eit svar drøyer',
      'Varför ett beslut dröjer',
      'Why an answer takes longer',
    ),
    help: words(
      'Det saksbehandleren velger mellom i et foreløpig svar. Innbyggeren leser det som en hel setning.',
      'Det saksbehandlaren vel mellom i eit førebels svar. Innbyggjaren les det som ei heil setning.',
      'Det handläggaren väljer bland i ett besked om när beslutet kommer. Den sökande läser det som en hel mening.',
      'What the caseworker chooses from in a preliminary answer. The resident reads it as a whole sentence.',
    ),
    byDefault: defaultPreliminaryReasons,
  },
  'answer-skeleton': {
    label: words(
      'Byggeklosser for svar på meldinger',
      'Byggjeklossar for svar på meldingar',
      'Byggstenar för svar på meddelanden',
      'Building blocks for answers to messages',
    ),
    help: words(
      'Den som svarer, kan sette dem inn og fylle ut prikkene. Første linje skriver hun selv. De sendes aldri av seg selv.',
      'Den som svarer, kan setje dei inn og fylle ut prikkane. Første linja skriv ho sjølv. Dei blir aldri sende av seg sjølve.',
      'Den som svarar kan sätta in dem och fylla i prickarna. Första raden skriver hon själv. De skickas aldrig av sig själva.',
      'Whoever answers can insert them and fill in the dots. The first line she writes herself. They are never sent by themselves.',
    ),
    byDefault: defaultAnswerSkeletons,
  },
  'waiting-criterion': {
    label: words('Kriterier for plass', 'Kriterium for plass', 'Kriterier för plats', 'Criteria for a place'),
    help: words(
      'Det kommunens forskrift legger vekt på. Saksbehandleren krysser av i vedtaket om venteliste, og innbyggeren leser det.',
      'Det forskrifta til kommunen legg vekt på. Saksbehandlaren kryssar av i vedtaket om venteliste, og innbyggjaren les det.',
      'Det som kommunens riktlinjer lägger vikt vid. Handläggaren kryssar för i beslutet om kö, och den sökande läser det.',
      'What the municipality’s regulation weighs. The assessor ticks it in a decision about a list, and the resident reads it.',
    ),
    byDefault: defaultWaitingCriteria,
  },
  'withheld-law': {
    label: words(
      'Hjemler for å unnta noe fra innsyn',
      'Heimlar for å unnta noko frå innsyn',
      'Lagrum för att undanta något från insyn',
      'Sections for withholding something from the party',
    ),
    help: words(
      'Det saksbehandleren velger mellom når noe i saken ikke kan vises. Innbyggeren leser hvilken bestemmelse det er. Koden begynner med landet.',
      'Det saksbehandlaren vel mellom når noko i saka ikkje kan visast. Innbyggjaren les kva føresegn det er. Koden begynner med landet.',
      'Det handläggaren väljer bland när något i ärendet inte kan visas. Den enskilde läser vilket lagrum det är. Koden börjar med landet.',
      'What the assessor chooses from when something in a case cannot be shown. The resident reads which section it is. The code begins with the country.',
    ),
    byDefault: defaultWithheldLaws,
  },
  'price-law': {
    label: words('Hjemler for prisen', 'Heimlar for prisen', 'Lagrum för avgiften', 'Sections for the price'),
    help: words(
      'Det et vedtak om pris bygger på. Det foreslås når vedtaket skrives.',
      'Det eit vedtak om pris byggjer på. Det blir foreslått når vedtaket blir skrive.',
      'Det ett beslut om avgift grundas på. Det föreslås när beslutet skrivs.',
      'What a decision about a price rests on. It is suggested when the decision is written.',
    ),
    byDefault: defaultPriceLaws,
  },
  'following-body': {
    label: words(
      'Hvem avgjør klager på pris og innsyn',
      'Kven avgjer klager på pris og innsyn',
      'Vem prövar överklaganden om avgift och insyn',
      'Who decides appeals about price and access',
    ),
    help: words(
      'Står i vedtaket om prisen, og der noe er unntatt fra innsyn.',
      'Står i vedtaket om prisen, og der noko er unntatt frå innsyn.',
      'Står i beslutet om avgiften, och där något är undantaget från insyn.',
      'Stands in the decision about the price, and where something is withheld.',
    ),
    byDefault: defaultFollowingBodies,
  },
  'first-time': {
    label: words(
      'Første gang: det vi viser',
      'Første gong: det vi viser',
      'Första gången: det vi visar',
      'The first time: what we show',
    ),
    help: words(
      'Det den som kommer, viser i den første uka med hjelp. Innbyggeren leser det på siden sin.',
      'Det den som kjem, viser i den første veka med hjelp. Innbyggjaren les det på sida si.',
      'Det som den som kommer visar under den första veckan med hjälp. Brukaren läser det på sin sida.',
      'What the one who comes shows in the first week of help. The resident reads it on her page.',
    ),
    byDefault: defaultFirstTimeThings,
  },
} as const satisfies Record<string, ListDefinition>;

export type ListName = keyof typeof listDefinitions;
export const listNames = Object.keys(listDefinitions) as readonly ListName[];

export function isListName(name: string): name is ListName {
  return Object.hasOwn(listDefinitions, name);
}

import type { GuideAct, GuideWay, GuideWayShown, GuideWho, Language, LocalText } from '@tunet/contract';
import { generalTeamName, type PlaceFacts, teamName } from './place-facts.ts';
import { sayDays, sayWorkingDays } from './say-time.ts';
import { inCountry, say, type WayText } from './way-text.ts';
import { wayTexts } from './way-texts.ts';

/** What is otherwise than the way's own words, for this need. */
export interface ShownFor {
  readonly place: PlaceFacts;
  readonly language: Language;
  /** decided by the table of responsibility; else the one of the way */
  readonly who?: GuideWho;
  /** why it is so, from the table */
  readonly because?: LocalText;
  readonly iso9999?: string | null;
}

const byWho: Partial<Record<GuideWho, LocalText>> = {
  employer: say('Arbeidsgiveren din', 'Arbeidsgivaren din', 'Din arbetsgivare', 'Your employer'),
  self: say('Du selv. Vi gir råd.', 'Du sjølv. Vi gir råd.', 'Du själv. Vi ger råd.', 'You yourself. We advise you.'),
};
const sweden: Partial<Record<GuideWho, LocalText>> = {
  hospital: say('Regionen', 'Regionen', 'Regionen', 'The region'),
  'gp-or-emergency': say(
    'Helsetjenesten i regionen',
    'Helsetenesta i regionen',
    'Vården i regionen',
    'Health care in the region',
  ),
  'state-aids': say('Regionen', 'Regionen', 'Regionen', 'The region'),
};
const norway: Partial<Record<GuideWho, LocalText>> = {
  hospital: say('Sykehuset', 'Sjukehuset', 'Sjukhuset', 'The hospital'),
  'gp-or-emergency': say(
    'Legen og nødtjenesten',
    'Legen og naudtenesta',
    'Läkaren och larmtjänsten',
    'The doctor and the emergency service',
  ),
  'state-aids': say(
    'NAV Hjelpemiddelsentral',
    'NAV Hjelpemiddelsentral',
    'NAV Hjelpemiddelsentral',
    'NAV Hjelpemiddelsentral, the state',
  ),
};
const ourTeam = say('{team} i {place}', '{team} i {place}', '{team} i {place}', '{team} in {place}');
const orRing = say(
  ' Du kan også ringe {phone}.',
  ' Du kan òg ringje {phone}.',
  ' Du kan också ringa {phone}.',
  ' You can also ring {phone}.',
);

/** A way as it is shown in one municipality and one language: own names, numbers and promised times put in. */
export function showWay(way: GuideWay, shown: ShownFor): GuideWayShown {
  const { place, language } = shown;
  const text = inCountry(wayTexts[way], place.country);
  const who = shown.who ?? text.who;
  const act = actOf(text, shown);
  const fill = filler(text, shown, act);
  const why = shown.because?.[language];
  const phone = place.teams[text.team]?.phone;
  const isOurs = act.kind === 'apply' || act.kind === 'write' || act.kind === 'ask-team';
  const next = text.next[language] + (isOurs && phone ? orRing[language].replace('{phone}', phone) : '');
  return {
    way,
    who,
    title: fill(text.title[language]),
    explained: fill(why ? `${text.explained[language]} ${why}` : text.explained[language]),
    responsible: fill(responsibleText(text, who, place.country)[language]),
    next: fill(next),
    ...(shown.iso9999 ? { iso9999: shown.iso9999 } : {}),
    act,
  };
}

function responsibleText(text: WayText, who: GuideWho, country: PlaceFacts['country']): LocalText {
  if (text.responsible && text.who === who) return text.responsible;
  return byWho[who] ?? (country === 'SE' ? sweden : norway)[who] ?? ourTeam;
}

function actOf({ act, team }: WayText, { place, language }: ShownFor): GuideAct {
  const name = capital(teamName(place, team, language));
  switch (act.kind) {
    case 'apply':
      return {
        kind: 'apply',
        serviceType: act.serviceType && place.serviceTypes.has(act.serviceType) ? act.serviceType : null,
      };
    case 'ask-team':
      return { kind: 'ask-team', teamName: name };
    case 'ring-team': {
      const phone = place.teams[team]?.phone;
      return phone ? { kind: 'ring', name, number: phone } : { kind: 'ask-team', teamName: name };
    }
    case 'ring':
      return { kind: 'ring', name: act.name[language], number: act.number };
    default:
      return act;
  }
}

function filler({ team }: WayText, { place, language }: ShownFor, act: GuideAct): (text: string) => string {
  const type = act.kind === 'apply' ? act.serviceType : null;
  const days = (type === null ? undefined : place.serviceTypes.get(type)) ?? place.promiseDays;
  const values: Readonly<Record<string, string>> = {
    team: teamName(place, team, language),
    office: teamName(place, 'office', language),
    place: place.name,
    answerIn: sayDays(days, language),
    answerDays: sayWorkingDays(place.answerDays, language),
  };
  return (text) => sentences(text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole));
}

/** Every sentence begins with a capital, also when a name that has none stands first. */
function sentences(text: string): string {
  return capital(text).replaceAll(/([.?:] )(\p{Ll})/gu, (_, stop: string, letter: string) =>
    stop === ': ' ? stop + letter : stop + letter.toUpperCase(),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a way is called in a country. */
export function titleOf(way: GuideWay, country: PlaceFacts['country']): LocalText {
  return inCountry(wayTexts[way], country).title;
}

/** The way that led to an application and the team that it names; null: no way did. */
export function namedByGuide(
  way: GuideWay | undefined,
  country: PlaceFacts['country'],
): { readonly way: GuideWay; readonly title: LocalText; readonly team: LocalText } | null {
  if (way === undefined) return null;
  const { title, team } = inCountry(wayTexts[way], country);
  return { way, title, team: generalTeamName(country, team) };
}

/** A person, when the guide does not know: one who finds out together with the one who asks. */
export function showPerson(shown: ShownFor): GuideWayShown {
  const { place, language } = shown;
  const way = showWay('assessment-visit', shown);
  const phone = place.teams.office?.phone;
  const name = capital(teamName(place, 'office', language));
  const act: GuideAct = phone ? { kind: 'ring', name, number: phone } : way.act;
  const next = (phone ? ringThem : writeThem)[language]
    .replace('{team}', name)
    .replace('{answerIn}', sayDays(place.promiseDays, language));
  return { ...way, title: aPerson.title[language], explained: aPerson.explained[language], next, act };
}

const aPerson = {
  title: say('Snakk med et menneske', 'Snakk med eit menneske', 'Tala med en människa', 'Talk with a person'),
  explained: say(
    'Vi er ikke sikre på hva du trenger. Et menneske finner ut av det sammen med deg.',
    'Vi er ikkje sikre på kva du treng. Eit menneske finn ut av det saman med deg.',
    'Vi är inte säkra på vad du behöver. En människa tar reda på det tillsammans med dig.',
    'We are not sure what you need. A person finds out together with you.',
  ),
};
const ringThem = say(
  '{team} svarer når du ringer. Du kan også skrive, og du får svar innen {answerIn}.',
  '{team} svarar når du ringjer. Du kan òg skrive, og du får svar innan {answerIn}.',
  '{team} svarar när du ringer. Du kan också skriva, och du får svar inom {answerIn}.',
  '{team} answers when you ring. You can also write, and you have an answer within {answerIn}.',
);
const writeThem = say(
  'Du skriver hva det gjelder. {team} tar kontakt innen {answerIn}.',
  'Du skriv kva det gjeld. {team} tek kontakt innan {answerIn}.',
  'Du skriver vad det gäller. {team} hör av sig inom {answerIn}.',
  'You write what it is about. {team} gets in touch within {answerIn}.',
);

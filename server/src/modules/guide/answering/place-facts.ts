import type { Language, LocalText, Place } from '@tunet/contract';
import { say, type TeamKind } from './way-text.ts';

/** Somebody to write to or ring, as the municipality itself names it. */
export interface TeamContact {
  readonly name: string;
  readonly phone: string | null;
}

/** What an answer says about one municipality: its own names, numbers and promises. */
export interface PlaceFacts {
  readonly country: Place['country'];
  readonly name: string;
  /** Only those that the municipality has one of; the others have a general name. */
  readonly teams: Partial<Record<TeamKind, TeamContact>>;
  /** Kinds of help in its catalogue, with the days in which an application is answered. */
  readonly serviceTypes: ReadonlyMap<string, number>;
  /** Days in which an application without a kind of help is answered. */
  readonly promiseDays: number;
  /** Working days in which a message is answered. */
  readonly answerDays: number;
}

/** A municipality that nothing is known of but its country: general names, and what municipalities begin with. */
export function someMunicipality(country: Place['country'], language: Language): PlaceFacts {
  return {
    country,
    name: general.place[language],
    teams: {},
    serviceTypes: new Map(),
    promiseDays: 28,
    answerDays: 1,
  };
}

const general = {
  place: say('kommunen', 'kommunen', 'kommunen', 'the municipality'),
};

const norwegianTeams: Readonly<Record<TeamKind, LocalText>> = {
  office: say('tildelingskontoret', 'tenestekontoret', 'tilldelningskontoret', 'the office that decides about help'),
  'home-care': say('hjemmetjenesten', 'heimetenesta', 'hemtjänsten', 'home care'),
  store: say('hjelpemiddellageret', 'hjelpemiddellageret', 'hjälpmedelslagret', 'the store of aids'),
  volunteers: say('frivilligsentralen', 'frivilligsentralen', 'frivilligcentralen', 'the volunteer centre'),
  administration: say('kommunen', 'kommunen', 'kommunen', 'the municipality'),
  'dementia-team': say('demensteamet', 'demensteamet', 'demensteamet', 'the dementia team'),
  'mental-health': say(
    'psykisk helse og rus',
    'psykisk helse og rus',
    'psykisk hälsa och beroende',
    'the mental health service',
  ),
  rehabilitation: say(
    'hverdagsrehabilitering',
    'kvardagsrehabilitering',
    'hemrehabiliteringen',
    'the team for training at home',
  ),
  building: say('boligrådgiveren', 'bustadrådgivaren', 'bostadsrådgivaren', 'the adviser on housing'),
  guardians: say('Statsforvalteren', 'Statsforvaltaren', 'Statsforvalteren', 'the county governor'),
};

const swedishTeams: Readonly<Record<TeamKind, LocalText>> = {
  ...norwegianTeams,
  office: say('biståndsenheten', 'biståndsenheten', 'biståndsenheten', 'the office that decides about help'),
  store: say('hjälpmedelsförrådet', 'hjälpmedelsförrådet', 'hjälpmedelsförrådet', 'the store of aids'),
  volunteers: say('volontärcentralen', 'volontärcentralen', 'volontärcentralen', 'the volunteer centre'),
  'mental-health': say('socialpsykiatrien', 'socialpsykiatrien', 'socialpsykiatrin', 'the mental health service'),
  building: say(
    'bostadsanpassningen',
    'bostadsanpassningen',
    'bostadsanpassningen',
    'those who adapt homes (bostadsanpassning)',
  ),
  guardians: say('överförmyndaren', 'överförmyndaren', 'överförmyndaren', 'the chief guardian (överförmyndaren)'),
};

/** What a team is called in general in a country. */
export function generalTeamName(country: Place['country'], team: TeamKind): LocalText {
  return (country === 'SE' ? swedishTeams : norwegianTeams)[team];
}

/** What a team is called: the municipality's own name, else the general one. */
export function teamName(place: PlaceFacts, team: TeamKind, language: Language): string {
  const names = place.country === 'SE' ? swedishTeams : norwegianTeams;
  return place.teams[team]?.name ?? names[team][language];
}

import type { Language } from '@tunet/contract';

/** Why a login did not open the door. */
export type LoginProblem = 'too-weak' | 'not-known' | 'other-door' | 'cancelled' | 'not-ours' | 'unreachable';

interface Words {
  readonly again: string;
  readonly door: Readonly<Record<'resident' | 'staff' | 'field', string>>;
  readonly problem: Readonly<Record<LoginProblem, readonly [title: string, ...paragraphs: string[]]>>;
}

/** What the pages before the doors say. They are made by the server, because no door is open yet. */
export const loginWords: Readonly<Record<Language, Words>> = {
  nb: {
    again: 'Logg inn på nytt',
    door: { resident: 'For innbyggere og pårørende', staff: 'For ansatte', field: 'For ansatte ute' },
    problem: {
      'too-weak': [
        'Dette krever sterkere innlogging',
        'Her vises helseopplysninger. Da må vi være helt sikre på at det er deg, og innloggingen du brukte er ikke sterk nok.',
        'Logg inn på nytt, og velg BankID, Buypass eller Commfides.',
      ],
      'not-known': [
        'Vi kjenner deg ikke igjen her',
        'Innloggingen var i orden, men kontoen er ikke knyttet til noen her. Kontakt kommunen eller lederen din.',
      ],
      'other-door': ['Dette er ikke døren din', 'Kontoen din kan ikke brukes her. Prøv en av de andre dørene.'],
      cancelled: ['Du er ikke logget inn', 'Innloggingen ble avbrutt. Ingenting er endret.'],
      'not-ours': [
        'Innloggingen kan ikke brukes',
        'Den var for gammel, brukt før, eller begynte i et annet vindu. Begynn på nytt herfra.',
      ],
      unreachable: [
        'Vi når ikke innloggingen nå',
        'Tjenesten som sier hvem du er, svarer ikke. Prøv igjen om et minutt.',
      ],
    },
  },
  nn: {
    again: 'Logg inn på nytt',
    door: { resident: 'For innbyggjarar og pårørande', staff: 'For tilsette', field: 'For tilsette ute' },
    problem: {
      'too-weak': [
        'Dette krev sterkare innlogging',
        'Her blir helseopplysningar viste. Då må vi vere heilt sikre på at det er deg, og innlogginga du brukte er ikkje sterk nok.',
        'Logg inn på nytt, og vel BankID, Buypass eller Commfides.',
      ],
      'not-known': [
        'Vi kjenner deg ikkje att her',
        'Innlogginga var i orden, men kontoen er ikkje knytt til nokon her. Kontakt kommunen eller leiaren din.',
      ],
      'other-door': ['Dette er ikkje døra di', 'Kontoen din kan ikkje brukast her. Prøv ei av dei andre dørene.'],
      cancelled: ['Du er ikkje logga inn', 'Innlogginga vart avbroten. Ingenting er endra.'],
      'not-ours': [
        'Innlogginga kan ikkje brukast',
        'Ho var for gammal, brukt før, eller byrja i eit anna vindauge. Byrj på nytt herfrå.',
      ],
      unreachable: [
        'Vi når ikkje innlogginga no',
        'Tenesta som seier kven du er, svarar ikkje. Prøv igjen om eit minutt.',
      ],
    },
  },
  sv: {
    again: 'Logga in igen',
    door: { resident: 'För invånare och anhöriga', staff: 'För personal', field: 'För personal ute' },
    problem: {
      'too-weak': [
        'Det här kräver starkare inloggning',
        'Här visas hälsouppgifter. Då måste vi vara helt säkra på att det är du, och inloggningen du använde är inte stark nog.',
        'Logga in igen med BankID, Freja eID Plus eller SITHS.',
      ],
      'not-known': [
        'Vi känner inte igen dig här',
        'Inloggningen var i sin ordning, men kontot hör inte till någon här. Kontakta kommunen eller din chef.',
      ],
      'other-door': ['Det här är inte din dörr', 'Ditt konto kan inte användas här. Prova en av de andra dörrarna.'],
      cancelled: ['Du är inte inloggad', 'Inloggningen avbröts. Ingenting har ändrats.'],
      'not-ours': [
        'Inloggningen kan inte användas',
        'Den var för gammal, redan använd, eller påbörjad i ett annat fönster. Börja om härifrån.',
      ],
      unreachable: [
        'Vi når inte inloggningen nu',
        'Tjänsten som säger vem du är svarar inte. Försök igen om en minut.',
      ],
    },
  },
  en: {
    again: 'Log in again',
    door: { resident: 'For residents and relatives', staff: 'For staff', field: 'For staff on the road' },
    problem: {
      'too-weak': [
        'This needs a stronger login',
        'Health information is shown here. We must be quite sure that it is you, and the login you used is not strong enough.',
        'Log in again with your strongest electronic identity.',
      ],
      'not-known': [
        'We do not know you here',
        'The login was in order, but the account belongs to nobody here. Contact the municipality or your leader.',
      ],
      'other-door': ['This is not your door', 'Your account cannot be used here. Try one of the other doors.'],
      cancelled: ['You are not logged in', 'The login was broken off. Nothing has changed.'],
      'not-ours': [
        'This login cannot be used',
        'It was too old, used before, or begun in another window. Begin again from here.',
      ],
      unreachable: [
        'We cannot reach the login now',
        'The service that says who you are does not answer. Try again in a minute.',
      ],
    },
  },
};

import type { LocalText } from '@tunet/contract';

type Entry = readonly [code: string, label: LocalText, common?: true];

/** What somebody who comes shows one who has begun to get help: start list. Each municipality may change its own. */
export const defaultFirstTimeThings: readonly Entry[] = [
  [
    'contact',
    {
      nb: 'Navn og nummer til kontakten, på kjøleskapet',
      nn: 'Namn og nummer til kontakten, på kjøleskapet',
      sv: 'Kontaktens namn och nummer, på kylskåpet',
      en: 'Name and number of the contact, on the refrigerator',
    },
  ],
  ['week-sheet', { nb: 'Uka på papir', nn: 'Veka på papir', sv: 'Veckan på papper', en: 'The week on paper' }],
  [
    'log-in',
    {
      nb: 'Logge inn, eller få en kode',
      nn: 'Logge inn, eller få ein kode',
      sv: 'Logga in, eller få en kod',
      en: 'Log in, or get a code',
    },
  ],
  ['messages', { nb: 'Skrive til oss', nn: 'Skrive til oss', sv: 'Skriva till oss', en: 'Write to us' }],
  [
    'calendar',
    {
      nb: 'Besøkene i kalenderen til den som følger med',
      nn: 'Besøka i kalenderen til den som følgjer med',
      sv: 'Besöken i kalendern hos den som följer med',
      en: 'The visits in the calendar of the one who follows',
    },
  ],
  [
    'phone-word',
    {
      nb: 'Høre uka på telefon: velge fire siffer',
      nn: 'Høyre veka på telefon: velje fire siffer',
      sv: 'Höra veckan i telefon: välja fyra siffror',
      en: 'Hear the week by telephone: choose four digits',
    },
  ],
  [
    'alarm-test',
    {
      nb: 'Prøve alarmen sammen',
      nn: 'Prøve alarmen saman',
      sv: 'Prova larmet tillsammans',
      en: 'Test the alarm together',
    },
  ],
  [
    'who-sees',
    { nb: 'Hvem som får se hva', nn: 'Kven som får sjå kva', sv: 'Vem som får se vad', en: 'Who may see what' },
  ],
];

import type { LocalText } from '@tunet/contract';

type Entry = readonly [code: string, label: LocalText, common?: true];

/**
 * How an answer to somebody may be built: start list. Each municipality gets its own copy and may change it. A skeleton has no greeting
 * and no thanks; the one who answers writes the first line herself and fills in what the dots stand for.
 */
export const defaultAnswerSkeletons: readonly Entry[] = [
  [
    'who-comes',
    {
      nb: 'Den som kommer, er … Besøket er mellom kl. … og kl. …',
      nn: 'Den som kjem, er … Besøket er mellom kl. … og kl. …',
      sv: 'Den som kommer är … Besöket är mellan kl. … och kl. …',
      en: 'The one who comes is … The visit is between … and …',
    },
  ],
  [
    'we-look-into-it',
    {
      nb: 'Vi har sett på … Vi gjør … Du hører fra oss igjen innen …',
      nn: 'Vi har sett på … Vi gjer … Du høyrer frå oss igjen innan …',
      sv: 'Vi har tittat på … Vi gör … Du hör av oss igen senast …',
      en: 'We have looked at … We do … You hear from us again by …',
    },
  ],
  [
    'went-wrong',
    {
      nb: 'Dette gikk galt: … Det beklager vi. Nå gjør vi …',
      nn: 'Dette gjekk gale: … Det er vi leie for. No gjer vi …',
      sv: 'Det här gick fel: … Det beklagar vi. Nu gör vi …',
      en: 'This went wrong: … We are sorry. Now we do …',
    },
  ],
  [
    'others-decide',
    {
      nb: 'Dette avgjør … De har telefon … og er åpne mellom kl. … og kl. …',
      nn: 'Dette avgjer … Dei har telefon … og er opne mellom kl. … og kl. …',
      sv: 'Det här beslutar … De har telefon … och har öppet mellan kl. … och kl. …',
      en: 'This is decided by … Their telephone is … and they are open between … and …',
    },
  ],
  [
    'we-need-to-know',
    {
      nb: 'For å svare må vi vite … Skriv det her, eller ring …',
      nn: 'For å svare må vi vite … Skriv det her, eller ring …',
      sv: 'För att svara behöver vi veta … Skriv det här, eller ring …',
      en: 'To answer we need to know … Write it here, or ring …',
    },
  ],
];

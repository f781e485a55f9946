import type { Language } from '@tunet/contract';

interface ChangePaperWords {
  readonly changes: string;
  readonly ends: (what: string, day: string) => string;
  readonly replaced: (what: string, day: string) => string;
  readonly keeps: string;
}

/** Less help on paper: the last day as it was, and that an appeal in time keeps it. */
export const changePaperWords: Readonly<Record<Language, ChangePaperWords>> = {
  nb: {
    changes: 'Dette blir endret',
    ends: (what, day) => `${what}: Siste dag er ${day}.`,
    replaced: (what, day) => `${what}: Slik det har vært til og med ${day}.`,
    keeps: 'Klager du i tide, beholder du hjelpen du har til klagen er avgjort.',
  },
  nn: {
    changes: 'Dette blir endra',
    ends: (what, day) => `${what}: Siste dag er ${day}.`,
    replaced: (what, day) => `${what}: Slik det har vore til og med ${day}.`,
    keeps: 'Klagar du i tide, held du på hjelpa du har til klaga er avgjord.',
  },
  sv: {
    changes: 'Det här ändras',
    ends: (what, day) => `${what}: Sista dag är ${day}.`,
    replaced: (what, day) => `${what}: Som det har varit till och med ${day}.`,
    keeps: 'Om du överklagar i tid behåller du hjälpen du har tills det är avgjort.',
  },
  en: {
    changes: 'What is changed',
    ends: (what, day) => `${what}: The last day is ${day}.`,
    replaced: (what, day) => `${what}: As it has been until ${day}.`,
    keeps: 'If you appeal in time, you keep the help you have until the appeal is settled.',
  },
};

import type { Language } from '@tunet/contract';

interface ByAgeWords {
  readonly facts: (fromAge: number) => string;
  readonly reasons: string;
  readonly herView: string;
  readonly extent: string;
}

/** A decision that follows from age alone says so: nobody has judged her. */
export const byAgeWords: Readonly<Record<Language, ByAgeWords>> = {
  nb: {
    facts: (fromAge) => `Du har fylt ${fromAge} år. Kommunen gir denne hjelpen til alle fra den alderen.`,
    reasons:
      'Vedtaket er gjort av seg selv ut fra alderen din. Ingen har vurdert hva du klarer. Trenger du mer, kan du søke.',
    herView: 'Du har selv valgt denne hjelpen.',
    extent: 'Slik kommunen tilbyr den.',
  },
  nn: {
    facts: (fromAge) => `Du har fylt ${fromAge} år. Kommunen gir denne hjelpa til alle frå den alderen.`,
    reasons:
      'Vedtaket er gjort av seg sjølv ut frå alderen din. Ingen har vurdert kva du klarer. Treng du meir, kan du søkje.',
    herView: 'Du har sjølv valt denne hjelpa.',
    extent: 'Slik kommunen tilbyr ho.',
  },
  sv: {
    facts: (fromAge) => `Du har fyllt ${fromAge} år. Kommunen ger den här hjälpen till alla från den åldern.`,
    reasons: 'Beslutet följer av din ålder. Ingen har bedömt vad du klarar. Behöver du mer kan du ansöka.',
    herView: 'Du har själv valt den här hjälpen.',
    extent: 'Så som kommunen erbjuder den.',
  },
  en: {
    facts: (fromAge) => `You are ${fromAge} or older. The municipality gives this help to everybody from that age.`,
    reasons:
      'The decision follows from your age by itself. Nobody has judged what you manage. If you need more, you can apply.',
    herView: 'You chose this help yourself.',
    extent: 'As the municipality offers it.',
  },
};

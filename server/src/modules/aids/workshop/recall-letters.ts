import type { Language } from '@tunet/contract';

/** What a letter about a thing that is called back says. Plain words; what to do stands before why. */
export const recallLetters: Readonly<
  Record<
    Language,
    {
      readonly title: string;
      readonly what: (article: string, label: string) => string;
      readonly stop: string;
      readonly careful: string;
      readonly whyHeading: string;
      readonly next: (store: string, phone: string) => string;
    }
  >
> = {
  nb: {
    title: 'Hjelpemiddelet ditt er kalt tilbake',
    what: (article, label) => `Du har lånt: ${article}. På merket står det ${label}.`,
    stop: 'Slutt å bruke det nå.',
    careful: 'Du kan bruke det forsiktig til vi har byttet det.',
    whyHeading: 'Hvorfor',
    next: (store, phone) =>
      `Ring ${store} på ${phone}, så avtaler vi å hente det og gi deg et annet. Hører vi ikke fra deg, ringer vi.`,
  },
  nn: {
    title: 'Hjelpemiddelet ditt er kalla tilbake',
    what: (article, label) => `Du har lånt: ${article}. På merket står det ${label}.`,
    stop: 'Slutt å bruke det no.',
    careful: 'Du kan bruke det forsiktig til vi har bytt det.',
    whyHeading: 'Kvifor',
    next: (store, phone) =>
      `Ring ${store} på ${phone}, så avtaler vi å hente det og gi deg eit anna. Høyrer vi ikkje frå deg, ringjer vi.`,
  },
  sv: {
    title: 'Ditt hjälpmedel har återkallats',
    what: (article, label) => `Du har lånat: ${article}. På märkningen står det ${label}.`,
    stop: 'Sluta använda det nu.',
    careful: 'Du kan använda det försiktigt tills vi har bytt det.',
    whyHeading: 'Varför',
    next: (store, phone) =>
      `Ring ${store} på ${phone}, så kommer vi överens om att hämta det och ge dig ett annat. Hör vi inte av dig ringer vi.`,
  },
  en: {
    title: 'Your aid has been called back',
    what: (article, label) => `You have borrowed: ${article}. The label says ${label}.`,
    stop: 'Stop using it now.',
    careful: 'You may use it with care until we have given you another.',
    whyHeading: 'Why',
    next: (store, phone) =>
      `Ring ${store} at ${phone} and we agree when to fetch it and give you another. If we do not hear from you, we ring.`,
  },
};

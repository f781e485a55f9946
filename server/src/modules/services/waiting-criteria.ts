import type { LocalText } from '@tunet/contract';

type Entry = readonly [code: string, label: LocalText, common?: true];

/** What speaks for a place with help day and night: start list. Each municipality's own regulation decides, and it changes the list. */
export const defaultWaitingCriteria: readonly Entry[] = [
  [
    'help-day-and-night',
    {
      nb: 'Trenger hjelp og tilsyn hele døgnet',
      nn: 'Treng hjelp og tilsyn heile døgnet',
      sv: 'Behöver hjälp och tillsyn dygnet runt',
      en: 'Needs help and somebody near day and night',
    },
    true,
  ],
  [
    'not-safe-at-home',
    {
      nb: 'Er ikke trygg hjemme, heller ikke med mer hjelp',
      nn: 'Er ikkje trygg heime, heller ikkje med meir hjelp',
      sv: 'Är inte trygg hemma, inte heller med mer hjälp',
      en: 'Is not safe at home, not even with more help',
    },
    true,
  ],
  [
    'home-help-tried',
    {
      nb: 'Hjelp hjemme er prøvd og strekker ikke til',
      nn: 'Hjelp heime er prøvd og strekk ikkje til',
      sv: 'Hjälp hemma är prövad och räcker inte till',
      en: 'Help at home has been tried and is not enough',
    },
    true,
  ],
  [
    'relatives-worn-out',
    {
      nb: 'De nærmeste klarer ikke mer',
      nn: 'Dei næraste klarer ikkje meir',
      sv: 'De närmaste orkar inte mer',
      en: 'Those nearest cannot go on',
    },
  ],
  [
    'home-not-fit',
    {
      nb: 'Boligen kan ikke gjøres egnet',
      nn: 'Bustaden kan ikkje gjerast eigna',
      sv: 'Bostaden kan inte anpassas',
      en: 'The home cannot be made fit to live in',
    },
  ],
];

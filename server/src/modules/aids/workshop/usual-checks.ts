import type { LocalText } from '@tunet/contract';

/** What is looked at on every thing where the municipality has made no list of its own for the article. */
export const usualChecks: readonly { readonly code: string; readonly names: LocalText }[] = [
  {
    code: 'clean',
    names: {
      nb: 'Ren, uten lukt og flekker',
      nn: 'Rein, utan lukt og flekkar',
      sv: 'Ren, utan lukt och fläckar',
      en: 'Clean, with no smell or stain',
    },
  },
  {
    code: 'whole',
    names: {
      nb: 'Hel: ramme, skruer og slitedeler',
      nn: 'Heil: ramme, skruar og slitedelar',
      sv: 'Hel: ram, skruvar och slitdelar',
      en: 'Whole: frame, screws and parts that wear',
    },
  },
  {
    code: 'works',
    names: {
      nb: 'Virker: bremser, låser og justering',
      nn: 'Verkar: bremsar, låsar og justering',
      sv: 'Fungerar: bromsar, lås och inställning',
      en: 'Works: brakes, locks and adjustment',
    },
  },
  {
    code: 'label',
    names: {
      nb: 'Merket kan leses',
      nn: 'Merket kan lesast',
      sv: 'Märkningen går att läsa',
      en: 'The label can be read',
    },
  },
];

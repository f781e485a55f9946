import type { LocalText } from '@tunet/contract';

type Entry = readonly [code: string, label: LocalText, common?: true];

/** Why a visit, or a part of it, was not done: start list. Each municipality gets its own copy and may change it. */
export const defaultVisitReasons: readonly Entry[] = [
  [
    'declined',
    {
      nb: 'Ville ikke ha hjelp nå',
      nn: 'Ville ikkje ha hjelp no',
      sv: 'Ville inte ha hjälp nu',
      en: 'Did not want help now',
    },
    true,
  ],
  ['not-home', { nb: 'Ikke hjemme', nn: 'Ikkje heime', sv: 'Inte hemma', en: 'Not at home' }, true],
  ['in-hospital', { nb: 'På sykehus', nn: 'På sjukehus', sv: 'På sjukhus', en: 'In hospital' }, true],
  ['no-time', { nb: 'Rakk det ikke', nn: 'Rakk det ikkje', sv: 'Hann inte', en: 'There was no time' }],
  ['other', { nb: 'Annet', nn: 'Anna', sv: 'Annat', en: 'Something else' }],
];

import { numberRule, ours, practice, words } from './rule-definition.ts';

/** What a municipality decides about its store of aids as a whole; an article may have terms of its own. */
export const aidRuleDefinitions = {
  'aids.review-days': numberRule('days', [30, 365], 120, {
    group: 'deadline',
    label: words(
      'Hjelpemidler: ny vurdering av et lån',
      'Hjelpemiddel: ny vurdering av eit lån',
      'Hjälpmedel: ny bedömning av ett lån',
      'Aids: a loan is looked at again',
    ),
    help: words(
      'Etter så mange dager spør vi om hjelpemiddelet trengs fortsatt, eller om behovet er blitt varig. Tre til seks måneder er vanlig.',
      'Etter så mange dagar spør vi om hjelpemiddelet framleis trengst, eller om behovet er blitt varig. Tre til seks månader er vanleg.',
      'Efter så många dagar frågar vi om hjälpmedlet fortfarande behövs, eller om behovet har blivit varaktigt. Tre till sex månader är vanligt.',
      'After so many days we ask whether it is still needed, or the need has become lasting. Three to six months is usual.',
    ),
    source: practice,
  }),
  'aids.fee-kroner': numberRule('kroner', [0, 2_000], 0, {
    group: 'rate',
    label: words(
      'Hjelpemidler: pris for et lån',
      'Hjelpemiddel: pris for eit lån',
      'Hjälpmedel: avgift för ett lån',
      'Aids: fee for a loan',
    ),
    help: words(
      'Null er gratis. Prisen står på siden før noen avtaler et lån.',
      'Null er gratis. Prisen står på sida før nokon avtaler eit lån.',
      'Noll är gratis. Avgiften står på sidan innan någon bokar ett lån.',
      'Zero is free. The fee stands on the page before anybody reserves.',
    ),
    source: ours,
  }),
  'aids.deposit-kroner': numberRule('kroner', [0, 5_000], 0, {
    group: 'rate',
    label: words('Hjelpemidler: depositum', 'Hjelpemiddel: depositum', 'Hjälpmedel: deposition', 'Aids: deposit'),
    help: words(
      'Betales tilbake når hjelpemiddelet er levert. Null er uten depositum.',
      'Blir betalt tilbake når hjelpemiddelet er levert. Null er utan depositum.',
      'Betalas tillbaka när hjälpmedlet är återlämnat. Noll är utan deposition.',
      'Paid back when the aid is returned. Zero is without a deposit.',
    ),
    source: ours,
  }),
} as const;

import { numberRule, practice, words } from './rule-definition.ts';

/** How the contact register is read. Legal basis: eForvaltningsforskriften §§ 8, 29–32. */
export const contactRuleDefinitions = {
  'contact.stale-months': numberRule('months', [6, 36], 18, {
    group: 'limit',
    label: words(
      'Kontaktregisteret: for gammelt',
      'Kontaktregisteret: for gammalt',
      'Kontaktregistret: för gammalt',
      'Contact register: too old',
    ),
    help: words(
      'Er telefon og e-post ikke bekreftet på så mange måneder, går brev på papir.',
      'Er telefon og e-post ikkje stadfesta på så mange månader, går brev på papir.',
      'Har telefon och e-post inte bekräftats på så många månader går brev på papper.',
      'If telephone and e-mail have not been confirmed for so many months, letters go on paper.',
    ),
    source: practice,
  }),
  'contact.silent-days': numberRule('days', [1, 60], 14, {
    group: 'limit',
    label: words(
      'Kontaktregisteret svarer ikke',
      'Kontaktregisteret svarar ikkje',
      'Kontaktregistret svarar inte',
      'The contact register does not answer',
    ),
    help: words(
      'Så mange dager gjelder det registeret sist sa. Etter det går brev på papir.',
      'Så mange dagar gjeld det registeret sist sa. Etter det går brev på papir.',
      'Så många dagar gäller det registret sist sade. Efter det går brev på papper.',
      'For so many days the last word of the register counts. After that letters go on paper.',
    ),
    source: practice,
  }),
} as const;

import { goesOn, type Line } from './default-service-type.ts';
import { words } from './rule-definition.ts';

const necessary = {
  weeks: 4,
  body: words('Statsforvalteren', 'Statsforvaltaren', 'Statsforvalteren', 'The County Governor (Statsforvalteren)'),
};

/**
 * The rest of code system 9151. Coercion is listed so that the catalogue is whole and a decision has its law; nobody applies for it,
 * and a stay for acute illness is the doctor's to give. Sources differ on the labels of 14 and 23: to be confirmed.
 */
export const furtherNorwegianLines: readonly Line[] = [
  {
    code: 'day-stay',
    category: 'stay',
    registerCode: 17,
    label: [
      'Dagopphold på sykehjem',
      'Dagopphald på sjukeheim',
      'Dagvistelse på vårdboende',
      'Day stay at a nursing home',
    ],
    explained: [
      'Du er på sykehjem om dagen og hjemme om natten.',
      'Du er på sjukeheim om dagen og heime om natta.',
      'Du är på vårdboende om dagen och hemma om natten.',
      'You are at a nursing home by day and at home by night.',
    ],
    law: 'helse- og omsorgstjenesteloven § 3-2 nr. 6 c',
    whenAway: goesOn,
    appeal: necessary,
  },
  {
    code: 'night-stay',
    category: 'stay',
    registerCode: 22,
    label: [
      'Nattopphold på sykehjem',
      'Nattopphald på sjukeheim',
      'Nattvistelse på vårdboende',
      'Night stay at a nursing home',
    ],
    explained: [
      'Du sover på sykehjem og er hjemme om dagen.',
      'Du søv på sjukeheim og er heime om dagen.',
      'Du sover på vårdboende och är hemma om dagen.',
      'You sleep at a nursing home and are at home by day.',
    ],
    law: 'helse- og omsorgstjenesteloven § 3-2 nr. 6 c',
    whenAway: goesOn,
    appeal: necessary,
  },
  {
    code: 'acute-stay',
    category: 'stay',
    registerCode: 25,
    label: [
      'Døgnopphold ved akutt sykdom',
      'Døgnopphald ved akutt sjukdom',
      'Dygnsplats vid akut sjukdom',
      'Stay for acute illness',
    ],
    explained: [
      'Legen kan sende deg hit noen døgn når du blir syk. Det er ikke noe å søke om.',
      'Legen kan sende deg hit nokre døgn når du blir sjuk. Det er ikkje noko å søkje om.',
      'Läkaren kan skicka dig hit några dygn när du blir sjuk. Det är inget man ansöker om.',
      'The doctor can send you here for some days when you fall ill. It is nothing to apply for.',
    ],
    law: 'helse- og omsorgstjenesteloven § 3-5',
    whenAway: goesOn,
    appeal: necessary,
  },
  {
    code: 'coercion-planned',
    category: 'other',
    registerCode: 14,
    label: [
      'Tvang, planlagt (utviklingshemning)',
      'Tvang, planlagd (utviklingshemming)',
      'Tvång, planerat (utvecklingsstörning, norsk lag)',
      'Coercion, planned (developmental disability)',
    ],
    explained: [
      'Noen kan få hjelp mot sin vilje når loven åpner for det. Det avgjøres etter egne regler.',
      'Nokon kan få hjelp mot sin vilje når lova opnar for det. Det blir avgjort etter eigne reglar.',
      'Någon kan få hjälp mot sin vilja när lagen tillåter det. Det avgörs enligt egna regler.',
      'Someone may be helped against their will where the law allows it. It is decided by rules of its own.',
    ],
    law: 'helse- og omsorgstjenesteloven kap. 9',
    whenAway: goesOn,
    appeal: necessary,
  },
  {
    code: 'coercion-emergency',
    category: 'other',
    registerCode: 23,
    label: [
      'Tvang, nødssituasjon',
      'Tvang, naudsituasjon',
      'Tvång, nödsituation (norsk lag)',
      'Coercion in an emergency',
    ],
    explained: [
      'Noen må stanses for å hindre skade. Det skrives ned og sees på av flere.',
      'Nokon må stansast for å hindre skade. Det blir skrive ned og sett på av fleire.',
      'Någon måste hindras för att undvika skada. Det skrivs ned och granskas av flera.',
      'Someone must be stopped to prevent harm. It is written down and looked at by several.',
    ],
    law: 'helse- og omsorgstjenesteloven § 9-5',
    whenAway: goesOn,
    appeal: necessary,
  },
  {
    code: 'care-with-coercion',
    category: 'other',
    registerCode: 24,
    label: ['Helsehjelp med tvang', 'Helsehjelp med tvang', 'Vård med tvång (norsk lag)', 'Health care with coercion'],
    explained: [
      'Noen som ikke forstår hva de trenger, kan få helsehjelp selv om de sier nei. Det avgjøres etter egne regler.',
      'Nokon som ikkje forstår kva dei treng, kan få helsehjelp sjølv om dei seier nei. Det blir avgjort etter eigne reglar.',
      'Den som inte förstår vad den behöver kan få vård även om den säger nej. Det avgörs enligt egna regler.',
      'Someone who does not understand what they need may get health care though they say no. It is decided by rules of its own.',
    ],
    law: 'pasient- og brukerrettighetsloven kap. 4 A',
    whenAway: goesOn,
    appeal: necessary,
  },
];

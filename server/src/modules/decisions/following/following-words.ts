import type { DecidedService, Language, LocalText } from '@tunet/contract';

/** A decision that follows the first, on paper; the same words stand on the screen. */
export interface FollowingWords {
  readonly title: Readonly<Record<'price' | 'withheld', string>>;
  readonly gloss: Readonly<Record<'price' | 'withheld', string>>;
  readonly youPay: string;
  readonly notShown: string;
  readonly pays: (crowns: string, per: string, from: string) => string;
  readonly cap: (crowns: string, per: string) => string;
  readonly helpGoesOn: string;
}

export const followingWords: Readonly<Record<Language, FollowingWords>> = {
  nb: {
    title: { price: 'Vedtak: Hva du betaler', withheld: 'Vedtak: Noe i saken kan ikke vises' },
    gloss: {
      price: 'Dette vedtaket sier hva du betaler for hjelpen. Du kan klage på det for seg.',
      withheld: 'Du har rett til å se saken din. Noe i den er unntatt. Du kan klage på det.',
    },
    youPay: 'Dette betaler du',
    notShown: 'Dette kan ikke vises',
    pays: (crowns, per, from) => `${crowns} kroner ${per}, fra ${from}.`,
    cap: (crowns, per) => `Ingen betaler mer enn ${crowns} kroner ${per}.`,
    helpGoesOn: 'Hjelpen er den samme. Den stopper ikke om du klager på prisen.',
  },
  nn: {
    title: { price: 'Vedtak: Kva du betaler', withheld: 'Vedtak: Noko i saka kan ikkje visast' },
    gloss: {
      price: 'Dette vedtaket seier kva du betaler for hjelpa. Du kan klage på det for seg.',
      withheld: 'Du har rett til å sjå saka di. Noko i ho er unntatt. Du kan klage på det.',
    },
    youPay: 'Dette betaler du',
    notShown: 'Dette kan ikkje visast',
    pays: (crowns, per, from) => `${crowns} kroner ${per}, frå ${from}.`,
    cap: (crowns, per) => `Ingen betaler meir enn ${crowns} kroner ${per}.`,
    helpGoesOn: 'Hjelpa er den same. Ho stoppar ikkje om du klagar på prisen.',
  },
  sv: {
    title: { price: 'Beslut: Vad du betalar', withheld: 'Beslut: Något i ärendet kan inte visas' },
    gloss: {
      price: 'Det här beslutet säger vad du betalar för hjälpen. Du kan överklaga det för sig.',
      withheld: 'Du har rätt att se ditt ärende. Något i det är undantaget. Du kan överklaga det.',
    },
    youPay: 'Det här betalar du',
    notShown: 'Det här kan inte visas',
    pays: (crowns, per, from) => `${crowns} kronor ${per}, från ${from}.`,
    cap: (crowns, per) => `Ingen betalar mer än ${crowns} kronor ${per}.`,
    helpGoesOn: 'Hjälpen är som förut. Den tar inte slut om du inte är nöjd med avgiften.',
  },
  en: {
    title: { price: 'Decision: What you pay', withheld: 'Decision: Something in the case cannot be shown' },
    gloss: {
      price: 'This decision says what you pay for the help. You may appeal it by itself.',
      withheld: 'You have the right to see your case. Something in it is withheld. You may appeal that.',
    },
    youPay: 'What you pay',
    notShown: 'What cannot be shown',
    pays: (crowns, per, from) => `${crowns} kroner ${per}, from ${from}.`,
    cap: (crowns, per) => `Nobody pays more than ${crowns} kroner ${per}.`,
    helpGoesOn: 'The help is the same. It does not stop if you appeal the price.',
  },
};

const priceOf: Readonly<Record<Language, string>> = { nb: 'pris', nn: 'pris', sv: 'avgift', en: 'price' };
const access: LocalText = {
  nb: 'Innsyn i saken',
  nn: 'Innsyn i saka',
  sv: 'Insyn i ärendet',
  en: 'Access to the case',
};

/** What a line of a decision is called, so that the price of help is never read as the help. */
export function lineLabel(rightTo: DecidedService['rightTo'], label: LocalText): LocalText {
  if (rightTo === 'access') return access;
  if (rightTo !== 'price') return label;
  const said = (language: Language): string => `${label[language]}, ${priceOf[language]}`;
  return { nb: said('nb'), nn: said('nn'), sv: said('sv'), en: said('en') };
}

import type { Language } from '@tunet/contract';

/** What stands around every letter, whoever wrote the rest. */
export interface LetterFrame {
  readonly date: string;
  readonly reference: (number: string) => string;
  readonly questions: string;
  readonly ring: (unit: string, phone: string) => string;
  readonly ask: (unit: string) => string;
  readonly byHand: (officer: string) => string;
  readonly whyPaper: string;
  readonly page: (page: number, of: number) => string;
}

/** Plain words, one thought a sentence; the same tone as the doors. */
export const letterFrames: Readonly<Record<Language, LetterFrame>> = {
  nb: {
    date: 'Dato',
    reference: (number) => `Nummer: ${number}`,
    questions: 'Har du spørsmål?',
    ring: (unit, phone) => `Ring ${unit} på ${phone}. Si nummeret som står øverst i brevet.`,
    ask: (unit) => `Ta kontakt med ${unit}. Si nummeret som står øverst i brevet.`,
    byHand: (officer) => `Leveres av ${officer}`,
    whyPaper: 'Du får dette på papir fordi du ikke tar imot digital post fra det offentlige.',
    page: (page, of) => `Side ${page} av ${of}`,
  },
  nn: {
    date: 'Dato',
    reference: (number) => `Nummer: ${number}`,
    questions: 'Har du spørsmål?',
    ring: (unit, phone) => `Ring ${unit} på ${phone}. Sei nummeret som står øvst i brevet.`,
    ask: (unit) => `Ta kontakt med ${unit}. Sei nummeret som står øvst i brevet.`,
    byHand: (officer) => `Blir levert av ${officer}`,
    whyPaper: 'Du får dette på papir fordi du ikkje tek imot digital post frå det offentlege.',
    page: (page, of) => `Side ${page} av ${of}`,
  },
  sv: {
    date: 'Datum',
    reference: (number) => `Nummer: ${number}`,
    questions: 'Har du frågor?',
    ring: (unit, phone) => `Ring ${unit} på ${phone}. Säg numret som står överst i brevet.`,
    ask: (unit) => `Ta kontakt med ${unit}. Säg numret som står överst i brevet.`,
    byHand: (officer) => `Lämnas av ${officer}`,
    whyPaper: 'Du får det här på papper eftersom du inte tar emot digital post från myndigheter.',
    page: (page, of) => `Sida ${page} av ${of}`,
  },
  en: {
    date: 'Date',
    reference: (number) => `Number: ${number}`,
    questions: 'Do you have questions?',
    ring: (unit, phone) => `Ring ${unit} at ${phone}. Say the number at the top of this letter.`,
    ask: (unit) => `Get in touch with ${unit}. Say the number at the top of this letter.`,
    byHand: (officer) => `Handed over by ${officer}`,
    whyPaper: 'You get this on paper because you do not take digital post from the public sector.',
    page: (page, of) => `Page ${page} of ${of}`,
  },
};

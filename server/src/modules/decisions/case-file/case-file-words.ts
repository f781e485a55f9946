import type { Language, WithheldPart } from '@tunet/contract';

interface CaseFileWords {
  readonly title: (reference: string) => string;
  readonly about: (who: string) => string;
  readonly documents: string;
  readonly application: string;
  readonly received: (day: string) => string;
  readonly mapping: string;
  readonly mappedBy: (who: string, day: string) => string;
  readonly questions: string;
  readonly attached: string;
  readonly withheld: string;
  /** that something is not shown is always told, with the section */
  readonly withheldBy: (part: string, law: string) => string;
  readonly mayAppeal: string;
  readonly nothingWithheld: string;
  readonly heading: Readonly<Record<WithheldPart, string>>;
  readonly sheThinks: (what: string) => string;
}

/** Her whole case as one file: in the order in which it came about. */
export const caseFileWords: Readonly<Record<Language, CaseFileWords>> = {
  nb: {
    title: (reference) => `Saken ${reference}`,
    about: (who) => `Dette er alt som ligger i saken til ${who}.`,
    documents: 'Dokumentene i saken',
    application: 'Søknaden',
    received: (day) => `Søknaden kom ${day}.`,
    mapping: 'Det vi skrev om behovet',
    mappedBy: (who, day) => `Skrevet av ${who}, ${day}.`,
    questions: 'Spørsmål og svar',
    attached: 'ligger som vedlegg i denne filen',
    withheld: 'Dette er unntatt',
    withheldBy: (part, law) => `${part}: kan ikke vises. Bestemmelse: ${law}.`,
    mayAppeal: 'Du har fått et eget vedtak om det som er unntatt. Det kan du klage på.',
    nothingWithheld: 'Ingenting er unntatt.',
    heading: {
      'what-matters': 'Hva er viktig for deg?',
      'own-resources': 'Det som går bra',
      situation: 'Slik er hverdagen',
      'relatives-view': 'Det de nærmeste sier',
      considered: 'Det vi har tenkt på før annen hjelp',
      scores: 'Hva som går greit, og hva som er vanskelig',
      children: 'Barn i hjemmet',
      housing: 'Boligen',
      risk: 'Det som kan bli farlig',
      relatives: 'De nærmeste og det de trenger',
    },
    sheThinks: (what) => `Du selv: ${what}`,
  },
  nn: {
    title: (reference) => `Saka ${reference}`,
    about: (who) => `Dette er alt som ligg i saka til ${who}.`,
    documents: 'Dokumenta i saka',
    application: 'Søknaden',
    received: (day) => `Søknaden kom ${day}.`,
    mapping: 'Det vi skreiv om behovet',
    mappedBy: (who, day) => `Skrive av ${who}, ${day}.`,
    questions: 'Spørsmål og svar',
    attached: 'ligg som vedlegg i denne fila',
    withheld: 'Dette er unntatt',
    withheldBy: (part, law) => `${part}: kan ikkje visast. Føresegn: ${law}.`,
    mayAppeal: 'Du har fått eit eige vedtak om det som er unntatt. Det kan du klage på.',
    nothingWithheld: 'Ingenting er unntatt.',
    heading: {
      'what-matters': 'Kva er viktig for deg?',
      'own-resources': 'Det som går bra',
      situation: 'Slik er kvardagen',
      'relatives-view': 'Det dei nærmaste seier',
      considered: 'Det vi har tenkt på før anna hjelp',
      scores: 'Kva som går greitt, og kva som er vanskeleg',
      children: 'Barn i heimen',
      housing: 'Bustaden',
      risk: 'Det som kan bli farleg',
      relatives: 'Dei nærmaste og det dei treng',
    },
    sheThinks: (what) => `Du sjølv: ${what}`,
  },
  sv: {
    title: (reference) => `Ärende ${reference}`,
    about: (who) => `Det här är allt som finns i ärendet om ${who}.`,
    documents: 'Dokumenten i ärendet',
    application: 'Ansökan',
    received: (day) => `Ansökan kom ${day}.`,
    mapping: 'Det vi skrev om behovet',
    mappedBy: (who, day) => `Skrivet av ${who}, ${day}.`,
    questions: 'Frågor och svar',
    attached: 'ligger som bilaga i den här filen',
    withheld: 'Det här är undantaget',
    withheldBy: (part, law) => `${part}: kan inte visas. Lagrum: ${law}.`,
    mayAppeal: 'Du har fått ett eget beslut om det som är undantaget. Det kan du överklaga.',
    nothingWithheld: 'Ingenting är undantaget.',
    heading: {
      'what-matters': 'Vad är viktigt för dig?',
      'own-resources': 'Det som går bra',
      situation: 'Så är vardagen',
      'relatives-view': 'Det de närmaste säger',
      considered: 'Det vi har tänkt på före annan hjälp',
      scores: 'Vad som går bra och vad som är svårt',
      children: 'Barn i hemmet',
      housing: 'Bostaden',
      risk: 'Det som kan bli farligt',
      relatives: 'De närmaste och vad de behöver',
    },
    sheThinks: (what) => `Du själv: ${what}`,
  },
  en: {
    title: (reference) => `Case ${reference}`,
    about: (who) => `This is everything in the case of ${who}.`,
    documents: 'The documents of the case',
    application: 'The application',
    received: (day) => `The application came ${day}.`,
    mapping: 'What we wrote about the need',
    mappedBy: (who, day) => `Written by ${who}, ${day}.`,
    questions: 'Questions and answers',
    attached: 'is attached to this file',
    withheld: 'What is withheld',
    withheldBy: (part, law) => `${part}: cannot be shown. Section: ${law}.`,
    mayAppeal: 'You have got a decision of its own about what is withheld. You may appeal it.',
    nothingWithheld: 'Nothing is withheld.',
    heading: {
      'what-matters': 'What matters to you?',
      'own-resources': 'What goes well',
      situation: 'Everyday life',
      'relatives-view': 'What those closest say',
      considered: 'What we thought of before other help',
      scores: 'What goes well, and what is hard',
      children: 'Children at home',
      housing: 'The home',
      risk: 'What may become dangerous',
      relatives: 'Those closest and what they need',
    },
    sheThinks: (what) => `You yourself: ${what}`,
  },
};

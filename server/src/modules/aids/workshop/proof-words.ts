import type { AidProgramme, CleaningClass, Language } from '@tunet/contract';

/** What stands on a proof of cleaning. */
export interface ProofWords {
  readonly tag: string;
  readonly title: string;
  readonly file: string;
  readonly made: string;
  readonly about: (how: string) => string;
  readonly none: string;
  readonly byItself: string;
  readonly staff: string;
  readonly columns: readonly string[];
  readonly state: Readonly<Record<'returned' | 'cleaned' | 'inspected', string>>;
  readonly class: Readonly<Record<CleaningClass, string>>;
  readonly programme: Readonly<Record<AidProgramme, string>>;
  readonly role: Readonly<Record<string, string>>;
  readonly page: (page: number, of: number) => string;
}

export const proofWords: Readonly<Record<Language, ProofWords>> = {
  nb: {
    tag: 'nb-NO',
    title: 'Bevis på renhold',
    file: 'renhold',
    made: 'Laget',
    about: (how) => `Hver gang det er levert, rengjort og kontrollert. Renholdsklasse: ${how}.`,
    none: 'Det er ikke lånt ut og levert ennå.',
    byItself: 'av låntakeren',
    staff: 'ansatt',
    columns: ['Dag', 'Klokke', 'Hva', 'Program', 'Hvem'],
    state: { returned: 'levert', cleaned: 'rengjort', inspected: 'kontrollert' },
    class: { wipe: 'tørkes av', wash: 'vaskes', textile: 'tekstil, 60 grader', 'not-reused': 'brukes ikke igjen' },
    programme: {
      wiped: 'tørket av',
      washed: 'vasket for hånd',
      cabinet: 'vaskeskap',
      'textile-60': 'tekstilvask 60 grader',
      disinfected: 'desinfisert',
    },
    role: { 'store-keeper': 'lagermedarbeider', technician: 'tekniker', lead: 'leder' },
    page: (page, of) => `Side ${page} av ${of}`,
  },
  nn: {
    tag: 'nn-NO',
    title: 'Prov på reinhald',
    file: 'reinhald',
    made: 'Laga',
    about: (how) => `Kvar gong det er levert, reingjort og kontrollert. Reinhaldsklasse: ${how}.`,
    none: 'Det er ikkje lånt ut og levert enno.',
    byItself: 'av låntakaren',
    staff: 'tilsett',
    columns: ['Dag', 'Klokke', 'Kva', 'Program', 'Kven'],
    state: { returned: 'levert', cleaned: 'reingjort', inspected: 'kontrollert' },
    class: {
      wipe: 'blir tørka av',
      wash: 'blir vaska',
      textile: 'tekstil, 60 grader',
      'not-reused': 'blir ikkje brukt igjen',
    },
    programme: {
      wiped: 'tørka av',
      washed: 'vaska for hand',
      cabinet: 'vaskeskap',
      'textile-60': 'tekstilvask 60 grader',
      disinfected: 'desinfisert',
    },
    role: { 'store-keeper': 'lagermedarbeidar', technician: 'teknikar', lead: 'leiar' },
    page: (page, of) => `Side ${page} av ${of}`,
  },
  sv: {
    tag: 'sv-SE',
    title: 'Intyg om rengöring',
    file: 'rengoring',
    made: 'Gjort',
    about: (how) => `Varje gång det har lämnats, rengjorts och kontrollerats. Rengöringsklass: ${how}.`,
    none: 'Det har inte lånats ut och lämnats än.',
    byItself: 'av låntagaren',
    staff: 'anställd',
    columns: ['Dag', 'Klockslag', 'Vad', 'Program', 'Vem'],
    state: { returned: 'lämnat', cleaned: 'rengjort', inspected: 'kontrollerat' },
    class: { wipe: 'torkas av', wash: 'tvättas', textile: 'textil, 60 grader', 'not-reused': 'används inte igen' },
    programme: {
      wiped: 'avtorkat',
      washed: 'tvättat för hand',
      cabinet: 'diskdesinfektor',
      'textile-60': 'textiltvätt 60 grader',
      disinfected: 'desinficerat',
    },
    role: { 'store-keeper': 'förrådspersonal', technician: 'tekniker', lead: 'chef' },
    page: (page, of) => `Sida ${page} av ${of}`,
  },
  en: {
    tag: 'en-GB',
    title: 'Proof of cleaning',
    file: 'cleaning',
    made: 'Made',
    about: (how) => `Each time it was returned, cleaned and inspected. Cleaning class: ${how}.`,
    none: 'It has not been lent and returned yet.',
    byItself: 'by the borrower',
    staff: 'staff',
    columns: ['Day', 'Time', 'What', 'Programme', 'Who'],
    state: { returned: 'returned', cleaned: 'cleaned', inspected: 'inspected' },
    class: { wipe: 'wiped', wash: 'washed', textile: 'textile, 60 degrees', 'not-reused': 'not used again' },
    programme: {
      wiped: 'wiped',
      washed: 'washed by hand',
      cabinet: 'washing cabinet',
      'textile-60': 'textile wash 60 degrees',
      disinfected: 'disinfected',
    },
    role: { 'store-keeper': 'store keeper', technician: 'technician', lead: 'lead' },
    page: (page, of) => `Page ${page} of ${of}`,
  },
};

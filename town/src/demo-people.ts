import type { Role } from '@tunet/contract';

/** Somebody who can log in to the demo: one per role. Everyone is made up. */
export interface DemoPerson {
  /** Subject at the embedded identity provider. */
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: 'nb' | 'nn' | 'sv' | 'en';
  /** What she is, as the log-in page says it. */
  readonly role: { readonly nb: string; readonly nn: string; readonly sv: string; readonly en: string };
  /** The door to try her through. */
  readonly door: 'resident' | 'staff' | 'field';
  /** Slug of the place she is listed under. */
  readonly place: string;
  /** Strength of log-in that the provider vouches for. */
  readonly acr: 'urn:tunet:loa:high' | 'urn:tunet:loa:substantial';
  /** Who she is in the product; several for an account that chooses. */
  readonly as: readonly DemoActor[];
}

export type DemoActor =
  | { readonly kind: 'person'; readonly place: string; readonly person: string }
  | {
      readonly kind: 'staff';
      readonly place: string;
      /** Name of the unit in the town, e.g. `desk` or `nordvik home-care ost`. */
      readonly unit: string;
      readonly role: Role;
    };

const high = 'urn:tunet:loa:high';

const resident = { nb: 'innbygger, 84 år', nn: 'innbyggjar, 84 år', sv: 'invånare, 84 år', en: 'resident, 84' };
const swedishResident = { nb: 'innbygger, 86 år', nn: 'innbyggjar, 86 år', sv: 'invånare, 86 år', en: 'resident, 86' };
const daughter = { nb: 'datter, pårørende', nn: 'dotter, pårørande', sv: 'dotter, anhörig', en: 'daughter, relative' };
const operator = {
  nb: 'operatør på vaktsentralen',
  nn: 'operatør på vaktsentralen',
  sv: 'operatör på larmcentralen',
  en: 'alarm operator',
};
const carer = { nb: 'hjemmetjenesten', nn: 'heimetenesta', sv: 'hemtjänsten', en: 'home care' };
const patrol = { nb: 'nattpatruljen', nn: 'nattpatruljen', sv: 'nattpatrullen', en: 'night patrol' };
const lead = { nb: 'avdelingsleder', nn: 'avdelingsleiar', sv: 'enhetschef', en: 'unit leader' };
const privacy = { nb: 'personvernombud', nn: 'personvernombod', sv: 'dataskyddsombud', en: 'privacy officer' };
const technician = { nb: 'teknisk team', nn: 'teknisk team', sv: 'tekniska teamet', en: 'technical team' };

const assessor = {
  nb: 'saksbehandler',
  nn: 'saksbehandlar',
  sv: 'biståndshandläggare',
  en: 'assessor',
};
const therapist = { nb: 'ergoterapeut', nn: 'ergoterapeut', sv: 'arbetsterapeut', en: 'occupational therapist' };
const officeLead = {
  nb: 'leder på tildelingskontoret',
  nn: 'leiar på tildelingskontoret',
  sv: 'chef för biståndsenheten',
  en: 'head of the assessment office',
};
const nurse = { nb: 'sykepleier', nn: 'sjukepleiar', sv: 'sjuksköterska', en: 'nurse' };
const unitLead = {
  nb: 'leder i hjemmetjenesten',
  nn: 'leiar i heimetenesta',
  sv: 'enhetschef i hemtjänsten',
  en: 'unit leader in home care',
};
const houseLead = {
  nb: 'leder på sykehjemmet',
  nn: 'leiar på sjukeheimen',
  sv: 'enhetschef på vårdboendet',
  en: 'head of the nursing home',
};
const physiotherapist = { nb: 'fysioterapeut', nn: 'fysioterapeut', sv: 'fysioterapeut', en: 'physiotherapist' };
const storeKeeper = {
  nb: 'hjelpemiddellageret',
  nn: 'hjelpemiddellageret',
  sv: 'hjälpmedelsförrådet',
  en: 'store keeper',
};
const serviceOwner = {
  nb: 'tjenesteansvarlig',
  nn: 'tenesteansvarleg',
  sv: 'verksamhetsansvarig',
  en: 'service owner',
};
const volunteer = { nb: 'frivillig', nn: 'frivillig', sv: 'volontär', en: 'volunteer' };

/** Everyone on the log-in page, in the order it shows them. */
export const demoPeople: readonly DemoPerson[] = [
  person('ingrid-solvang', 'Ingrid', 'Solvang', 'nb', resident, 'nordvik'),
  person('kari-solvang', 'Kari', 'Solvang', 'nb', daughter, 'nordvik'),
  staff('berit-aas', 'Berit', 'Aas', 'nb', assessor, 'staff', 'nordvik', 'nordvik assessment', 'assessor'),
  staff('marte-lund', 'Marte', 'Lund', 'nb', therapist, 'staff', 'nordvik', 'nordvik assessment', 'carer'),
  staff('randi-holte', 'Randi', 'Holte', 'nb', officeLead, 'staff', 'nordvik', 'nordvik assessment', 'lead'),
  staff('silje-aune', 'Silje', 'Aune', 'nb', nurse, 'staff', 'nordvik', 'nordvik home-care ost', 'nurse'),
  staff('jonas-berg', 'Jonas', 'Berg', 'nb', operator, 'staff', 'responsnord', 'desk', 'operator'),
  staff('amina-warsame', 'Amina', 'Warsame', 'nb', operator, 'staff', 'responsnord', 'desk', 'operator'),
  staff('lars-haugen', 'Lars', 'Haugen', 'nb', carer, 'field', 'nordvik', 'nordvik home-care ost', 'carer'),
  staff('mette-lie', 'Mette', 'Lie', 'nn', patrol, 'field', 'nordvik', 'nordvik night-patrol', 'carer'),
  staff('tone-vik', 'Tone', 'Vik', 'nb', lead, 'staff', 'responsnord', 'desk', 'lead'),
  staff('eirik-sund', 'Eirik', 'Sund', 'nb', privacy, 'staff', 'nordvik', 'nordvik administration', 'privacy-officer'),
  staff('siri-mork', 'Siri', 'Mørk', 'nn', technician, 'staff', 'nordvik', 'nordvik technical', 'technician'),
  staff('hanne-dahl', 'Hanne', 'Dahl', 'nb', unitLead, 'staff', 'nordvik', 'nordvik home-care ost', 'lead'),
  staff('per-moen', 'Per', 'Moen', 'nb', storeKeeper, 'staff', 'nordvik', 'nordvik store', 'store-keeper'),
  staff('turid-moen', 'Turid', 'Moen', 'nb', houseLead, 'staff', 'nordvik', 'nordvik nursing-home 0', 'lead'),
  person('hilde-nilsen', 'Hilde', 'Nilsen', 'nb', daughter, 'nordvik'),
  staff('ida-moen', 'Ida', 'Moen', 'nb', physiotherapist, 'staff', 'nordvik', 'nordvik service physio', 'carer'),
  staff(
    'gro-nygard',
    'Gro',
    'Nygård',
    'nn',
    serviceOwner,
    'staff',
    'nordvik',
    'nordvik administration',
    'service-owner',
  ),
  person('solveig-rud', 'Solveig', 'Rud', 'nb', volunteer, 'nordvik'),
  person('gunnel-ek', 'Gunnel', 'Ek', 'sv', swedishResident, 'solhamra'),
  person('anna-ek', 'Anna', 'Ek', 'sv', daughter, 'solhamra'),
  staff('eva-strand', 'Eva', 'Strand', 'sv', assessor, 'staff', 'solhamra', 'solhamra assessment', 'assessor'),
  staff('maria-holm', 'Maria', 'Holm', 'sv', nurse, 'staff', 'solhamra', 'solhamra home-care centrum', 'nurse'),
  staff('sofia-norling', 'Sofia', 'Norling', 'sv', storeKeeper, 'staff', 'solhamra', 'solhamra store', 'store-keeper'),
  staff('johan-lind', 'Johan', 'Lind', 'sv', carer, 'field', 'solhamra', 'solhamra home-care centrum', 'carer'),
  {
    ...person(
      'odd-nilsen',
      'Odd',
      'Nilsen',
      'nb',
      { nb: 'svakere innlogging', nn: 'svakare innlogging', sv: 'svagare inloggning', en: 'weaker log-in' },
      'nordvik',
    ),
    acr: 'urn:tunet:loa:substantial',
  },
  {
    ...person(
      'elle-somby',
      'Elle',
      'Somby',
      'nb',
      {
        nb: 'innbygger i to kommuner',
        nn: 'innbyggjar i to kommunar',
        sv: 'invånare i två kommuner',
        en: 'resident of two municipalities',
      },
      'nordvik',
    ),
    as: [
      { kind: 'person', place: 'nordvik', person: 'elle-somby' },
      { kind: 'person', place: 'fjordby', person: 'fjordby 0' },
    ],
  },
];

function person(
  key: string,
  firstName: string,
  lastName: string,
  language: 'nb' | 'sv',
  role: DemoPerson['role'],
  place: string,
): DemoPerson {
  return {
    key,
    firstName,
    lastName,
    language,
    role,
    door: 'resident',
    place,
    acr: high,
    as: [{ kind: 'person', place, person: key }],
  };
}

function staff(
  key: string,
  firstName: string,
  lastName: string,
  language: 'nb' | 'nn' | 'sv',
  role: DemoPerson['role'],
  door: 'staff' | 'field',
  place: string,
  unit: string,
  as: Extract<DemoActor, { kind: 'staff' }>['role'],
): DemoPerson {
  return {
    key,
    firstName,
    lastName,
    language,
    role,
    door,
    place,
    acr: high,
    as: [{ kind: 'staff', place, unit, role: as }],
  };
}

import type { Door, Duty, LocalText, Role } from '@tunet/contract';

/** A made-up person whom anyone may be in the demo. */
export interface DemoPerson {
  /** Subject at the demo's identity provider; also the key in `?as=`. */
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  /** What she is: a role of staff, or `resident` or `relative`. */
  readonly role: Role | 'resident' | 'relative';
  /** Said in full, for those who choose. */
  readonly about: LocalText;
  readonly door: Door;
  /** Slugs of where she belongs; the account of one in two places chooses visibly. */
  readonly places: readonly [string, ...string[]];
  /** Kind of unit that a member of staff works in. */
  readonly unitKind?: Duty['unitKind'];
  /** How surely her provider says that it is she. */
  readonly acr: string;
}

/** Issuer that demo accounts are kept under, whatever port the identity provider has today. */
export const demoIssuer = 'urn:tunet:demo';

const norwegian = 'idporten-loa-high';
const swedish = 'urn:tunet:loa:high';
const siths = 'http://id.sambi.se/loa/loa3';

/** One person per role and place. The town gives each of them her life; the identity provider lets anyone be them. */
export const demoPeople: readonly DemoPerson[] = [
  {
    key: 'ingrid-solvang',
    firstName: 'Ingrid',
    lastName: 'Solvang',
    role: 'resident',
    about: {
      nb: 'Innbygger, 84 år, med trygghetsalarm',
      nn: 'Innbyggjar, 84 år, med tryggleiksalarm',
      sv: 'Invånare, 84 år, med trygghetslarm',
      en: 'Resident, 84, with a social alarm',
    },
    door: 'resident',
    places: ['nordvik'],
    acr: norwegian,
  },
  {
    key: 'kari-solvang',
    firstName: 'Kari',
    lastName: 'Solvang',
    role: 'relative',
    about: {
      nb: 'Datter til Ingrid, bor i utlandet',
      nn: 'Dotter til Ingrid, bur i utlandet',
      sv: 'Dotter till Ingrid, bor utomlands',
      en: 'Daughter of Ingrid, lives abroad',
    },
    door: 'resident',
    places: ['nordvik'],
    acr: norwegian,
  },
  {
    key: 'per-solli',
    firstName: 'Per',
    lastName: 'Solli',
    role: 'resident',
    about: {
      nb: 'Innbygger som logger inn på for lavt nivå',
      nn: 'Innbyggjar som loggar inn på for lågt nivå',
      sv: 'Invånare som loggar in på för låg nivå',
      en: 'Resident whose login is too weak',
    },
    door: 'resident',
    places: ['nordvik'],
    acr: 'idporten-loa-substantial',
  },
  {
    key: 'sigrid-haugland',
    firstName: 'Sigrid',
    lastName: 'Haugland',
    role: 'relative',
    about: {
      nb: 'Pårørende i to kommuner, velger hvor hun er',
      nn: 'Pårørande i to kommunar, vel kvar ho er',
      sv: 'Anhörig i två kommuner, väljer var hon är',
      en: 'Relative in two municipalities, chooses where to be',
    },
    door: 'resident',
    places: ['nordvik', 'solhamra'],
    acr: norwegian,
  },
  {
    key: 'gunnel-ek',
    firstName: 'Gunnel',
    lastName: 'Ek',
    role: 'resident',
    about: {
      nb: 'Innbygger med trygghetsalarm, Solhamra',
      nn: 'Innbyggjar med tryggleiksalarm, Solhamra',
      sv: 'Invånare med trygghetslarm, Solhamra',
      en: 'Resident with a social alarm, Solhamra',
    },
    door: 'resident',
    places: ['solhamra'],
    acr: swedish,
  },
  {
    key: 'anna-ek',
    firstName: 'Anna',
    lastName: 'Ek',
    role: 'relative',
    about: { nb: 'Datter til Gunnel', nn: 'Dotter til Gunnel', sv: 'Dotter till Gunnel', en: 'Daughter of Gunnel' },
    door: 'resident',
    places: ['solhamra'],
    acr: swedish,
  },
  {
    key: 'jonas-berg',
    firstName: 'Jonas',
    lastName: 'Berg',
    role: 'operator',
    about: {
      nb: 'Operatør ved Responssenteret i nord',
      nn: 'Operatør ved Responssenteret i nord',
      sv: 'Operatör vid Responssenteret i nord',
      en: 'Operator at Responssenteret i nord',
    },
    door: 'staff',
    places: ['responsnord'],
    unitKind: 'desk',
    acr: norwegian,
  },
  {
    key: 'amina-warsame',
    firstName: 'Amina',
    lastName: 'Warsame',
    role: 'operator',
    about: {
      nb: 'Operatør ved Responssenteret i nord',
      nn: 'Operatør ved Responssenteret i nord',
      sv: 'Operatör vid Responssenteret i nord',
      en: 'Operator at Responssenteret i nord',
    },
    door: 'staff',
    places: ['responsnord'],
    unitKind: 'desk',
    acr: norwegian,
  },
  {
    key: 'tone-vik',
    firstName: 'Tone',
    lastName: 'Vik',
    role: 'lead',
    about: {
      nb: 'Leder i hjemmetjenesten, Nordvik',
      nn: 'Leiar i heimetenesta, Nordvik',
      sv: 'Chef i hemtjänsten, Nordvik',
      en: 'Lead in home care, Nordvik',
    },
    door: 'staff',
    places: ['nordvik'],
    unitKind: 'home-care',
    acr: norwegian,
  },
  {
    key: 'eirik-sund',
    firstName: 'Eirik',
    lastName: 'Sund',
    role: 'privacy-officer',
    about: {
      nb: 'Personvernombud i Nordvik',
      nn: 'Personvernombod i Nordvik',
      sv: 'Dataskyddsombud i Nordvik',
      en: 'Privacy officer in Nordvik',
    },
    door: 'staff',
    places: ['nordvik'],
    unitKind: 'administration',
    acr: norwegian,
  },
  {
    key: 'rune-aas',
    firstName: 'Rune',
    lastName: 'Aas',
    role: 'technician',
    about: {
      nb: 'Tekniker for trygghetsalarmer, Nordvik',
      nn: 'Teknikar for tryggleiksalarmar, Nordvik',
      sv: 'Tekniker för trygghetslarm, Nordvik',
      en: 'Technician for social alarms, Nordvik',
    },
    door: 'staff',
    places: ['nordvik'],
    unitKind: 'technical',
    acr: norwegian,
  },
  {
    key: 'lars-haugen',
    firstName: 'Lars',
    lastName: 'Haugen',
    role: 'carer',
    about: {
      nb: 'Hjemmetjenesten øst, Nordvik',
      nn: 'Heimetenesta aust, Nordvik',
      sv: 'Hemtjänsten öst, Nordvik',
      en: 'Home care east, Nordvik',
    },
    door: 'field',
    places: ['nordvik'],
    unitKind: 'home-care',
    acr: norwegian,
  },
  {
    key: 'mette-lie',
    firstName: 'Mette',
    lastName: 'Lie',
    role: 'carer',
    about: {
      nb: 'Nattpatruljen, Nordvik',
      nn: 'Nattpatruljen, Nordvik',
      sv: 'Nattpatrullen, Nordvik',
      en: 'Night patrol, Nordvik',
    },
    door: 'field',
    places: ['nordvik'],
    unitKind: 'night-patrol',
    acr: norwegian,
  },
  {
    key: 'johan-lind',
    firstName: 'Johan',
    lastName: 'Lind',
    role: 'carer',
    about: {
      nb: 'Hjemmetjenesten, Solhamra',
      nn: 'Heimetenesta, Solhamra',
      sv: 'Hemtjänsten, Solhamra',
      en: 'Home care, Solhamra',
    },
    door: 'field',
    places: ['solhamra'],
    unitKind: 'home-care',
    acr: siths,
  },
];

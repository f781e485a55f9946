import type { Relation } from '@tunet/contract';
import type { ThemeKey } from './themes.ts';

/** People with a story: what each is there to show. */
export interface StoryHome {
  readonly key: string;
  readonly place: string;
  readonly area: string;
  readonly street: string;
  readonly entrance?: string;
  readonly floor?: string;
  readonly keys: string;
  readonly confirmedOn: string | null;
  /** Number of the social alarm; null where there is none. */
  readonly cid: string | null;
  readonly status: 'never-tested' | 'in-service' | 'paused';
  readonly speaks: boolean;
  readonly persons: readonly StoryPerson[];
}

export interface StoryPerson {
  readonly key: string;
  readonly first: string;
  readonly last: string;
  readonly bornOn: string;
  readonly phone: string;
  readonly did: string;
  readonly why: string;
  readonly isWoman?: boolean;
  /** What she is helped with; only the alarm where nothing is said. */
  readonly theme?: ThemeKey;
  /** The night patrol comes too. */
  readonly hasNight?: boolean;
  /** Beside what must not fall away she is helped with a meal, which she may say no to. */
  readonly hasMeal?: boolean;
  readonly languages?: readonly string[];
  readonly speaks?: boolean;
  readonly protection?: 'confidential' | 'strictly-confidential';
  readonly hazards?: readonly { readonly text: string; readonly until: string | null }[];
  readonly relatives?: readonly {
    readonly name: string;
    readonly relation: Relation;
    readonly phone: string;
    readonly hasKey: boolean;
    readonly person?: string;
  }[];
  /** A card of her own, signed by a nurse; without it the default card counts. */
  readonly card?: readonly {
    readonly kind: 'talk' | 'relative' | 'unit' | 'emergency';
    readonly nb: string;
    readonly nn: string;
    readonly sv: string;
    readonly en: string;
    readonly phone?: string;
  }[];
}

export const storyHomes: readonly StoryHome[] = [
  {
    key: 'solvang',
    place: 'nordvik',
    area: 'ost',
    street: 'Bjørkelia 12',
    entrance: 'Inngang B, grønn dør',
    floor: '2. etasje, heis',
    keys: 'Nøkkelboks ved postkassene, koden har hjemmetjenesten Øst',
    confirmedOn: '2026-10-28',
    cid: '26317',
    status: 'in-service',
    speaks: true,
    persons: [
      {
        key: 'ingrid-solvang',
        theme: 'twice',
        hasMeal: true,
        first: 'Ingrid',
        last: 'Solvang',
        bornOn: '1942-03-14',
        phone: '+47 555 00 312',
        did: '01',
        why: 'Har falt to ganger i år. Bor alene.',
        hazards: [{ text: 'Hund i gangen, snill', until: null }],
        relatives: [
          {
            name: 'Kari Solvang',
            relation: 'daughter',
            phone: '+47 555 00 313',
            hasKey: false,
            person: 'kari-solvang',
          },
          { name: 'Per Solvang', relation: 'son', phone: '+47 555 00 314', hasKey: true },
        ],
        card: [
          {
            kind: 'talk',
            nb: 'Snakk rolig. Hun hører dårlig på høyre øre.',
            nn: 'Snakk roleg. Ho høyrer dårleg på høgre øyre.',
            sv: 'Tala lugnt. Hon hör dåligt på höger öra.',
            en: 'Speak calmly. She hears badly on the right ear.',
          },
          {
            kind: 'relative',
            nb: 'Svarer hun ikke: ring sønnen Per, han bor i nabohuset.',
            nn: 'Svarar ho ikkje: ring sonen Per, han bur i nabohuset.',
            sv: 'Svarar hon inte: ring sonen Per, han bor granne.',
            en: 'No answer: ring her son Per next door.',
            phone: '+47 555 00 314',
          },
          {
            kind: 'unit',
            nb: 'Ingen kontakt: send hjemmetjenesten Øst.',
            nn: 'Ingen kontakt: send heimetenesta Aust.',
            sv: 'Ingen kontakt: skicka hemtjänsten Öst.',
            en: 'No contact: send home care East.',
          },
        ],
      },
    ],
  },
  {
    key: 'nilsen',
    place: 'nordvik',
    area: 'ost',
    street: 'Skolebakken 4',
    keys: 'Digital lås',
    confirmedOn: '2026-09-02',
    cid: '26318',
    status: 'in-service',
    speaks: true,
    persons: [
      {
        key: 'odd-nilsen',
        theme: 'dispenser',
        isWoman: false,
        first: 'Odd',
        last: 'Nilsen',
        bornOn: '1938-11-02',
        phone: '+47 555 00 321',
        did: '01',
        why: 'Hjertesvikt',
        hazards: [{ text: 'Oksygen i stuen, ingen åpen ild', until: null }],
        relatives: [{ name: 'Hilde Nilsen', relation: 'daughter', phone: '+47 555 00 323', hasKey: true }],
      },
      {
        key: 'borghild-nilsen',
        theme: 'three',
        hasNight: true,
        first: 'Borghild',
        last: 'Nilsen',
        bornOn: '1941-06-19',
        phone: '+47 555 00 321',
        did: '02',
        why: 'Demens, kan trykke ofte',
        relatives: [{ name: 'Hilde Nilsen', relation: 'daughter', phone: '+47 555 00 323', hasKey: true }],
      },
    ],
  },
  {
    key: 'somby',
    place: 'nordvik',
    area: 'nordbygda',
    street: 'Seterveien 88',
    keys: 'Nøkkel hos nabo nr. 86',
    confirmedOn: null,
    cid: '26319',
    status: 'never-tested',
    speaks: false,
    persons: [
      {
        key: 'elle-somby',
        theme: 'wound',
        first: 'Elle',
        last: 'Somby',
        bornOn: '1945-01-30',
        phone: '+47 555 00 331',
        did: '01',
        why: 'Afasi etter slag',
        speaks: false,
        relatives: [{ name: 'Nils Somby', relation: 'sibling', phone: '+47 555 00 333', hasKey: true }],
      },
    ],
  },
  {
    key: 'protected',
    place: 'nordvik',
    area: 'sentrum',
    street: 'Kirkegata 3',
    floor: '4. etasje',
    keys: 'Vekter på huset',
    confirmedOn: '2026-11-01',
    cid: '26320',
    status: 'in-service',
    speaks: true,
    persons: [
      {
        key: 'mona-lund',
        first: 'Mona',
        last: 'Lund',
        bornOn: '1958-08-08',
        phone: '+47 555 00 341',
        did: '01',
        why: 'Overfallsalarm',
        protection: 'strictly-confidential',
      },
    ],
  },
  {
    key: 'lie',
    place: 'nordvik',
    area: 'vest',
    street: 'Strandveien 17',
    keys: 'Foreldrene åpner',
    confirmedOn: '2026-08-20',
    cid: null,
    status: 'in-service',
    speaks: true,
    persons: [
      {
        key: 'nora-lie',
        theme: 'child',
        first: 'Nora',
        last: 'Lie Haugland',
        bornOn: '2017-06-02',
        phone: '+47 555 00 351',
        did: '01',
        why: '',
        relatives: [
          { name: 'Camilla Lie', relation: 'parent', phone: '+47 555 00 351', hasKey: true, person: 'camilla-lie' },
          { name: 'Jon Haugland', relation: 'parent', phone: '+47 555 00 352', hasKey: true, person: 'jon-haugland' },
        ],
      },
    ],
  },
  {
    key: 'ek',
    place: 'solhamra',
    area: 'centrum',
    street: 'Björkvägen 7',
    entrance: 'Port A',
    floor: 'våning 3',
    keys: 'Digitalt lås, appen',
    confirmedOn: '2026-10-12',
    cid: '46101',
    status: 'in-service',
    speaks: true,
    persons: [
      {
        key: 'gunnel-ek',
        theme: 'twice',
        hasMeal: true,
        first: 'Gunnel',
        last: 'Ek',
        bornOn: '1940-05-21',
        phone: '+46 70 174 06 12',
        did: '01',
        why: 'Yrsel, bor ensam',
        languages: ['sv'],
        relatives: [
          { name: 'Anna Ek', relation: 'daughter', phone: '+46 70 174 06 13', hasKey: true, person: 'anna-ek' },
        ],
        card: [
          {
            kind: 'talk',
            nb: 'Spør om hun sitter trygt.',
            nn: 'Spør om ho sit trygt.',
            sv: 'Fråga om hon sitter säkert.',
            en: 'Ask whether she sits safely.',
          },
          {
            kind: 'relative',
            nb: 'Ring datteren Anna.',
            nn: 'Ring dottera Anna.',
            sv: 'Ring dottern Anna.',
            en: 'Ring her daughter Anna.',
            phone: '+46 70 174 06 13',
          },
          {
            kind: 'unit',
            nb: 'Send hjemmetjenesten Centrum.',
            nn: 'Send heimetenesta Centrum.',
            sv: 'Skicka hemtjänsten Centrum.',
            en: 'Send home care Centrum.',
          },
        ],
      },
    ],
  },
];

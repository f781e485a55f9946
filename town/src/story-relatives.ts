/** Somebody with a story who is no resident with help herself. */
export interface StoryRelative {
  readonly key: string;
  readonly place: string;
  readonly first: string;
  readonly last: string;
  readonly bornOn: string;
  readonly phone: string;
  /** Key of the person she follows; null for those who follow nobody. */
  readonly follows: string | null;
  readonly scopes: readonly string[];
}

/** Relatives and volunteers who log in themselves: persons in the municipality of the one they follow. */
export const storyRelatives: readonly StoryRelative[] = [
  {
    key: 'kari-solvang',
    place: 'nordvik',
    first: 'Kari',
    last: 'Solvang',
    bornOn: '1969-02-11',
    phone: '+47 555 00 313',
    follows: 'ingrid-solvang',
    scopes: [
      'apply',
      'decision.read',
      'assessment.read',
      'plan.read',
      'visit.read',
      'message',
      'absence',
      'alarm.notify',
      'device.status',
      'aid.loan',
      'log.read',
    ],
  },
  {
    key: 'anna-ek',
    place: 'solhamra',
    first: 'Anna',
    last: 'Ek',
    bornOn: '1971-09-30',
    phone: '+46 70 174 06 13',
    follows: 'gunnel-ek',
    scopes: [
      'apply',
      'decision.read',
      'assessment.read',
      'plan.read',
      'visit.read',
      'message',
      'absence',
      'alarm.notify',
    ],
  },
  ...(['camilla-lie', 'jon-haugland'] as const).map((key) => ({
    key,
    place: 'nordvik',
    first: key === 'camilla-lie' ? 'Camilla' : 'Jon',
    last: key === 'camilla-lie' ? 'Lie' : 'Haugland',
    bornOn: key === 'camilla-lie' ? '1986-10-12' : '1984-01-25',
    phone: key === 'camilla-lie' ? '+47 555 00 351' : '+47 555 00 352',
    follows: 'nora-lie',
    scopes: [
      'apply',
      'decision.read',
      'assessment.read',
      'plan.read',
      'visit.read',
      'visit.cancel',
      'message',
      'absence',
    ],
  })),
  {
    key: 'solveig-rud',
    place: 'nordvik',
    first: 'Solveig',
    last: 'Rud',
    bornOn: '1958-04-17',
    phone: '+47 555 00 361',
    follows: null,
    scopes: [],
  },
];

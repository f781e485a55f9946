import type { titles as nbTitles } from '../nb/titles.ts';

export const titles: typeof nbTitles = {
  role: {
    receiver: 'spurd om å dra',
    operator: 'operatør',
    carer: 'heimetenesta',
    nurse: 'sjukepleiar',
    lead: 'leiar',
    technician: 'teknikar',
    'privacy-officer': 'personvernombod',
    assessor: 'saksbehandlar',
    resident: 'innbyggjar',
    relative: 'pårørande',
  } as Record<string, string>,
  relation: {
    daughter: 'dotter',
    son: 'son',
    spouse: 'ektefelle',
    partner: 'sambuar',
    sibling: 'bror eller syster',
    parent: 'forelder',
    grandchild: 'barnebarn',
    neighbour: 'nabo',
    friend: 'ven',
    guardian: 'verje',
    other: 'pårørande',
  },
};

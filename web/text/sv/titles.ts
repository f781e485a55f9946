import type { titles as nbTitles } from '../nb/titles.ts';

export const titles: typeof nbTitles = {
  role: {
    receiver: 'tillfrågad om att åka',
    operator: 'operatör',
    carer: 'hemtjänsten',
    nurse: 'sjuksköterska',
    lead: 'chef',
    technician: 'tekniker',
    'privacy-officer': 'dataskyddsombud',
    assessor: 'biståndshandläggare',
    resident: 'brukare',
    relative: 'anhörig',
  } as Record<string, string>,
  relation: {
    daughter: 'dotter',
    son: 'son',
    spouse: 'make eller maka',
    partner: 'sambo',
    sibling: 'syskon',
    parent: 'förälder',
    grandchild: 'barnbarn',
    neighbour: 'granne',
    friend: 'vän',
    guardian: 'god man',
    other: 'anhörig',
  },
};

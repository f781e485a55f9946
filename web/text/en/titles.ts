import type { titles as nbTitles } from '../nb/titles.ts';

export const titles: typeof nbTitles = {
  role: {
    receiver: 'asked to go',
    operator: 'operator',
    carer: 'home care',
    nurse: 'nurse',
    lead: 'head of unit',
    technician: 'technician',
    'privacy-officer': 'privacy officer',
    assessor: 'case worker',
    resident: 'resident',
    relative: 'relative',
  } as Record<string, string>,
  relation: {
    daughter: 'daughter',
    son: 'son',
    spouse: 'spouse',
    partner: 'partner',
    sibling: 'brother or sister',
    parent: 'parent',
    grandchild: 'grandchild',
    neighbour: 'neighbour',
    friend: 'friend',
    guardian: 'guardian',
    other: 'relative',
  },
};

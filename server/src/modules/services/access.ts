import type { ActionRules } from '../access/index.ts';

export const serviceActions: ActionRules = {
  'ServiceType.List': {
    allow: [
      { kind: 'person', basis: 'own' },
      { kind: 'staff', basis: 'own' },
    ],
    assurance: 'low',
  },
};

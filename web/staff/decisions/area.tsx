import { lazy } from 'react';
import type { Area } from '../area.ts';

const DecisionPart = lazy(async () => ({ default: (await import('./decision-part.tsx')).DecisionPart }));

const DelegationsPage = lazy(async () => ({ default: (await import('./delegations-page.tsx')).DelegationsPage }));

export const decisionsArea: Area = {
  pages: [{ path: '/delegations', component: () => <DelegationsPage /> }],
  works: [
    {
      to: '/delegations',
      roles: ['service-owner'],
      sign: 'letter',
      name: (text) => text.delegations.work,
      help: (text) => text.delegations.workHelp,
    },
  ],
  caseParts: [
    {
      key: 'decision',
      roles: ['assessor'],
      name: (text) => text.composer.part,
      component: ({ applicationId }) => <DecisionPart key={applicationId} applicationId={applicationId} />,
    },
  ],
};

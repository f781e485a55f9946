import { lazy } from 'react';
import type { Area } from '../area.ts';

const DecisionPart = lazy(async () => ({ default: (await import('./decision-part.tsx')).DecisionPart }));

export const decisionsArea: Area = {
  pages: [],
  works: [],
  caseParts: [
    {
      key: 'decision',
      roles: ['assessor'],
      name: (text) => text.composer.part,
      component: ({ applicationId }) => <DecisionPart key={applicationId} applicationId={applicationId} />,
    },
  ],
};

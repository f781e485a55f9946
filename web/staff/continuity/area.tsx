import { lazy } from 'react';
import type { Area } from '../area.ts';

const ContinuityPage = lazy(async () => ({ default: (await import('./continuity-page.tsx')).ContinuityPage }));

/** How many different ones come to the same person, by unit. */
export const continuityArea: Area = {
  pages: [{ path: '/continuity', component: () => <ContinuityPage /> }],
  works: [
    {
      to: '/continuity',
      group: 'people',
      action: 'Faces.SeeUnits',
      roles: ['nurse', 'lead'],
      sign: 'person',
      name: ({ continuity }) => continuity.work,
      help: ({ continuity }) => continuity.workHelp,
    },
  ],
};

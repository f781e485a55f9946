import { lazy } from 'react';
import type { Area } from '../area.ts';

const AdoptionPage = lazy(async () => ({ default: (await import('./adoption-page.tsx')).AdoptionPage }));

/** Whether the residents' door is used and helps, by unit. */
export const adoptionArea: Area = {
  pages: [{ path: '/adoption', component: () => <AdoptionPage /> }],
  works: [
    {
      to: '/adoption',
      group: 'learning',
      action: 'Adoption.See',
      roles: ['lead', 'service-owner', 'privacy-officer'],
      sign: 'door',
      name: ({ adoption }) => adoption.work,
      help: ({ adoption }) => adoption.workHelp,
    },
  ],
};

import { lazy } from 'react';
import type { Area } from '../area.ts';

const DeviationsPage = lazy(async () => ({ default: (await import('./deviations-page.tsx')).DeviationsPage }));

export const qualityArea: Area = {
  pages: [{ path: '/deviations', component: () => <DeviationsPage /> }],
  works: [
    {
      to: '/deviations',
      group: 'learning',
      action: 'Deviation.List',
      roles: ['carer', 'nurse', 'lead', 'operator', 'technician', 'assessor'],
      sign: 'warning',
      name: ({ deviations }) => deviations.work,
      help: ({ deviations }) => deviations.workHelp,
    },
  ],
};

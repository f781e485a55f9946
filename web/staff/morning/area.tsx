import { lazy } from 'react';
import type { Area } from '../area.ts';

const MorningPage = lazy(async () => ({ default: (await import('./morning-page.tsx')).MorningPage }));

export const morningArea: Area = {
  pages: [{ path: '/morning', component: () => <MorningPage /> }],
  works: [
    {
      to: '/morning',
      group: 'now',
      action: 'Morning.See',
      roles: ['assessor', 'lead', 'nurse', 'operator', 'technician'],
      sign: 'sun',
      name: ({ morning }) => morning.work,
      help: ({ morning }) => morning.workHelp,
    },
  ],
};

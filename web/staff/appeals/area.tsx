import { lazy } from 'react';
import type { Area } from '../area.ts';

const AppealsPage = lazy(async () => ({ default: (await import('./appeals-page.tsx')).AppealsPage }));

/** Appeals of decisions, as the office looks at them again. */
export const appealsArea: Area = {
  pages: [
    { path: '/appeals', component: () => <AppealsPage /> },
    { path: '/appeals/$appealId', component: () => <AppealsPage /> },
  ],
  works: [
    {
      to: '/appeals',
      group: 'cases',
      action: 'Appeal.SeeList',
      roles: ['assessor'],
      sign: 'letter',
      name: (text) => text.appeals.work,
      help: (text) => text.appeals.workHelp,
    },
  ],
};

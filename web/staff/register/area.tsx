import { lazy } from 'react';
import type { Area } from '../area.ts';

const RegisterPage = lazy(async () => ({ default: (await import('./register-page.tsx')).RegisterPage }));

/** What is reported to the state of a year, and what has to be mended before. */
export const registerArea: Area = {
  pages: [{ path: '/register', component: () => <RegisterPage /> }],
  works: [
    {
      to: '/register',
      group: 'cases',
      action: 'Register.See',
      roles: ['assessor', 'lead', 'service-owner'],
      sign: 'letter',
      name: ({ register }) => register.work,
      help: ({ register }) => register.workHelp,
    },
  ],
};

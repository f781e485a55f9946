import { lazy } from 'react';
import type { Area } from '../area.ts';

const RingPage = lazy(async () => ({ default: (await import('./ring-page.tsx')).RingPage }));

/** Those who have asked the unit to ring. */
export const ringMeArea: Area = {
  pages: [{ path: '/ring-back', component: () => <RingPage /> }],
  works: [
    {
      to: '/ring-back',
      roles: ['carer', 'nurse', 'lead', 'assessor', 'store-keeper', 'volunteer-coordinator'],
      sign: 'phone',
      name: (text) => text.ringWork.work,
      help: (text) => text.ringWork.workHelp,
    },
  ],
};

import { lazy } from 'react';
import type { Area } from '../area.ts';

const RingPage = lazy(async () => ({ default: (await import('./ring-page.tsx')).RingPage }));

const LatePage = lazy(async () => ({ default: (await import('./late-page.tsx')).LatePage }));

/** Those who have asked the unit to ring. */
export const ringMeArea: Area = {
  pages: [
    { path: '/ring-back', component: () => <RingPage /> },
    { path: '/late-promises', component: () => <LatePage /> },
  ],
  works: [
    {
      to: '/late-promises',
      group: 'learning',
      action: 'LatePromise.SeeList',
      roles: ['lead'],
      sign: 'clock',
      name: (text) => text.lateWork.work,
      help: (text) => text.lateWork.workHelp,
    },
    {
      to: '/ring-back',
      group: 'now',
      action: 'RingWish.SeeInbox',
      roles: ['carer', 'nurse', 'lead', 'assessor', 'store-keeper', 'volunteer-coordinator'],
      sign: 'phone',
      name: (text) => text.ringWork.work,
      help: (text) => text.ringWork.workHelp,
    },
  ],
};

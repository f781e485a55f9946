import { lazy } from 'react';
import type { Area } from '../area.ts';

const RingMePage = lazy(async () => ({ default: (await import('./ring-me-page.tsx')).RingMePage }));

/** Asking to be rung, and what became of it. */
export const ringMeArea: Area = {
  pages: [{ path: '/person/$personId/ring-me', component: () => <RingMePage /> }],
  ways: [
    {
      to: '/person/$personId/ring-me',
      sign: 'phone',
      scope: 'message',
      say: (text, name) => text.ways.ringMe(name),
    },
  ],
};

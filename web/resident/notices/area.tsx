import { lazy } from 'react';
import type { Area } from '../area.ts';

const NoticesPage = lazy(async () => ({ default: (await import('./notices-page.tsx')).NoticesPage }));

/** What one is told outside the door. */
export const noticesArea: Area = {
  pages: [{ path: '/person/$personId/notices', component: () => <NoticesPage /> }],
  ways: [
    {
      to: '/person/$personId/notices',
      sign: 'bell',
      scope: null,
      say: (text, name) => text.ways.notices(name),
    },
  ],
};

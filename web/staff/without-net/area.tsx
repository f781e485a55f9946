import { lazy } from 'react';
import type { Area } from '../area.ts';

const KeptPage = lazy(async () => ({ default: (await import('./kept-page.tsx')).KeptPage }));

/** What was written where there was no net, until it is sent. */
export const withoutNetArea: Area = {
  pages: [{ path: '/without-net', component: () => <KeptPage /> }],
  works: [],
};

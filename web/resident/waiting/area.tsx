import { lazy } from 'react';
import type { Area } from '../area.ts';

const WaitingPage = lazy(async () => ({ default: (await import('./waiting-page.tsx')).WaitingPage }));

/** Waiting lists: no way of its own on the first page; the answers and the help lead here. */
export const waitingArea: Area = {
  pages: [{ path: '/person/$personId/waiting', component: () => <WaitingPage /> }],
  ways: [],
};

import { lazy } from 'react';
import type { Area } from '../area.ts';

const WaitingListPage = lazy(async () => ({ default: (await import('./waiting-list-page.tsx')).WaitingListPage }));
const PlacesPage = lazy(async () => ({ default: (await import('./places-page.tsx')).PlacesPage }));

/** Waiting lists and the rooms they are for. */
export const waitingArea: Area = {
  pages: [
    { path: '/waiting-list', component: () => <WaitingListPage /> },
    { path: '/waiting-list/$waitingId', component: () => <WaitingListPage /> },
    { path: '/places', component: () => <PlacesPage /> },
  ],
  works: [
    {
      to: '/waiting-list',
      roles: ['assessor'],
      sign: 'clock',
      name: (text) => text.waitingWork.work,
      help: (text) => text.waitingWork.workHelp,
    },
    {
      to: '/places',
      roles: ['assessor'],
      sign: 'bed',
      name: (text) => text.waitingWork.placesWork,
      help: (text) => text.waitingWork.placesHelp,
    },
  ],
};

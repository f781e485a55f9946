import { lazy } from 'react';
import type { Area } from '../../area.ts';

const CleaningPage = lazy(async () => ({ default: (await import('./cleaning-page.tsx')).CleaningPage }));
const ThingsPage = lazy(async () => ({ default: (await import('./things-page.tsx')).ThingsPage }));
const RepairsPage = lazy(async () => ({ default: (await import('./repairs-page.tsx')).RepairsPage }));
const RecallsPage = lazy(async () => ({ default: (await import('./recalls-page.tsx')).RecallsPage }));
const CountsPage = lazy(async () => ({ default: (await import('./counts-page.tsx')).CountsPage }));
const SuppliesPage = lazy(async () => ({ default: (await import('./supplies-page.tsx')).SuppliesPage }));

/** The pages of the workshop: the life of a thing from when it comes back until the next has it. */
export const workshopPages: Area['pages'] = [
  { path: '/aids/cleaning', component: () => <CleaningPage /> },
  { path: '/aids/cleaning/$thingId', component: () => <CleaningPage /> },
  { path: '/aids/things', component: () => <ThingsPage /> },
  { path: '/aids/things/$thingId', component: () => <ThingsPage /> },
  { path: '/aids/repairs', component: () => <RepairsPage /> },
  { path: '/aids/recalls', component: () => <RecallsPage /> },
  { path: '/aids/recalls/$recallId', component: () => <RecallsPage /> },
  { path: '/aids/counts', component: () => <CountsPage /> },
  { path: '/aids/counts/$countId', component: () => <CountsPage /> },
  { path: '/aids/supplies', component: () => <SuppliesPage /> },
];

export const workshopWorks: Area['works'] = [
  {
    to: '/aids/cleaning',
    group: 'aids',
    action: 'Aid.SeeThings',
    roles: ['store-keeper', 'technician'],
    sign: 'check',
    name: ({ aidWork }) => aidWork.work,
    help: ({ aidWork }) => aidWork.workHelp,
  },
];

import { lazy } from 'react';
import type { Area } from '../area.ts';
import { workshopPages, workshopWorks } from './workshop/pages.tsx';

const StoreDayPage = lazy(async () => ({ default: (await import('./store-day-page.tsx')).StoreDayPage }));

/** The store of aids: today. */
export const aidsArea: Area = {
  pages: [{ path: '/aids/today', component: () => <StoreDayPage /> }, ...workshopPages],
  works: [
    {
      to: '/aids/today',
      group: 'aids',
      action: 'AidPromise.SeeStoreDay',
      roles: ['store-keeper'],
      sign: 'walker',
      name: ({ aidsToday }) => aidsToday.work,
      help: ({ aidsToday }) => aidsToday.workHelp,
    },
    ...workshopWorks,
  ],
};

import type { Area } from '../area.ts';
import { WorkshopPage } from './workshop-page.tsx';

export const workshopArea: Area = {
  pages: [
    { path: '/workshop', component: WorkshopPage },
    { path: '/workshop/$entry', component: WorkshopPage },
  ],
  works: [
    {
      to: '/workshop',
      group: 'rules',
      action: 'Workshop.See',
      roles: ['service-owner'],
      sign: 'key',
      name: (text) => text.workshop.name,
      help: (text) => text.workshop.workHelp,
    },
  ],
};

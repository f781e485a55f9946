import type { Area } from '../area.ts';
import { GuideWorkshopPage } from './guide-workshop-page.tsx';

export const guideWorkshopArea: Area = {
  pages: [
    { path: '/guide-workshop', component: GuideWorkshopPage },
    { path: '/guide-workshop/$entry', component: GuideWorkshopPage },
  ],
  works: [
    {
      to: '/guide-workshop',
      group: 'rules',
      action: 'Guide.SeeWorkshop',
      roles: ['service-owner'],
      sign: 'key',
      name: (text) => text.guideWorkshop.name,
      help: (text) => text.guideWorkshop.workHelp,
    },
  ],
};

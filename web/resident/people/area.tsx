import { lazy } from 'react';
import type { Area } from '../area.ts';

const AbsencePage = lazy(async () => ({ default: (await import('./absence-page.tsx')).AbsencePage }));
const ProxiesPage = lazy(async () => ({ default: (await import('./proxies-page.tsx')).ProxiesPage }));

export const peopleArea: Area = {
  pages: [
    { path: '/person/$personId/absence', component: () => <AbsencePage /> },
    { path: '/person/$personId/proxies', component: () => <ProxiesPage /> },
  ],
  ways: [
    {
      to: '/person/$personId/absence',
      sign: 'house',
      scope: 'absence',
      say: (text, name) => text.ways.absence(name),
    },
    {
      to: '/person/$personId/proxies',
      sign: 'person',
      scope: null,
      say: (text, name) => text.ways.proxies(name),
    },
  ],
};

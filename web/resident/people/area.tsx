import { lazy } from 'react';
import type { Area } from '../area.ts';

const AbsencePage = lazy(async () => ({ default: (await import('./absence-page.tsx')).AbsencePage }));
const CodePage = lazy(async () => ({ default: (await import('./code-page.tsx')).CodePage }));
const PhonesPage = lazy(async () => ({ default: (await import('./phones-page.tsx')).PhonesPage }));
const ScreensPage = lazy(async () => ({ default: (await import('./screens-page.tsx')).ScreensPage }));
const ProxiesPage = lazy(async () => ({ default: (await import('./proxies-page.tsx')).ProxiesPage }));

export const peopleArea: Area = {
  pages: [
    { path: '/person/$personId/absence', component: () => <AbsencePage /> },
    { path: '/person/$personId/proxies', component: () => <ProxiesPage /> },
    { path: '/person/$personId/phones', component: () => <PhonesPage /> },
    { path: '/person/$personId/screens', component: () => <ScreensPage /> },
    { path: '/code', component: () => <CodePage />, open: true },
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

import { lazy } from 'react';
import type { Area } from '../../area.ts';

const FindPage = lazy(async () => ({ default: (await import('./find-page.tsx')).FindPage }));
const ArticlePage = lazy(async () => ({ default: (await import('./article-page.tsx')).ArticlePage }));
const ChoosePage = lazy(async () => ({ default: (await import('./choose-page.tsx')).ChoosePage }));
const WaitsPage = lazy(async () => ({ default: (await import('./waits-page.tsx')).WaitsPage }));

/** What the store of aids has, which one is right, and what one waits for. Looking is open to anyone. */
export const aidFindArea: Area = {
  pages: [
    { path: '/aids', component: () => <FindPage />, open: true },
    { path: '/aids/$articleCode', component: () => <ArticlePage />, open: true },
    { path: '/aids/$articleCode/choose', component: () => <ChoosePage />, open: true },
    { path: '/person/$personId/aids/waits', component: () => <WaitsPage /> },
  ],
  ways: [],
};

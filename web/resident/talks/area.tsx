import { lazy } from 'react';
import type { Area } from '../area.ts';

const TalksPage = lazy(async () => ({ default: (await import('./talks-page.tsx')).TalksPage }));

/** The talk between those who decide and those who help, for her to read. */
export const talksArea: Area = {
  pages: [{ path: '/person/$personId/talks', component: () => <TalksPage /> }],
  ways: [],
};

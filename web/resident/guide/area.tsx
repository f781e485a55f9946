import { lazy } from 'react';
import type { Area } from '../area.ts';

const GuidePage = lazy(async () => ({ default: (await import('./guide-page.tsx')).GuidePage }));

/** The guide: a need in plain words, the right help, and a person who answers. Open to anyone. */
export const guideArea: Area = {
  pages: [{ path: '/guide', component: () => <GuidePage />, open: true }],
  ways: [],
};

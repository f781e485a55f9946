import { lazy } from 'react';
import type { Area } from '../area.ts';

const ScreensPage = lazy(async () => ({ default: (await import('./screens-page.tsx')).ScreensPage }));

/** The screens in her home. */
export const screensArea: Area = {
  pages: [{ path: '/person/$personId/screens', component: () => <ScreensPage /> }],
  ways: [],
};

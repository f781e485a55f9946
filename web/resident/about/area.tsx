import { lazy } from 'react';
import type { Area } from '../area.ts';

const AccessibilityPage = lazy(async () => ({ default: (await import('./accessibility-page.tsx')).AccessibilityPage }));

const DangerPage = lazy(async () => ({ default: (await import('./danger-page.tsx')).DangerPage }));

const TrustPage = lazy(async () => ({ default: (await import('./trust-page.tsx')).TrustPage }));

/** What is published about the door itself; open to anyone. */
export const aboutArea: Area = {
  pages: [
    { path: '/about/accessibility', component: () => <AccessibilityPage />, open: true },
    { path: '/about/trust', component: () => <TrustPage />, open: true },
    { path: '/about/danger', component: () => <DangerPage />, open: true },
  ],
  ways: [],
};

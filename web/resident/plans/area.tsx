import { lazy } from 'react';
import type { Area } from '../area.ts';

const PlanPage = lazy(async () => ({ default: (await import('./plan-page.tsx')).PlanPage }));

const HelpPage = lazy(async () => ({ default: (await import('./help-page.tsx')).HelpPage }));

export const plansArea: Area = {
  pages: [
    { path: '/person/$personId/plan', component: () => <PlanPage /> },
    { path: '/person/$personId/help', component: () => <HelpPage /> },
  ],
  ways: [
    { to: '/person/$personId/help', sign: 'house', scope: 'decision.read', say: (text, name) => text.ways.help(name) },
    { to: '/person/$personId/plan', sign: 'lines', scope: 'plan.read', say: (text, name) => text.ways.plan(name) },
  ],
};

import { lazy } from 'react';
import type { Area } from '../area.ts';

const PlanPage = lazy(async () => ({ default: (await import('./plan-page.tsx')).PlanPage }));

export const plansArea: Area = {
  pages: [{ path: '/person/$personId/plan', component: () => <PlanPage /> }],
  ways: [
    { to: '/person/$personId/plan', sign: 'lines', scope: 'plan.read', say: (text, name) => text.ways.plan(name) },
  ],
};

import { lazy } from 'react';
import type { Area } from '../area.ts';

const DecisionsPage = lazy(async () => ({ default: (await import('./decisions-page.tsx')).DecisionsPage }));
const DecisionPage = lazy(async () => ({ default: (await import('./decision-page.tsx')).DecisionPage }));

const AppealPage = lazy(async () => ({ default: (await import('./appeal-page.tsx')).AppealPage }));

const WaitingPage = lazy(async () => ({ default: (await import('../waiting/waiting-page.tsx')).WaitingPage }));

export const decisionsArea: Area = {
  pages: [
    { path: '/person/$personId/decisions', component: () => <DecisionsPage /> },
    { path: '/person/$personId/decisions/$decisionId', component: () => <DecisionPage /> },
    { path: '/person/$personId/decisions/$decisionId/appeal', component: () => <AppealPage /> },
    { path: '/person/$personId/waiting', component: () => <WaitingPage /> },
  ],
  ways: [
    {
      to: '/person/$personId/decisions',
      sign: 'letter',
      scope: 'decision.read',
      say: (text, name) => text.ways.decisions(name),
    },
  ],
};

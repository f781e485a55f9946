import { lazy } from 'react';
import type { Area } from '../area.ts';

const WatchPage = lazy(async () => ({ default: (await import('./watch-page.tsx')).WatchPage }));
const ReportPage = lazy(async () => ({ default: (await import('./report-page.tsx')).ReportPage }));
const BoardPage = lazy(async () => ({ default: (await import('./board-page.tsx')).BoardPage }));
const PersonCallsPage = lazy(async () => ({ default: (await import('./person-calls.tsx')).PersonCallsPage }));
const PersonCalls = lazy(async () => ({ default: (await import('./person-calls.tsx')).PersonCalls }));

/** The watch of those who answer: who is here, planned calls, the notice board, the report from shift to shift. */
export const shiftsArea: Area = {
  pages: [
    { path: '/watch', component: () => <WatchPage /> },
    { path: '/watch/report', component: () => <ReportPage /> },
    { path: '/watch/report/$reportId', component: () => <ReportPage /> },
    { path: '/watch/calls/$personId', component: () => <PersonCallsPage /> },
    { path: '/board', component: () => <BoardPage /> },
  ],
  works: [
    {
      to: '/watch',
      group: 'now',
      action: 'Watch.See',
      roles: ['operator'],
      sign: 'moon',
      name: (text) => text.watch.work,
      help: (text) => text.watch.workHelp,
    },
    {
      to: '/board',
      group: 'now',
      action: 'Board.See',
      roles: ['carer', 'nurse', 'lead'],
      sign: 'pin',
      name: (text) => text.board.work,
      help: (text) => text.board.workHelp,
    },
  ],
  personParts: [
    {
      key: 'calls',
      roles: ['operator', 'nurse', 'lead'],
      name: (text) => text.plannedCalls.part,
      component: ({ personId }) => <PersonCalls key={personId} personId={personId} />,
    },
  ],
};

import { lazy } from 'react';
import type { Area } from '../area.ts';

const ThreadsPage = lazy(async () => ({ default: (await import('./threads-page.tsx')).ThreadsPage }));
const ThreadPage = lazy(async () => ({ default: (await import('./thread-page.tsx')).ThreadPage }));
const RingMePage = lazy(async () => ({ default: (await import('../ring-me/ring-me-page.tsx')).RingMePage }));
const WritePage = lazy(async () => ({ default: (await import('./write-page.tsx')).WritePage }));

/** Writing to the units that help, and reading what they answer. */
export const conversationsArea: Area = {
  pages: [
    { path: '/person/$personId/threads', component: () => <ThreadsPage /> },
    { path: '/person/$personId/threads/$threadId', component: () => <ThreadPage /> },
    { path: '/person/$personId/ring-me', component: () => <RingMePage /> },
    { path: '/person/$personId/write', component: () => <WritePage /> },
  ],
  ways: [
    {
      to: '/person/$personId/threads',
      sign: 'letter',
      scope: 'message',
      say: (text, name) => text.ways.threads(name),
    },
  ],
};

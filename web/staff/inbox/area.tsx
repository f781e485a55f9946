import { lazy } from 'react';
import type { Area } from '../area.ts';

const InboxPage = lazy(async () => ({ default: (await import('./inbox-page.tsx')).InboxPage }));
const PersonThreads = lazy(async () => ({ default: (await import('./person-threads.tsx')).PersonThreads }));

const roles = ['carer', 'nurse', 'lead', 'assessor', 'store-keeper', 'volunteer-coordinator'] as const;

/** What people write to a unit, and answering it. */
export const inboxArea: Area = {
  pages: [
    { path: '/inbox', component: () => <InboxPage /> },
    { path: '/inbox/$threadId', component: () => <InboxPage /> },
  ],
  works: [
    {
      to: '/inbox',
      group: 'now',
      action: 'Thread.SeeInbox',
      roles,
      sign: 'letter',
      name: ({ inbox }) => inbox.work,
      help: ({ inbox }) => inbox.workHelp,
    },
  ],
  personParts: [
    {
      key: 'conversations',
      roles,
      name: ({ inbox }) => inbox.part,
      component: ({ personId }) => <PersonThreads personId={personId} />,
    },
  ],
};

import { lazy } from 'react';
import type { Area } from '../area.ts';

const AidInsightPage = lazy(async () => ({ default: (await import('./aid-insight-page.tsx')).AidInsightPage }));

/** What the store of aids can learn, without anybody's name. */
export const aidInsightArea: Area = {
  pages: [{ path: '/aid-insight', component: () => <AidInsightPage /> }],
  works: [
    {
      to: '/aid-insight',
      group: 'aids',
      action: 'AidInsight.See',
      roles: ['store-keeper', 'lead', 'service-owner', 'technician'],
      sign: 'waves',
      name: (text) => text.aidInsightWork.work,
      help: (text) => text.aidInsightWork.workHelp,
    },
  ],
};

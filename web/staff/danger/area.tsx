import type { Role } from '@tunet/contract';
import { lazy } from 'react';
import type { Area } from '../area.ts';
import { DangerWordsPage } from './danger-words-page.tsx';

const DangerListPage = lazy(async () => ({ default: (await import('./danger-list-page.tsx')).DangerListPage }));

/** Those whose work it is to read what people write. */
const answering: readonly Role[] = ['carer', 'nurse', 'lead', 'assessor', 'store-keeper', 'volunteer-coordinator'];

/** Texts with words of danger until somebody is done with them; and the words that make the line about danger larger: what the municipality adds to the list. */
export const dangerArea: Area = {
  pages: [
    { path: '/danger', component: () => <DangerListPage /> },
    { path: '/danger-words', component: DangerWordsPage },
  ],
  works: [
    {
      to: '/danger',
      group: 'now',
      action: 'Danger.SeeList',
      roles: answering,
      sign: 'warning',
      name: (text) => text.dangerList.name,
      help: (text) => text.dangerList.lead,
    },
    {
      to: '/danger-words',
      group: 'rules',
      action: 'Workshop.SeeDanger',
      roles: ['service-owner'],
      sign: 'warning',
      name: (text) => text.dangerWork.mark,
      help: (text) => text.dangerWork.workHelp,
    },
  ],
};

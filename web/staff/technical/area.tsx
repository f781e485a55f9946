import { lazy } from 'react';
import type { Area } from '../area.ts';

const TechnicalPage = lazy(async () => ({ default: (await import('./technical-page.tsx')).TechnicalPage }));
const OutagesPage = lazy(async () => ({ default: (await import('./outages-page.tsx')).OutagesPage }));

/** Devices that are silent or unwell: the lane of the technical team and the desk, and the lists of the units in an outage. */
export const technicalArea: Area = {
  pages: [
    { path: '/technical', component: () => <TechnicalPage /> },
    { path: '/technical/$caseId', component: () => <TechnicalPage /> },
    { path: '/outages', component: () => <OutagesPage /> },
  ],
  works: [
    {
      to: '/technical',
      group: 'devices',
      action: 'Technical.See',
      roles: ['technician', 'operator'],
      sign: 'alarm',
      name: (text) => text.technical.work,
      help: (text) => text.technical.workHelp,
    },
    {
      to: '/outages',
      group: 'devices',
      action: 'Outage.SeeMine',
      roles: ['carer', 'nurse', 'lead'],
      sign: 'quiet',
      name: (text) => text.technical.outages,
      help: (text) => text.technical.outagesHelp,
    },
  ],
};

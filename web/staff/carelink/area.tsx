import { lazy } from 'react';
import type { Area } from '../area.ts';

const HospitalPage = lazy(async () => ({ default: (await import('./hospital-page.tsx')).HospitalPage }));
const MedicinesPage = lazy(async () => ({ default: (await import('./medicines-page.tsx')).MedicinesPage }));
const StartedPage = lazy(async () => ({ default: (await import('./started-page.tsx')).StartedPage }));
const HospitalPart = lazy(async () => ({ default: (await import('./hospital-part.tsx')).HospitalPart }));
const StartNowPart = lazy(async () => ({ default: (await import('./start-now-part.tsx')).StartNowPart }));

/** Hospital and surgery, and help that begins before the decision. */
export const carelinkArea: Area = {
  pages: [
    { path: '/hospital', component: () => <HospitalPage /> },
    { path: '/hospital/$stayId', component: () => <HospitalPage /> },
    { path: '/started-now', component: () => <StartedPage /> },
    { path: '/started-now/$startNowId', component: () => <StartedPage /> },
    { path: '/medicines/$checkId', component: () => <MedicinesPage /> },
  ],
  works: [
    {
      to: '/hospital',
      group: 'cases',
      action: 'Hospital.SeeList',
      roles: ['assessor', 'nurse', 'lead'],
      sign: 'waves',
      name: (text) => text.hospital.work,
      help: (text) => text.hospital.workHelp,
    },
    {
      to: '/started-now',
      group: 'cases',
      action: 'StartNow.SeeList',
      roles: ['assessor', 'nurse', 'lead'],
      sign: 'clock',
      name: (text) => text.startedList.work,
      help: (text) => text.startedList.workHelp,
    },
  ],
  personParts: [
    {
      key: 'hospital',
      roles: ['nurse', 'lead'],
      name: (text) => text.hospital.part,
      component: ({ personId }) => <HospitalPart key={personId} personId={personId} />,
    },
    {
      key: 'start-now',
      roles: ['carer', 'nurse', 'lead'],
      name: (text) => text.startNow.part,
      component: ({ personId }) => <StartNowPart key={personId} personId={personId} />,
    },
  ],
  caseParts: [
    {
      key: 'start-now',
      roles: ['assessor'],
      name: (text) => text.startNow.part,
      component: ({ personId }) => <StartNowPart key={personId} personId={personId} />,
    },
    {
      key: 'hospital',
      roles: ['assessor'],
      name: (text) => text.hospital.part,
      component: ({ personId }) => <HospitalPart key={personId} personId={personId} />,
    },
  ],
};

import { lazy } from 'react';
import type { Area } from '../area.ts';

const IntakePage = lazy(async () => ({ default: (await import('./intake-page.tsx')).IntakePage }));
const PhoneNotePage = lazy(async () => ({ default: (await import('./phone-note-page.tsx')).PhoneNotePage }));
const TeamsPage = lazy(async () => ({ default: (await import('./teams-page.tsx')).TeamsPage }));
const MappingPart = lazy(async () => ({ default: (await import('./mapping-part.tsx')).MappingPart }));

const PreliminaryPart = lazy(async () => ({ default: (await import('./preliminary-part.tsx')).PreliminaryPart }));

/** Applications as the office works on them, and the mapping of needs. */
export const intakeArea: Area = {
  pages: [
    { path: '/intake', component: () => <IntakePage /> },
    { path: '/intake/new', component: () => <PhoneNotePage /> },
    { path: '/intake/teams', component: () => <TeamsPage /> },
    { path: '/intake/$applicationId', component: () => <IntakePage /> },
    { path: '/intake/$applicationId/$part', component: () => <IntakePage /> },
  ],
  works: [
    {
      to: '/intake',
      group: 'cases',
      action: 'Intake.See',
      roles: ['assessor', 'carer', 'nurse', 'lead'],
      sign: 'letter',
      name: (text) => text.intake.work,
      help: (text) => text.intake.workHelp,
    },
  ],
  caseParts: [
    {
      key: 'assessment',
      roles: ['assessor', 'carer', 'nurse'],
      name: (text) => text.mappingWork.part,
      component: ({ applicationId }) => <MappingPart applicationId={applicationId} />,
    },
    {
      key: 'preliminary',
      roles: ['assessor'],
      name: (text) => text.preliminary.part,
      component: ({ applicationId }) => <PreliminaryPart applicationId={applicationId} />,
    },
  ],
};

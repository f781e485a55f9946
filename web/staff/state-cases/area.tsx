import { lazy } from 'react';
import type { Area } from '../area.ts';

const StateCasesPage = lazy(async () => ({ default: (await import('./state-cases-page.tsx')).StateCasesPage }));
const CoursesPage = lazy(async () => ({ default: (await import('./courses-page.tsx')).CoursesPage }));
const PersonCases = lazy(async () => ({ default: (await import('./person-cases.tsx')).PersonCases }));

/** Cases at the state's aid centre, and who may order what there. */
export const stateCasesArea: Area = {
  pages: [
    { path: '/state-cases', component: () => <StateCasesPage /> },
    { path: '/state-cases/$stateCaseId', component: () => <StateCasesPage /> },
    { path: '/courses', component: () => <CoursesPage /> },
  ],
  works: [
    {
      to: '/state-cases',
      group: 'aids',
      action: 'StateCase.List',
      roles: ['assessor', 'nurse', 'store-keeper'],
      sign: 'walker',
      name: (text) => text.stateCaseWork.work,
      help: (text) => text.stateCaseWork.workHelp,
    },
    {
      to: '/courses',
      group: 'aids',
      action: 'Qualification.See',
      roles: ['lead', 'service-owner', 'store-keeper', 'assessor'],
      sign: 'check',
      name: (text) => text.stateCaseWork.courses,
      help: (text) => text.stateCaseWork.coursesHelp,
    },
  ],
  personParts: [
    {
      key: 'state-aids',
      roles: ['carer', 'nurse', 'lead', 'assessor', 'store-keeper', 'technician'],
      name: (text) => text.stateCaseWork.ofPerson,
      component: ({ personId }) => <PersonCases personId={personId} />,
    },
  ],
};

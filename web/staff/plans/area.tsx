import { lazy } from 'react';
import type { Area } from '../area.ts';

const NewPeoplePage = lazy(async () => ({ default: (await import('./new-people-page.tsx')).NewPeoplePage }));
const PlanPart = lazy(async () => ({ default: (await import('./plan-part.tsx')).PlanPart }));

export const plansArea: Area = {
  pages: [
    { path: '/plans', component: () => <NewPeoplePage /> },
    { path: '/plans/$personId', component: () => <NewPeoplePage /> },
  ],
  works: [
    {
      to: '/plans',
      roles: ['nurse', 'lead'],
      sign: 'person',
      name: (text) => text.planning.newPeople,
      help: (text) => text.planning.newPeopleHelp,
    },
  ],
  personParts: [
    {
      key: 'plan',
      roles: ['carer', 'nurse', 'lead'],
      name: (text) => text.planning.part,
      component: ({ personId }) => <PlanPart key={personId} personId={personId} />,
    },
  ],
};

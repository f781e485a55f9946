import { lazy } from 'react';
import type { Area } from '../area.ts';

const NewPeoplePage = lazy(async () => ({ default: (await import('./new-people-page.tsx')).NewPeoplePage }));
const DuePage = lazy(async () => ({ default: (await import('./due-page.tsx')).DuePage }));
const PlanPart = lazy(async () => ({ default: (await import('./plan-part.tsx')).PlanPart }));

export const plansArea: Area = {
  pages: [
    { path: '/plans', component: () => <NewPeoplePage /> },
    { path: '/plans-due', component: () => <DuePage /> },
    { path: '/plans-due/$personId', component: () => <DuePage /> },
    { path: '/plans/$personId', component: () => <NewPeoplePage /> },
  ],
  works: [
    {
      to: '/plans',
      group: 'people',
      action: 'Plan.SeeWaiting',
      roles: ['nurse', 'lead'],
      sign: 'person',
      name: (text) => text.planning.newPeople,
      help: (text) => text.planning.newPeopleHelp,
    },
    {
      to: '/plans-due',
      group: 'people',
      action: 'Plan.SeeDue',
      roles: ['nurse', 'lead'],
      sign: 'lines',
      name: (text) => text.besideWork.due,
      help: (text) => text.besideWork.dueHelp,
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

import type { Role } from '@tunet/contract';
import { lazy } from 'react';
import type { Area } from '../area.ts';

const RepresentativesPart = lazy(async () => ({
  default: (await import('./representatives-part.tsx')).RepresentativesPart,
}));
const TasksPage = lazy(async () => ({ default: (await import('./tasks-page.tsx')).TasksPage }));

const helpers: readonly Role[] = ['carer', 'nurse', 'lead', 'assessor'];

export const representativesArea: Area = {
  pages: [{ path: '/representation-tasks', component: () => <TasksPage /> }],
  works: [
    {
      to: '/representation-tasks',
      group: 'cases',
      action: 'Representative.SeeTasks',
      roles: ['nurse', 'lead', 'assessor'],
      sign: 'person',
      name: ({ representativesPart }) => representativesPart.tasksName,
      help: ({ representativesPart }) => representativesPart.tasksHelp,
    },
  ],
  personParts: [
    {
      key: 'representatives',
      roles: helpers,
      name: ({ representativesPart }) => representativesPart.name,
      component: ({ personId }) => <RepresentativesPart key={personId} personId={personId} />,
    },
  ],
};

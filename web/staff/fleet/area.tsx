import type { Role } from '@tunet/contract';
import { lazy } from 'react';
import type { Area } from '../area.ts';

const SetupsPage = lazy(async () => ({ default: (await import('./setups-page.tsx')).SetupsPage }));
const DevicesPage = lazy(async () => ({ default: (await import('./devices-page.tsx')).DevicesPage }));
const TestListPage = lazy(async () => ({ default: (await import('./test-list-page.tsx')).TestListPage }));
const TakeOverPage = lazy(async () => ({ default: (await import('./take-over-page.tsx')).TakeOverPage }));
const ModelsPage = lazy(async () => ({ default: (await import('./models-page.tsx')).ModelsPage }));
const TechnologyPart = lazy(async () => ({ default: (await import('./technology-part.tsx')).TechnologyPart }));

const team: readonly Role[] = ['technician'];

/** What stands in people's homes: on its way into use, where it stands, whether it has been pressed. */
export const fleetArea: Area = {
  pages: [
    { path: '/fleet', component: () => <SetupsPage /> },
    { path: '/fleet/setups', component: () => <SetupsPage /> },
    { path: '/fleet/setups/$setupId', component: () => <SetupsPage /> },
    { path: '/fleet/devices', component: () => <DevicesPage /> },
    { path: '/fleet/devices/$deviceId', component: () => <DevicesPage /> },
    { path: '/fleet/tests', component: () => <TestListPage /> },
    { path: '/fleet/take-over', component: () => <TakeOverPage /> },
    { path: '/fleet/models', component: () => <ModelsPage /> },
  ],
  works: [
    {
      to: '/fleet/setups',
      group: 'devices',
      action: 'Setup.List',
      roles: team,
      sign: 'alarm',
      name: ({ fleet }) => fleet.work,
      help: ({ fleet }) => fleet.workHelp,
    },
  ],
  personParts: [
    {
      key: 'technology',
      roles: [...team, 'carer', 'nurse', 'lead', 'assessor'],
      name: ({ fleet }) => fleet.part,
      component: ({ personId }) => <TechnologyPart key={personId} personId={personId} />,
    },
  ],
};

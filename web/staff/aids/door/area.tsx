import type { Role } from '@tunet/contract';
import { lazy } from 'react';
import type { Area } from '../../area.ts';

const CameBackPage = lazy(async () => ({ default: (await import('./came-back-page.tsx')).CameBackPage }));
const RoundPage = lazy(async () => ({ default: (await import('./round-page.tsx')).RoundPage }));
const LabelsPage = lazy(async () => ({ default: (await import('./labels-page.tsx')).LabelsPage }));
const DoorPart = lazy(async () => ({ default: (await import('./door-part.tsx')).DoorPart }));

const keepers: readonly Role[] = ['store-keeper', 'technician', 'lead'];

/** At the door of the store: what came back, what goes to homes, labels and screens; and fetching for one person. */
export const aidDoorWorkArea: Area = {
  pages: [
    { path: '/aid-came-back', component: () => <CameBackPage /> },
    { path: '/aid-round', component: () => <RoundPage /> },
    { path: '/aid-labels', component: () => <LabelsPage /> },
  ],
  works: [
    {
      ...{ to: '/aid-came-back', group: 'aids', action: 'AidDoor.SeeCameBack', roles: keepers, sign: 'walker' },
      name: ({ aidDoorWork }) => aidDoorWork.work,
      help: ({ aidDoorWork }) => aidDoorWork.workHelp,
    },
    {
      ...{ to: '/aid-round', group: 'aids', action: 'AidRound.See', roles: keepers, sign: 'house' },
      name: ({ aidDoorWork }) => aidDoorWork.roundWork,
      help: ({ aidDoorWork }) => aidDoorWork.roundHelp,
    },
    {
      ...{ to: '/aid-labels', group: 'aids', action: 'AidLabel.List', roles: keepers, sign: 'lines' },
      name: ({ aidDoorWork }) => aidDoorWork.labelWork,
      help: ({ aidDoorWork }) => aidDoorWork.labelHelp,
    },
  ],
  personParts: [
    {
      key: 'aid-door',
      roles: ['store-keeper', 'technician', 'carer', 'nurse', 'lead', 'assessor'],
      name: ({ aidDoorWork }) => aidDoorWork.part,
      component: ({ personId }) => <DoorPart key={personId} personId={personId} />,
    },
  ],
};

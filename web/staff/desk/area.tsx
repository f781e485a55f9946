import type { Role } from '@tunet/contract';
import { lazy } from 'react';
import type { Area } from '../area.ts';

const OwnCards = lazy(async () => ({ default: (await import('./own-cards.tsx')).OwnCards }));

const AgreedRelatives = lazy(async () => ({ default: (await import('./agreed-relatives.tsx')).AgreedRelatives }));

const atHome: readonly Role[] = ['carer', 'nurse', 'lead'];

/** What the desk does for one person, written by those who help her. The desk itself is a door within the door. */
export const alarmCardArea: Area = {
  pages: [],
  works: [],
  personParts: [
    {
      key: 'alarm-card',
      roles: atHome,
      name: (text) => text.ownCards.part,
      component: ({ personId }) => <OwnCards key={personId} personId={personId} />,
    },
    {
      key: 'responders',
      roles: atHome,
      name: (text) => text.responders.part,
      component: ({ personId }) => <AgreedRelatives key={personId} personId={personId} />,
    },
  ],
};

import type { Role } from '@tunet/contract';
import { lazy } from 'react';
import type { Area } from '../area.ts';

const AwayPage = lazy(async () => ({ default: (await import('./away-page.tsx')).AwayPage }));
const AbsencePart = lazy(async () => ({ default: (await import('./absence-part.tsx')).AbsencePart }));
const HomePart = lazy(async () => ({ default: (await import('./home-part.tsx')).HomePart }));
const ContactPart = lazy(async () => ({ default: (await import('./contact-part.tsx')).ContactPart }));
const DeathPart = lazy(async () => ({ default: (await import('./death-part.tsx')).DeathPart }));

const atHome: readonly Role[] = ['carer', 'nurse', 'lead'];
/** As the server lets them: those who answer for the help, and those with a case. */
const inCharge: readonly Role[] = ['nurse', 'lead', 'assessor'];
const helpers: readonly Role[] = [...atHome, 'assessor'];

export const peopleArea: Area = {
  pages: [{ path: '/away', component: () => <AwayPage /> }],
  works: [
    {
      to: '/away',
      group: 'people',
      action: 'Absence.ListAway',
      roles: atHome,
      sign: 'house',
      name: ({ awayList }) => awayList.name,
      help: ({ awayList }) => awayList.help,
    },
  ],
  personParts: [
    {
      key: 'home',
      roles: helpers,
      name: ({ personParts }) => personParts.home,
      component: ({ personId }) => <HomePart key={personId} personId={personId} />,
    },
    {
      key: 'absence',
      roles: helpers,
      name: ({ personParts }) => personParts.absence,
      component: ({ personId }) => <AbsencePart key={personId} personId={personId} />,
    },
    {
      key: 'contact',
      roles: inCharge,
      name: ({ contactPart }) => contactPart.name,
      component: ({ personId }) => <ContactPart key={personId} personId={personId} />,
    },
    {
      key: 'death',
      roles: helpers,
      name: ({ personParts }) => personParts.death,
      component: ({ personId }) => <DeathPart key={personId} personId={personId} />,
    },
  ],
};

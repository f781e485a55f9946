import type { Role } from '@tunet/contract';
import { lazy } from 'react';
import type { Area } from '../area.ts';

const UnitDayPage = lazy(async () => ({ default: (await import('./unit-day-page.tsx')).UnitDayPage }));
const PersonVisits = lazy(async () => ({ default: (await import('./person-visits.tsx')).PersonVisits }));
const PersonNotes = lazy(async () => ({ default: (await import('./person-notes.tsx')).PersonNotes }));

const atHome: readonly Role[] = ['carer', 'nurse', 'lead'];

/** The day of a unit that helps at home, and what the unit has done and written about one person. */
export const unitsArea: Area = {
  pages: [
    { path: '/units', component: () => <UnitDayPage /> },
    { path: '/units/$on', component: () => <UnitDayPage /> },
  ],
  works: [
    {
      to: '/units',
      group: 'now',
      action: 'Visit.SeeDay',
      roles: atHome,
      sign: 'walker',
      name: (text) => text.unitDay.work,
      help: (text) => text.unitDay.workHelp,
    },
  ],
  personParts: [
    {
      key: 'visits',
      roles: atHome,
      name: (text) => text.personVisits.part,
      component: ({ personId }) => <PersonVisits key={personId} personId={personId} />,
    },
    {
      key: 'notes',
      roles: [...atHome, 'assessor'],
      name: (text) => text.notes.part,
      component: ({ personId }) => <PersonNotes key={personId} personId={personId} />,
    },
  ],
};

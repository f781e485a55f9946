import type { Role } from '@tunet/contract';
import { lazy } from 'react';
import type { Area } from '../area.ts';

const ScreensPage = lazy(async () => ({ default: (await import('./screens-page.tsx')).ScreensPage }));
const ScreensPart = lazy(async () => ({ default: (await import('./screens-part.tsx')).ScreensPart }));

const helping: readonly Role[] = ['carer', 'nurse', 'lead'];

/** Screens in people's homes: the list of those the unit helps, and those of one person. */
export const screensArea: Area = {
  pages: [{ path: '/screens', component: () => <ScreensPage /> }],
  works: [
    {
      to: '/screens',
      group: 'devices',
      action: 'FamilyScreen.List',
      roles: helping,
      sign: 'house',
      name: (text) => text.screensWork.work,
      help: (text) => text.screensWork.workHelp,
    },
  ],
  personParts: [
    {
      key: 'screens',
      roles: helping,
      name: (text) => text.screensWork.part,
      component: ({ personId }) => <ScreensPart key={personId} personId={personId} />,
    },
  ],
};

import { lazy } from 'react';
import type { Area } from '../area.ts';

const LettersPage = lazy(async () => ({ default: (await import('./letters-page.tsx')).LettersPage }));

/** What goes on paper to those who cannot be told digitally. */
export const lettersArea: Area = {
  pages: [{ path: '/letters', component: () => <LettersPage /> }],
  works: [
    {
      to: '/letters',
      group: 'cases',
      action: 'Letter.SeeQueue',
      roles: ['assessor'],
      sign: 'letter',
      name: (text) => text.letters.work,
      help: (text) => text.letters.workHelp,
    },
  ],
};

import type { Area } from '../area.ts';
import { DangerWordsPage } from './danger-words-page.tsx';

/** The words that make the line about danger larger: what the municipality adds to the list. */
export const dangerArea: Area = {
  pages: [{ path: '/danger-words', component: DangerWordsPage }],
  works: [
    {
      to: '/danger-words',
      roles: ['service-owner'],
      sign: 'warning',
      name: (text) => text.dangerWork.mark,
      help: (text) => text.dangerWork.workHelp,
    },
  ],
};

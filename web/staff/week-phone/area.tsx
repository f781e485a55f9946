import { lazy } from 'react';
import type { Area } from '../area.ts';

const WeekPhonePart = lazy(async () => ({ default: (await import('./week-phone-part.tsx')).WeekPhonePart }));

/** The telephone that reads a resident's week, beside her other ways in. */
export const weekPhoneArea: Area = {
  pages: [],
  works: [],
  personParts: [
    {
      key: 'week-phone',
      roles: ['carer', 'nurse', 'lead'],
      name: ({ weekPhonePart }) => weekPhonePart.name,
      component: ({ personId }) => <WeekPhonePart key={personId} personId={personId} />,
    },
  ],
};

import { lazy } from 'react';
import type { Area } from '../area.ts';

const ContactCarerPart = lazy(async () => ({
  default: (await import('./contact-carer-part.tsx')).ContactCarerPart,
}));
const WeekPhonePart = lazy(async () => ({ default: (await import('./week-phone-part.tsx')).WeekPhonePart }));

/** Whom a resident asks first, and the telephone that reads her week, beside her other ways in. */
export const weekPhoneArea: Area = {
  pages: [],
  works: [],
  personParts: [
    {
      key: 'contact-carer',
      roles: ['nurse', 'lead'],
      name: ({ contactCarer }) => contactCarer.name,
      component: ({ personId }) => <ContactCarerPart key={personId} personId={personId} />,
    },
    {
      key: 'week-phone',
      roles: ['carer', 'nurse', 'lead'],
      name: ({ weekPhonePart }) => weekPhonePart.name,
      component: ({ personId }) => <WeekPhonePart key={personId} personId={personId} />,
    },
  ],
};

import { lazy } from 'react';
import type { Area } from '../area.ts';

const DialoguesPage = lazy(async () => ({ default: (await import('./dialogues-page.tsx')).DialoguesPage }));
const DialogueView = lazy(async () => ({ default: (await import('./dialogue-view.tsx')).DialogueView }));

const PersonCases = lazy(async () => ({ default: (await import('./person-cases.tsx')).PersonCases }));

/** The office and the units talk about a case in one place, with the same facts beside. */
export const dialogueArea: Area = {
  pages: [
    { path: '/dialogues', component: () => <DialoguesPage /> },
    { path: '/dialogues/$applicationId', component: () => <DialoguesPage /> },
  ],
  works: [
    {
      to: '/dialogues',
      group: 'cases',
      action: 'Dialogue.List',
      roles: ['assessor', 'nurse', 'lead'],
      sign: 'pen',
      name: ({ dialogue }) => dialogue.work,
      help: ({ dialogue }) => dialogue.workHelp,
    },
  ],
  personParts: [
    {
      key: 'talks',
      roles: ['carer', 'nurse', 'lead'],
      name: ({ dialogue }) => dialogue.ofPerson,
      component: ({ personId }) => <PersonCases personId={personId} />,
    },
  ],
  caseParts: [
    {
      key: 'dialogue',
      roles: ['assessor'],
      name: ({ dialogue }) => dialogue.part,
      component: ({ applicationId }) => <DialogueView key={applicationId} applicationId={applicationId} />,
    },
  ],
};

import { lazy } from 'react';
import type { Area } from '../area.ts';

const CoursePart = lazy(async () => ({ default: (await import('./course-part.tsx')).CoursePart }));
const LevelsPart = lazy(async () => ({ default: (await import('./levels-part.tsx')).LevelsPart }));
const InvitedPart = lazy(async () => ({ default: (await import('./invited-part.tsx')).InvitedPart }));

/** How somebody has it over time, and the assessment that one who helps her was asked to take part in. */
export const courseArea: Area = {
  pages: [],
  works: [],
  personParts: [
    {
      key: 'course',
      roles: ['carer', 'nurse', 'lead'],
      name: (text) => text.course.part,
      component: ({ personId }) => <CoursePart key={personId} personId={personId} occasion="between" />,
    },
    {
      key: 'assessment',
      roles: ['carer', 'nurse', 'lead'],
      name: (text) => text.mappingWork.part,
      component: ({ personId }) => <InvitedPart key={personId} personId={personId} />,
    },
  ],
  caseParts: [
    {
      key: 'course',
      roles: ['assessor'],
      name: (text) => text.course.part,
      component: ({ personId }) => <LevelsPart key={personId} personId={personId} />,
    },
  ],
};

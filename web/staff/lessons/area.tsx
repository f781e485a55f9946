import { lazy } from 'react';
import type { Area } from '../area.ts';

const ProofPage = lazy(async () => ({ default: (await import('./proof-page.tsx')).ProofPage }));
const MissPage = lazy(async () => ({ default: (await import('./miss-page.tsx')).MissPage }));
const LessonsPage = lazy(async () => ({ default: (await import('./lessons-page.tsx')).LessonsPage }));
const AlarmFilePage = lazy(async () => ({ default: (await import('./alarm-file-page.tsx')).AlarmFilePage }));
const PersonLessons = lazy(async () => ({ default: (await import('./person-lessons.tsx')).PersonLessons }));
const DoseLimits = lazy(async () => ({ default: (await import('./dose-limits.tsx')).DoseLimits }));

/** What alarms teach: whether promises are kept, why not, who should get a new talk, and the file of one alarm. */
export const lessonsArea: Area = {
  pages: [
    { path: '/proof', component: () => <ProofPage /> },
    { path: '/misses', component: () => <MissPage /> },
    { path: '/lessons', component: () => <LessonsPage /> },
    { path: '/alarm-file/$alarmId', component: () => <AlarmFilePage /> },
  ],
  works: [
    {
      to: '/lessons',
      group: 'learning',
      action: 'Lesson.SeeUnit',
      roles: ['nurse', 'lead', 'assessor'],
      sign: 'bell',
      name: ({ lessons }) => lessons.work,
      help: ({ lessons }) => lessons.workHelp,
    },
    {
      to: '/misses',
      group: 'learning',
      action: 'Miss.List',
      roles: ['operator', 'lead'],
      sign: 'clock',
      name: ({ missList }) => missList.work,
      help: ({ missList }) => missList.workHelp,
    },
    {
      to: '/proof',
      group: 'learning',
      action: 'Proof.See',
      roles: ['operator', 'lead', 'service-owner', 'privacy-officer'],
      sign: 'clock',
      name: ({ proof }) => proof.work,
      help: ({ proof }) => proof.workHelp,
    },
  ],
  personParts: [
    {
      key: 'alarm-lessons',
      roles: ['carer', 'nurse', 'lead', 'assessor'],
      name: ({ lessons }) => lessons.part,
      component: ({ personId }) => <PersonLessons key={personId} personId={personId} />,
    },
    {
      key: 'dispenser',
      roles: ['nurse', 'lead'],
      name: ({ doseLimits }) => doseLimits.part,
      component: ({ personId }) => <DoseLimits key={personId} personId={personId} />,
    },
  ],
};
